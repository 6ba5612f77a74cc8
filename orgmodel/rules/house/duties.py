"""The statement that a duty is held by positions of a kind only."""

from collections.abc import Iterator

from orgmodel.config import HeldBy, HouseRule
from orgmodel.graph import OrgGraph
from orgmodel.model import Position
from orgmodel.rules.classes import class_of
from orgmodel.rules.duty_holders import duty_lines
from orgmodel.rules.house.selected import Selected
from orgmodel.rules.house.wording import one_of, told
from orgmodel.rules.names import named
from orgmodel.rules.rule import Finding


def check_duties(graph: OrgGraph, rule: HouseRule, statement: HeldBy) -> Iterator[Finding]:
    """Find the positions that hold the duty and may not."""
    allowed = Selected(graph, statement.by)
    for position, duty, letters in duty_lines(graph):
        held = "".join(letter for letter in letters if letter in statement.letters)
        if duty != statement.duty or not held or allowed.means(position):
            continue
        if not _is_untold(graph, statement, position):
            fact = (
                f"{named(graph, position)} holds {held} of {duty}, which only "
                f"{one_of(statement.by)} may hold"
            )
            yield Finding(position, ("duties", duty), told(rule, fact))


def _is_untold(graph: OrgGraph, statement: HeldBy, position: Position) -> bool:
    """Tell whether the class is asked for and the file does not tell it."""
    return bool(statement.by.class_) and class_of(graph, position) is None
