"""Where the findings stand in the files."""

from collections.abc import Iterator, Mapping, Sequence

from orgmodel.diagnostic import Related, Span
from orgmodel.loading import Document
from orgmodel.model import Organisation, ends_in_id
from orgmodel.rules import Finding
from orgmodel.source import Path, Place, Source

BUILT = "<organisation>"
"""The name of an organisation that was not read from a file."""


class Places:
    """Finds the places of all findings of a run at once.

    Args:
        document: the files; None for an organisation built in Python, which has no places.
        organisation: what the findings are about.
        findings: the findings of the run.
    """

    def __init__(
        self, document: Document | None, organisation: Organisation, findings: Sequence[Finding]
    ) -> None:
        self._paths = _paths(organisation, findings)
        self._found: Mapping[Place, tuple[Source, Span]] = {}
        if document is not None and findings:
            wanted: dict[Place, None] = {}
            for finding in findings:
                for subject, field in _mentions(finding):
                    wanted.update(dict.fromkeys(self._ways(subject, field)))
            self._found = document.locate(wanted)

    def of(self, subject: object, field: Path) -> tuple[str, Span | None]:
        """Give file and span of a value, or of what is nearest to it in the file."""
        for way in self._ways(subject, field):
            if way in self._found:
                source, span = self._found[way]
                return source.name, span
        return BUILT, None

    def address(self, subject: object, field: Path) -> Path:
        """Give the way to a value through the organisation."""
        return (*self._paths.get(id(subject), ()), *field)

    def related(self, finding: Finding) -> tuple[Related, ...]:
        """Give the further places of a finding."""
        related: list[Related] = []
        for subject, field, message in finding.related:
            path, span = self.of(subject, field)
            if span is not None:
                related.append(Related(path, span, message, self.address(subject, field)))
        return tuple(related)

    def _ways(self, subject: object, field: Path) -> Iterator[Place]:
        thing = self._paths.get(id(subject), ())
        for end in range(len(field), 0, -1):
            way = (*thing, *field[:end])
            yield Place(way, key=ends_in_id(way))
        if thing:
            yield Place((*thing, "id"))
        yield Place(thing)
        yield Place(())


def _mentions(finding: Finding) -> Iterator[tuple[object, Path]]:
    yield finding.subject, finding.field
    for subject, field, _ in finding.related:
        yield subject, field


def _paths(organisation: Organisation, findings: Sequence[Finding]) -> dict[int, Path]:
    """Give the way to each thing that is mentioned; all others are passed over."""
    mentioned = {id(subject) for finding in findings for subject, _ in _mentions(finding)}
    if not mentioned:
        return {}
    lists = {
        "bodies": organisation.bodies,
        "units": organisation.units,
        "positions": organisation.positions,
    }
    return {
        id(thing): (name, place)
        for name, things in lists.items()
        for place, thing in enumerate(things)
        if id(thing) in mentioned
    }
