"""The rules of the house, as data: what an organisation asks of its own structure."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from orgmodel.diagnostic import Severity


class Relation(StrEnum):
    """Whom, or what, a position has; the words are those of the configuration."""

    MANAGER = "manager"
    """The position or body that it reports to."""
    SUPERIORS = "superiors"
    """Its manager, the manager's manager and so on, bodies at the top included."""
    SECOND_MANAGERS = "second_managers"
    """Where its dotted lines lead."""
    DIRECT_REPORTS = "direct_reports"
    """The positions that report to it."""
    SUBORDINATES = "subordinates"
    """The positions below it at any depth."""
    SUPPORTERS = "supporters"
    """The positions that support it."""
    SUPPORTED = "supported"
    """What it supports: positions, bodies, units, the organisation."""
    DEPUTIES = "deputies"
    """The positions that stand in for it."""
    HOLDERS = "holders"
    """The persons in it today."""
    POSITIONS = "positions"
    """All positions of the organisation; only where the organisation as a whole is meant."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which positions are meant: those with one word of every field that is given.

    Args:
        id: ids of positions, bodies or units.
        role: ids of roles.
        grade: grades, as the organisation writes them.
        unit: ids of units; what is in a unit inside them is meant too.
        tag: tags.
        class_: classes.
        status: statuses.
    """

    id: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    grade: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    class_: tuple[str, ...] = ()
    status: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Has:
    """Every position of a kind has so many of a relation.

    Args:
        every: which positions; None for the organisation as a whole.
        relation: whom they have.
        of: which of those are counted, by their seats.
        at_least: how many there must be.
        at_most: how many there may be; None for any number.
    """

    every: Selection | None
    relation: Relation
    of: Selection
    at_least: int = 0
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class Passes:
    """Every way up from one kind of position to another passes a third.

    Args:
        every: which positions.
        up_to: where the way up ends, a position or a body; what stands under none is not meant.
        through: what the way must pass in between.
    """

    every: Selection
    up_to: Selection
    through: Selection


@dataclass(frozen=True, slots=True)
class NoSharedHolder:
    """Nobody holds positions of two of these kinds at one time.

    Args:
        groups: the kinds; of a body, those who report to it as its members are meant.
    """

    groups: tuple[Selection, ...]


@dataclass(frozen=True, slots=True)
class HeldBy:
    """A duty is held by positions of a kind only.

    Args:
        duty: the id of the duty.
        letters: the letters of RASCI of which it is true.
        by: who may hold it.
    """

    duty: str
    letters: str
    by: Selection


Statement: TypeAlias = Has | Passes | NoSharedHolder | HeldBy


@dataclass(frozen=True, slots=True)
class HouseRule:
    """A rule of the house.

    Args:
        code: capital letters and a number; it does not begin with OM.
        name: the fault it finds, in words joined by hyphens.
        statement: what is asked.
        severity: how severe a fault is.
        message: what is said of a fault, beside the fact itself.
        reason: why it is asked.
        source: the law or the decision that asks it.
        kinds: kinds of organisation where it holds; none named means every kind.
        organisations: names of the organisations where it holds, in any language; none named
            means all.
        instead_of: the code of the general rule that does not hold where this one does.
        origin: the file that declares it.
    """

    code: str
    name: str
    statement: Statement
    severity: Severity = Severity.ERROR
    message: str = ""
    reason: str = ""
    source: str = ""
    kinds: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    instead_of: str | None = None
    origin: str = ""
