"""Mending: what the findings know how to mend is edited in the text, and all is checked again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from orgmodel.diagnostic import Address, Diagnostic, Mend
from orgmodel.loading import TABLE_SHAPE, Document, reread
from orgmodel.mending.batch import Batch
from orgmodel.mending.edit import applied
from orgmodel.mending.editors import Change, editor_of
from orgmodel.mending.expected import is_as_expected
from orgmodel.model import ends_in_id
from orgmodel.source import Source, parse
from orgmodel.validating import Validation

MOST_PASSES = 100
"""What is mended can bring another fault to light, but not without end."""
THINGS = ("bodies", "units", "positions")

Check = Callable[[Document], Validation]
Wanted = tuple[Diagnostic, dict[int, list[Change]]]


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of some files.

    Args:
        validation: what is found after mending.
        texts: the new texts, by the names of the files that changed.
        mended: the faults that were mended, in the order of mending.
    """

    validation: Validation
    texts: dict[str, str] = field(default_factory=dict)
    mended: tuple[Diagnostic, ...] = ()


def mended(document: Document, check: Check, *, unsafe: bool = False) -> Mended:
    """Mend all faults that can be mended, in memory.

    Args:
        document: what was read.
        check: validates a document.
        unsafe: whether to mend, too, what a person should look at.
    """
    validation = check(document)
    texts: dict[str, str] = {}
    done: list[Diagnostic] = []
    for _ in range(MOST_PASSES):
        changed, faults = _once(document, wanted(document, validation, unsafe=unsafe))
        if not changed:
            break
        texts.update(changed)
        done.extend(faults)
        document = reread(document, changed)
        validation = check(document)
    return Mended(validation, texts, tuple(done))


def wanted(document: Document, validation: Validation, *, unsafe: bool) -> Iterator[Wanted]:
    """Go through the faults that can be mended, with the changes by the numbers of the files."""
    for diagnostic in validation.diagnostics:
        mend = diagnostic.mend
        if mend is not None and (mend.safe or unsafe):
            changes: dict[int, list[Change]] = {}
            for address in _addresses(diagnostic, mend):
                number, path = document.origins.trace(document.kept.former(address))
                key = ends_in_id(address)
                changes.setdefault(number, []).append(Change(path, mend.text, key))
            yield diagnostic, changes


def _addresses(diagnostic: Diagnostic, mend: Mend) -> Iterator[Address]:
    if mend.field is not None:
        yield (*_thing(diagnostic.address), *mend.field)
        return
    yield diagnostic.address
    if mend.text is not None:
        for related in diagnostic.related:
            yield related.address


def _thing(address: Address) -> Address:
    return address[:2] if address and address[0] in THINGS else ()


def _once(document: Document, faults: Iterable[Wanted]) -> tuple[dict[str, str], list[Diagnostic]]:
    """Mend what can be mended at once; give the new texts and the faults."""
    attempt = _Attempt(document)
    taken = attempt.sound(attempt.fitting(faults))
    return attempt.texts(taken) or {}, [diagnostic for diagnostic, _ in taken]


class _Attempt:
    """Tries changes of the texts of a document."""

    def __init__(self, document: Document) -> None:
        self._sources = document.sources
        self._editors = [editor_of(source) for source in document.sources]

    def fitting(self, faults: Iterable[Wanted]) -> list[Wanted]:
        """Give the faults whose changes can be written and do not touch each other."""
        batch = Batch(self._editors)
        return [fault for fault in faults if batch.take(fault[1])]

    def sound(self, faults: list[Wanted]) -> list[Wanted]:
        """Give the faults whose changes change nothing else, finding the others by halving."""
        waiting = [faults]
        sound: list[Wanted] = []
        while waiting:
            part = waiting.pop()
            if self.texts(part) is not None:
                sound.extend(part)
            elif len(part) > 1:
                middle = len(part) // 2
                waiting += [part[middle:], part[:middle]]
        return sound

    def texts(self, faults: Iterable[Wanted]) -> dict[str, str] | None:
        """Give the new texts; None if more than was to change would change."""
        batch = Batch(self._editors)
        for _, wishes in faults:
            batch.take(wishes)
        texts: dict[str, str] = {}
        for number, (edits, changes) in batch.files():
            source = self._sources[number]
            texts[source.name] = applied(source.text, edits)
            if not _is_sound(source, texts[source.name], changes):
                return None
        return texts


def _is_sound(source: Source, text: str, changes: Sequence[Change]) -> bool:
    before = parse(source.name, source.text, source.file_format, TABLE_SHAPE)
    after = parse(source.name, text, source.file_format, TABLE_SHAPE)
    return after.data is not None and is_as_expected(before.data, after.data, changes)
