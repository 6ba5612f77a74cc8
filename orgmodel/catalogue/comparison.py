"""Two roles side by side, as the source compares them."""

from dataclasses import dataclass

from orgmodel.catalogue.duty import Area, Duty, areas
from orgmodel.catalogue.held import Held
from orgmodel.catalogue.profile import Profile, profile
from orgmodel.catalogue.settlement import Settlement
from orgmodel.catalogue.vocabulary import Vocabulary

DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Compared:
    """A duty that at least one of two roles holds."""

    duty: Duty
    """The duty."""
    first: Held | None
    """How the first role holds it."""
    second: Held | None
    """How the second role holds it."""


@dataclass(frozen=True, slots=True)
class ComparedArea:
    """A row of the duty table: an area with the duties in it."""

    area: Area | None
    """The area; none for duties that an organisation declares itself."""
    duties: tuple[Compared, ...]
    """Its duties that at least one of the roles holds."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two roles side by side."""

    first: Profile
    """What is known of the first."""
    second: Profile
    """What is known of the second."""
    areas: tuple[ComparedArea, ...]
    """Their duties by area, in the order of the source's table, without its decisions."""
    decisions: tuple[Compared, ...]
    """Their part in taking decisions."""

    @property
    def settlements(self) -> tuple[Settlement, ...]:
        """The contradictions about either, settled, each once, in the catalogue's order."""
        both = {each.id: each for each in (*self.first.settlements, *self.second.settlements)}
        return tuple(sorted(both.values(), key=lambda each: int(each.id[1:])))


def compare(first: str, second: str, vocabulary: Vocabulary | None = None) -> Comparison:
    """Compare two roles.

    Args:
        first: id, label or alias of the first, in Indonesian or English.
        second: the same of the second.
        vocabulary: the words of an organisation; by default those of the catalogue.

    Raises:
        UnknownRoleError: no role has one of the names.
    """
    one, other = profile(first, vocabulary), profile(second, vocabulary)
    rows = [_row(area, one, other) for area in (*areas(), None)]
    return Comparison(
        first=one,
        second=other,
        areas=tuple(row for row in rows if row.duties and not _is_decision(row)),
        decisions=tuple(duty for row in rows if _is_decision(row) for duty in row.duties),
    )


def _row(area: Area | None, first: Profile, second: Profile) -> ComparedArea:
    one, other = _by_duty(first), _by_duty(second)
    wanted = None if area is None else area.id
    duties = {each.duty.id: each.duty for each in (*first.held, *second.held)}
    return ComparedArea(
        area,
        tuple(
            Compared(duty, one.get(name), other.get(name))
            for name, duty in duties.items()
            if duty.area == wanted
        ),
    )


def _is_decision(row: ComparedArea) -> bool:
    return row.area is not None and row.area.id == DECISION


def _by_duty(profile: Profile) -> dict[str, Held]:
    return {held.duty.id: held for held in profile.held}
