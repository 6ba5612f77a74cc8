"""The edits that would mend single faults, for reports that offer them."""

from orgmodel.diagnostic import Diagnostic
from orgmodel.mending.batch import Batch
from orgmodel.mending.edit import Edit
from orgmodel.mending.editors import editor_of
from orgmodel.mending.mend import wanted
from orgmodel.source import Source
from orgmodel.validating import Validation

Proposal = list[tuple[Source, list[Edit]]]


def proposals(validation: Validation) -> list[tuple[Diagnostic, Proposal]]:
    """Give the faults that can be mended, each with the edits of the files that would do it."""
    document = validation.document
    if document is None or all(each.mend is None for each in validation.diagnostics):
        return []
    editors = [editor_of(source) for source in document.sources]
    found: list[tuple[Diagnostic, Proposal]] = []
    for diagnostic, changes in wanted(document, validation, unsafe=True):
        batch = Batch(editors)
        if batch.take(changes):
            edits = [(document.sources[number], edits) for number, (edits, _) in batch.files()]
            found.append((diagnostic, edits))
    return found
