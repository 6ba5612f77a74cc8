"""The ways from one role to another, with what each step asks for beyond the last."""

from collections.abc import Iterator
from dataclasses import dataclass

from orgmodel.catalogue.held import Held
from orgmodel.catalogue.ladder import Step, ladders
from orgmodel.catalogue.profile import Profile, profile
from orgmodel.catalogue.qualification import EducationLevel, Requirement, education_levels
from orgmodel.catalogue.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Beyond:
    """What a step asks for that no role before it on the way asked for."""

    education: EducationLevel | None
    """A higher level of education; none where no higher one is asked for."""
    fields: tuple[Requirement, ...]
    """Fields of study."""
    experience: tuple[Requirement, ...]
    """Experience."""
    competencies: tuple[Requirement, ...]
    """Competencies."""
    duties: tuple[Held, ...]
    """Duties that the role before did not hold, or not with these letters."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A role on the way."""

    profile: Profile
    """What is known of the role."""
    step: Step | None
    """The step that leads to it; none for the role where the way begins."""
    beyond: Beyond
    """What it asks for beyond the roles before; all that it asks for where the way begins."""


@dataclass(frozen=True, slots=True)
class Path:
    """A way from one role to another."""

    rungs: tuple[Rung, ...]
    """Its roles, from the bottom up."""


def paths(first: str, last: str, vocabulary: Vocabulary | None = None) -> tuple[Path, ...]:
    """Find all ways from one role to another, the shortest first; none where there is no way.

    Args:
        first: id, label or alias of the role where the ways begin, in Indonesian or English.
        last: the same of the role where they end.
        vocabulary: the words of an organisation; by default those of the catalogue.

    Raises:
        UnknownRoleError: no role has one of the names.
    """
    known = vocabulary or Vocabulary()
    start, end = known.role(first).id, known.role(last).id
    found = sorted(_ways(start, end), key=len)
    return tuple(Path(tuple(_rungs(start, way, known))) for way in found)


def _ways(start: str, end: str) -> Iterator[tuple[Step, ...]]:
    onward: dict[str, list[Step]] = {}
    for ladder in ladders():
        for step in ladder.steps:
            onward.setdefault(step.from_, []).append(step)
    waiting: list[tuple[Step, ...]] = [(step,) for step in onward.get(start, ())]
    while waiting:
        way = waiting.pop(0)
        if way[-1].to == end:
            yield way
            continue
        passed = {start, *(step.to for step in way)}
        nexts = onward.get(way[-1].to, ())
        waiting.extend((*way, step) for step in nexts if step.to not in passed)


def _rungs(start: str, way: tuple[Step, ...], vocabulary: Vocabulary) -> Iterator[Rung]:
    before: list[Profile] = []
    for name, step in ((start, None), *((step.to, step) for step in way)):
        reached = profile(name, vocabulary)
        yield Rung(reached, step, _beyond(reached, before))
        before.append(reached)


def _beyond(reached: Profile, before: list[Profile]) -> Beyond:
    asked = reached.asked.qualification if reached.asked else None
    earlier = [each.asked.qualification for each in before if each.asked]
    known = {each.id for q in earlier for each in (*q.fields, *q.experience, *q.competencies)}
    held = {(each.duty.id, each.letters) for each in (before[-1].held if before else ())}
    return Beyond(
        education=_higher(asked.education, [q.education for q in earlier]) if asked else None,
        fields=_new(asked.fields, known) if asked else (),
        experience=_new(asked.experience, known) if asked else (),
        competencies=_new(asked.competencies, known) if asked else (),
        duties=tuple(h for h in reached.held if (h.duty.id, h.letters) not in held),
    )


def _new(asked: tuple[Requirement, ...], known: set[str]) -> tuple[Requirement, ...]:
    return tuple(each for each in asked if each.id not in known)


def _higher(asked: str, earlier: list[str]) -> EducationLevel | None:
    order = [level.id for level in education_levels()]
    if any(order.index(asked) <= order.index(each) for each in earlier):
        return None
    return education_levels()[order.index(asked)]
