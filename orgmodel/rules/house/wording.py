"""How rules of the house are said in sentences."""

from collections.abc import Sequence

from orgmodel.config import Has, HouseRule, NoSharedHolder, Passes, Relation, Selection
from orgmodel.graph import OrgGraph, Supported
from orgmodel.model import Position
from orgmodel.rules.names import listed, named

NOUNS = {
    Relation.MANAGER: ("manager", "managers"),
    Relation.SUPERIORS: ("superior", "superiors"),
    Relation.SECOND_MANAGERS: ("second manager", "second managers"),
    Relation.DIRECT_REPORTS: ("direct report", "direct reports"),
    Relation.SUBORDINATES: ("subordinate", "subordinates"),
    Relation.SUPPORTERS: ("supporter", "supporters"),
    Relation.SUPPORTED: ("supported position or body", "supported positions or bodies"),
    Relation.DEPUTIES: ("deputy", "deputies"),
    Relation.HOLDERS: ("holder", "holders"),
    Relation.POSITIONS: ("position", "positions"),
}


def qualified(selection: Selection) -> str:
    """Say which ones are meant, with a blank in front; nothing where all are."""
    said = [
        f"{words} {listed(values, last='or')}"
        for words, values in (
            ("with the id", selection.id),
            ("with role", selection.role),
            ("of class", selection.class_),
            ("of grade", selection.grade),
            ("in unit", selection.unit),
            ("tagged", selection.tag),
            ("marked", selection.status),
        )
        if values
    ]
    return f" {' and '.join(said)}" if said else ""


def counted(has: Has, count: int) -> str:
    """Say how many there are: `no manager`, `6 direct reports with role bureau-head`."""
    one, several = NOUNS[has.relation]
    what = qualified(has.of)
    if count == 0:
        return f"no {one}{what}"
    if count == 1:
        article = "a" if has.relation is Relation.MANAGER else "1"
        return f"{article} {one}{what}"
    return f"{count:,} {several}{what}"


def bounds(has: Has) -> str:
    """Say how many there may be."""
    if has.at_most == 0:
        return "none may be"
    if has.at_least == has.at_most:
        return f"exactly {_needed(has.at_least)}"
    least = f"at least {_needed(has.at_least)}" if has.at_least else ""
    most = f"at most {has.at_most:,} may be" if has.at_most is not None else ""
    return " and ".join(filter(None, (least, most)))


def summary(rule: HouseRule) -> str:
    """Say in one sentence what a rule asks."""
    statement = rule.statement
    if isinstance(statement, Has):
        return f"{_who(statement.every)} has {_amount(statement)}{qualified(statement.of)}."
    if isinstance(statement, Passes):
        who = f"every position{qualified(statement.every)}"
        through, end = one_of(statement.through), one_of(statement.up_to)
        return f"Between {who} and {end} above it stands {through}."
    if isinstance(statement, NoSharedHolder):
        groups = listed(one_of(group) for group in statement.groups)
        return f"Nobody holds two of these at one time: {groups}."
    return f"Only {one_of(statement.by)} holds {statement.duty} ({', '.join(statement.letters)})."


def told(rule: HouseRule, fact: str) -> str:
    """Put the rule's own message and its source behind a fact."""
    message = f"; {rule.message.rstrip('.')}" if rule.message else ""
    source = f" ({rule.source.rstrip('.')})" if rule.source else ""
    return f"{fact}{message}{source}"


def one_of(selection: Selection) -> str:
    """Say one of those that are meant: `a position with role treasurer`."""
    return f"a position{qualified(selection)}"


def with_seats(graph: OrgGraph, things: Sequence[Supported]) -> str:
    """Name things, with the number of their seats where they have several."""
    return listed(f"{named(graph, thing)}{_seats(thing)}" for thing in things)


def _seats(thing: Supported) -> str:
    return f" ×{thing.count}" if isinstance(thing, Position) and thing.count > 1 else ""


def _who(selection: Selection | None) -> str:
    if selection is None:
        return "The organisation"
    return f"Every position{qualified(selection)}"


def _amount(has: Has) -> str:
    one, several = NOUNS[has.relation]
    if has.at_most == 0:
        return f"no {one}"
    if has.relation is Relation.MANAGER and has.at_most is None:
        return f"a {one}"
    if has.at_least == has.at_most:
        return f"exactly {has.at_least:,} {one if has.at_least == 1 else several}"
    least = f"at least {has.at_least:,}" if has.at_least else ""
    most = f"at most {has.at_most:,}" if has.at_most is not None else ""
    amount = " and ".join(filter(None, (least, most))) or "any number of"
    return f"{amount} {one if (has.at_most or has.at_least) == 1 else several}"


def _needed(count: int) -> str:
    return f"{count:,} {'is' if count == 1 else 'are'} needed"
