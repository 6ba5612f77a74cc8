"""The holders of an organisation as candidates for roles."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from orgmodel.catalogue import Candidate
from orgmodel.model import Holder, Organisation, Position


def candidates(organisation: Organisation, position: str | None = None) -> tuple[Candidate, ...]:
    """Give the holders, each person once, as they stand in the file.

    Args:
        organisation: the organisation.
        position: the id of the position whose holders alone are wanted.

    What a person has done counts with the roles of all the positions that the person holds.
    """
    wanted = dict.fromkeys(_key(holder) for holder in _holders(organisation, position))
    people: dict[tuple[str, str | None], Candidate] = {}
    for place in organisation.positions:
        for holder in place.holders:
            if _key(holder) in wanted:
                known = people.get(_key(holder), Candidate(holder.name))
                people[_key(holder)] = _with(known, holder, place)
    return tuple(people[key] for key in wanted)


def _holders(organisation: Organisation, position: str | None) -> Iterator[Holder]:
    for place in organisation.positions:
        if position in (None, place.id):
            yield from place.holders


def _key(holder: Holder) -> tuple[str, str | None]:
    return holder.name, holder.email


def _with(known: Candidate, holder: Holder, position: Position) -> Candidate:
    done = [entry.role for entry in holder.experience]
    held = [] if position.role is None else [position.role]
    return replace(
        known,
        education=holder.education or known.education,
        fields=_joined(known.fields, holder.fields),
        roles=_joined(known.roles, [*held, *done]),
        experience=_joined(known.experience, done),
        competencies=_joined(known.competencies, holder.competencies),
    )


def _joined(known: Iterable[str], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *more)))
