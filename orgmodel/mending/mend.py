"""Mending: what the findings know how to mend is edited in the text, and all is checked again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from orgmodel.diagnostic import Address, Diagnostic, Mend
from orgmodel.loading import TABLE_SHAPE, Document, reread
from orgmodel.mending.batch import Batch
from orgmodel.mending.edit import applied
from orgmodel.mending.editors import Change, Editor, editor_of
from orgmodel.mending.expected import is_as_expected
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
                changes.setdefault(number, []).append(Change(path, mend.text))
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


def _once(document: Document, faults: Iterator[Wanted]) -> tuple[dict[str, str], list[Diagnostic]]:
    """Mend what can be mended at once; give the new texts and the faults."""
    editors = [editor_of(source) for source in document.sources]
    batch = Batch(editors)
    taken = [(diagnostic, changes) for diagnostic, changes in faults if batch.take(changes)]
    texts = _texts(document, batch)
    if texts is not None:
        return texts, [diagnostic for diagnostic, _ in taken]
    return _one_of(document, editors, taken)


def _one_of(
    document: Document, editors: Sequence[Editor | None], faults: Sequence[Wanted]
) -> tuple[dict[str, str], list[Diagnostic]]:
    """Mend the first fault that can be mended alone, since together they touch more."""
    for diagnostic, changes in faults:
        batch = Batch(editors)
        batch.take(changes)
        texts = _texts(document, batch)
        if texts:
            return texts, [diagnostic]
    return {}, []


def _texts(document: Document, batch: Batch) -> dict[str, str] | None:
    """Give the new texts; None if more than was to change would change."""
    texts: dict[str, str] = {}
    for number, (edits, changes) in batch.files():
        source = document.sources[number]
        texts[source.name] = applied(source.text, edits)
        if not _is_sound(source, texts[source.name], changes):
            return None
    return texts


def _is_sound(source: Source, text: str, changes: Sequence[Change]) -> bool:
    before = parse(source.name, source.text, source.file_format, TABLE_SHAPE)
    after = parse(source.name, text, source.file_format, TABLE_SHAPE)
    return after.data is not None and is_as_expected(before.data, after.data, changes)
