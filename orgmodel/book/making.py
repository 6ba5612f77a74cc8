"""Making a book: from the graph to pages that can be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from orgmodel.book.book import Book
from orgmodel.book.forest import Forest, build_forest
from orgmodel.book.gauge import weigh
from orgmodel.book.material import Material, gather
from orgmodel.book.notes import notes_of
from orgmodel.book.plan import plan_sheets
from orgmodel.book.sheet import Sheet
from orgmodel.book.writing import Writer
from orgmodel.chart import Fit, Options
from orgmodel.chart.settling import settle
from orgmodel.chart.sheet import SMALLEST_TEXT
from orgmodel.graph import OrgGraph

USUAL_PAPER: Fit = "A4"
FEW_WIDTHS = 2
"""A sheet that is not the whole is tried with so few widths of boxes before with all."""
HOPELESS = 0.85
"""What has letters this small with few widths, as a part of those one can read, fits with none."""
ROUNDS = 4
"""So often a plan is made anew when a page turns out too full after all."""


def make_book(graph: OrgGraph, options: Options | None = None) -> Book:
    """Make a book of an organisation; the organisation may be broken.

    Args:
        graph: the organisation.
        options: what is shown, and on what paper: A4 or A3, upright, lying, or as each page needs,
            or slides of 16:9; `free` takes A4.

    Raises:
        KeyError: the root of the options is no position or body.
    """
    options = settle(options or Options(), graph.organisation)
    if options.sheet == "free":
        options = replace(options, fit=USUAL_PAPER)
    material = gather(graph, options)
    trial = _Trial(material)
    forest = _forest(material)
    writer = Writer(material, plan_sheets(forest, trial.fits))
    for _ in range(ROUNDS):
        too_full = writer.too_full()
        if not trial.refuse(too_full):
            break
        writer = Writer(material, plan_sheets(forest, trial.fits))
    return writer.book()


def _forest(material: Material) -> Forest:
    view = material.view
    under = [view.places.all_under(node) for node in range(len(view.things))]
    return build_forest([*under, view.tops], weigh(view, material.options.sheet))


@dataclass(slots=True)
class _Trial:
    """Tells whether a sheet fits on its paper, by laying it out.

    Args:
        material: what the book is made of.
        refused: the boxes of sheets that did not fit when the book was written.
        known: what was tried before.
    """

    material: Material
    refused: set[tuple[int, ...]] = field(default_factory=set)
    known: dict[Sheet, bool] = field(default_factory=dict)

    def fits(self, sheet: Sheet) -> bool:
        """Try a sheet with as many references as it can have at most."""
        if sheet not in self.known:
            self.known[sheet] = self._try(sheet)
        return self.known[sheet] and sheet.shown not in self.refused

    def refuse(self, sheets: Sequence[Sheet]) -> bool:
        """Remember sheets that do not fit after all; tell whether any of them is new."""
        known = len(self.refused)
        self.refused.update(sheet.shown for sheet in sheets)
        return len(self.refused) > known

    def _try(self, sheet: Sheet) -> bool:
        shown = set(sheet.shown)
        under = self.material.view.places.all_under
        folded = {node for node in sheet.shown if not shown.issuperset(under(node))}
        notes = {node: self._notes(node, shown) for node in sheet.shown}
        if folded or not sheet.first:
            roughly = self.material.lay_out(sheet, folded, notes, FEW_WIDTHS)
            if self.material.is_on_paper(roughly):
                return True
            if self.material.letters(roughly) < HOPELESS * SMALLEST_TEXT:
                return False
        return self.material.is_on_paper(self.material.lay_out(sheet, folded, notes))

    def _notes(self, node: int, shown: set[int]) -> list[str]:
        outside = [
            statement
            for statement in self.material.statements.get(node, ())
            if not shown.issuperset((statement.start, statement.end))
        ]
        view = self.material.view
        widest = 10 ** max(2, len(str(len(view.order)))) - 1
        return [note for note, _ in notes_of(view, node, outside, lambda _: widest, widest)]
