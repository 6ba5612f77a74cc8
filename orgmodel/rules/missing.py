"""The ids that are referred to and that nothing has, each with all who refer to it."""

import weakref
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from orgmodel.graph import OrgGraph
from orgmodel.graph.references import Reference, accepted
from orgmodel.model import Position, Thing
from orgmodel.rules.nearness import Slips, key, likest
from orgmodel.rules.sentinels import means_nothing

MOST_MEANT = 3
MOST_COMPARISONS = 5_000_000
"""How many texts are compared for mere likeness: less than a second's work."""


class Why(Enum):
    """Why an id is missing."""

    UNKNOWN = 1
    """Nothing is known of it."""
    SLIP = 2
    """Another id was meant, for sure."""
    SENTINEL = 3
    """It is a word for nobody, not an id."""


@dataclass(frozen=True, slots=True, eq=False)
class Missing:
    """An id that nothing has.

    Args:
        name: the id.
        references: who refers to it, in the file's order; at least one.
        why: why nothing has it.
        meant: what was meant for sure where it is a slip, else what may have been meant.
    """

    name: str
    references: tuple[Reference, ...]
    why: Why
    meant: tuple[Thing, ...] = ()


def missing(graph: OrgGraph, why: Why) -> Iterator[Missing]:
    """Go through the missing ids of one sort, in the order in which they are first referred to."""
    if graph not in _FOUND:
        _FOUND[graph] = tuple(_all_missing(graph))
    return (absent for absent in _FOUND[graph] if absent.why is why)


_FOUND: weakref.WeakKeyDictionary[OrgGraph, tuple[Missing, ...]] = weakref.WeakKeyDictionary()


def _all_missing(graph: OrgGraph) -> Iterator[Missing]:
    by_name: dict[str, list[Reference]] = {}
    for reference in graph.misleading_references:
        if graph.find(reference.name) is None:
            by_name.setdefault(reference.name, []).append(reference)
    unknown = [name for name in by_name if not means_nothing(name)]
    meant = _Meant(graph, len(unknown)) if unknown else None
    for name, references in by_name.items():
        if meant is None or means_nothing(name):
            yield Missing(name, tuple(references), Why.SENTINEL)
        else:
            yield meant.explained(name, tuple(references))


class _Meant:
    """What missing ids may have meant."""

    def __init__(self, graph: OrgGraph, queries: int) -> None:
        self._things: dict[str, Thing] = {}
        self._by_text: dict[str, list[Thing]] = {}
        for thing in graph.organisation.things():
            self._things.setdefault(thing.id, thing)
            for text in (thing.id, *_texts(thing)):
                self._by_text.setdefault(key(text), []).append(thing)
        self._slips = Slips(self._things)
        self._texts = sorted(self._by_text)
        self._compares = queries * len(self._texts) <= MOST_COMPARISONS

    def explained(self, name: str, references: tuple[Reference, ...]) -> Missing:
        slips = [self._things[known] for known in self._slips.of(name)]
        same = _fitting(slips, references)
        if len(same) == 1:
            return Missing(name, references, Why.SLIP, same)
        titled = _fitting(self._by_text.get(key(name), ()), references)
        meant = same or titled or _fitting(self._like(name), references)
        return Missing(name, references, Why.UNKNOWN, meant[:MOST_MEANT])

    def _like(self, name: str) -> Iterator[Thing]:
        if self._compares:
            for text in likest(key(name), self._texts):
                yield from self._by_text[text]


def _texts(thing: Thing) -> Iterator[str]:
    text = thing.title if isinstance(thing, Position) else thing.name
    if isinstance(text, str):
        yield text
    elif text is not None:
        yield from dict.fromkeys(text.values())
    if isinstance(thing, Position):
        yield from (holder.name for holder in thing.holders)


def _fitting(things: Iterable[Thing], references: tuple[Reference, ...]) -> tuple[Thing, ...]:
    fitting = (thing for thing in things if all(_fits(thing, one) for one in references))
    return tuple({id(thing): thing for thing in fitting}.values())


def _fits(thing: Thing, reference: Reference) -> bool:
    kinds = accepted(reference.thing, reference.field)
    return isinstance(thing, kinds) and thing is not reference.thing
