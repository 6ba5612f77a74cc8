"""Everything that the catalogue knows of one role."""

from dataclasses import dataclass

from orgmodel.catalogue.held import Held, duties_of, lineage
from orgmodel.catalogue.incompatible import Incompatible, incompatible
from orgmodel.catalogue.ladder import Ladder, Step, ladders
from orgmodel.catalogue.qualification import Qualification, qualifications
from orgmodel.catalogue.role import Role
from orgmodel.catalogue.settlement import Settlement, settlements
from orgmodel.catalogue.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Asked:
    """What a role asks of its holder."""

    qualification: Qualification
    """What is asked."""
    inherited_from: str | None = None
    """The id of the role that asks it; none where the role itself does."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What the catalogue knows of a role."""

    role: Role
    """The role."""
    held: tuple[Held, ...]
    """Its duties."""
    asked: Asked | None
    """What it asks of its holder; nothing where the sources are silent."""
    ladders: tuple[Ladder, ...]
    """The career paths that it is on."""
    subtypes: tuple[Role, ...]
    """The roles that are a kind of it."""
    incompatible: tuple[Incompatible, ...]
    """The pairs of roles that exclude each other, of which it is one."""
    settlements: tuple[Settlement, ...]
    """The contradictions about it, settled."""

    @property
    def decisions(self) -> tuple[Held, ...]:
        """The duties that are decisions."""
        return tuple(held for held in self.held if held.duty.is_decision)

    @property
    def decides(self) -> bool:
        """Whether it takes any decision: responsible or accountable."""
        return any(set(held.letters) & set("RA") for held in self.decisions)

    @property
    def steps_in(self) -> tuple[Step, ...]:
        """The steps that lead to it."""
        steps = (step for ladder in self.ladders for step in ladder.steps)
        return tuple(step for step in steps if step.to == self.role.id)

    @property
    def steps_out(self) -> tuple[Step, ...]:
        """The steps that lead on from it."""
        steps = (step for ladder in self.ladders for step in ladder.steps)
        return tuple(step for step in steps if step.from_ == self.role.id)

    @property
    def sources(self) -> tuple[str, ...]:
        """The keys of all sources, each once, in the order in which a reader meets them."""
        keys = [*self.role.sources]
        keys.extend(key for filling in self.role.filled_by for key in filling.sources)
        keys.extend(key for standing in self.role.dated for key in standing.sources)
        keys.extend(key for held in self.held for key in held.assignment.sources)
        if self.asked is not None:
            keys.extend(self.asked.qualification.sources)
        keys.extend(key for ladder in self.ladders for key in ladder.sources)
        keys.extend(key for pair in self.incompatible for key in pair.sources)
        keys.extend(key for settlement in self.settlements for key in settlement.sources)
        return tuple(dict.fromkeys(keys))


def profile(name: str, vocabulary: Vocabulary | None = None) -> Profile:
    """Gather what is known of a role.

    Args:
        name: its id, label or alias, in Indonesian or English.
        vocabulary: the words of an organisation; by default those of the catalogue.

    Raises:
        UnknownRoleError: no role has this name.
    """
    known = vocabulary or Vocabulary()
    role = known.role(name)
    return Profile(
        role=role,
        held=duties_of(role, known),
        asked=asked_of(role, known),
        ladders=tuple(each for each in ladders() if role.id in each.roles),
        subtypes=tuple(each for each in known.roles if each.base == role.id),
        incompatible=tuple(each for each in incompatible() if role.id in each.roles),
        settlements=tuple(each for each in settlements() if role.id in each.roles),
    )


def asked_of(role: Role, vocabulary: Vocabulary) -> Asked | None:
    """Give what a role asks of its holder, itself or by the role that it is a kind of."""
    for ancestor in lineage(role, vocabulary):
        found = qualifications().get(ancestor.id)
        if found is not None:
            return Asked(found, None if ancestor.id == role.id else ancestor.id)
    return None
