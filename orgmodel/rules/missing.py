"""The ids that are referred to and that nothing has, each with all who refer to it."""

import weakref
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from orgmodel.graph import OrgGraph
from orgmodel.graph.references import Reference, accepted
from orgmodel.model import Organisation, Position, Thing
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


def mending_id(graph: OrgGraph, absent: Missing) -> str | None:
    """Give the id that may be written in place of a missing one; None where that is not clear.

    Layouts stand under ids, so that of two that would get one id none is mended.
    """
    if len(absent.meant) != 1:
        return None
    meant = absent.meant[0].id
    is_of_chart = any(isinstance(each.thing, Organisation) for each in absent.references)
    return None if is_of_chart and _layouts(graph)[meant] > 1 else meant


def _layouts(graph: OrgGraph) -> Counter[str]:
    """Count the layouts that each id would have if every missing id were mended."""
    if graph not in _LAYOUTS:
        chart = graph.organisation.chart
        meant = {each.name: each.meant[0].id for each in _FOUND[graph] if len(each.meant) == 1}
        names = chart.layouts if chart else ()
        _LAYOUTS[graph] = Counter(meant.get(name, name) for name in names)
    return _LAYOUTS[graph]


_LAYOUTS: weakref.WeakKeyDictionary[OrgGraph, Counter[str]] = weakref.WeakKeyDictionary()
_FOUND: weakref.WeakKeyDictionary[OrgGraph, tuple[Missing, ...]] = weakref.WeakKeyDictionary()


def _all_missing(graph: OrgGraph) -> Iterator[Missing]:
    by_name: dict[str, list[Reference]] = {}
    for reference in graph.misleading_references:
        if graph.find(reference.name) is None:
            by_name.setdefault(reference.name, []).append(reference)
    meant = _Meant(graph, [name for name in by_name if not means_nothing(name)])
    for name, references in by_name.items():
        if means_nothing(name):
            yield Missing(name, tuple(references), Why.SENTINEL)
        else:
            yield meant.explained(name, tuple(references))


class _Meant:
    """What missing ids may have meant.

    Args:
        graph: the organisation.
        names: the missing ids; nothing is laid out for finding others.
    """

    def __init__(self, graph: OrgGraph, names: Sequence[str]) -> None:
        self._things = tuple(graph.organisation.things()) if names else ()
        self._by_id: dict[str, list[Thing]] = {key(name): [] for name in names}
        self._by_text: dict[str, list[Thing]] = {key(name): [] for name in names}
        self._count = len(names)
        for thing in self._things:
            self._note(thing)

    def explained(self, name: str, references: tuple[Reference, ...]) -> Missing:
        """Say why an id is missing."""
        of_key = self._by_id[key(name)]
        same = _fitting(of_key or self._slips.of(name), references)
        if len(same) == 1:
            return Missing(name, references, Why.SLIP, same)
        titled = _fitting(self._by_text[key(name)], references)
        meant = same or titled or _fitting(self._like(name), references)
        return Missing(name, references, Why.UNKNOWN, meant[:MOST_MEANT])

    def _note(self, thing: Thing) -> None:
        of_key = self._by_id.get(key(thing.id))
        if of_key is not None:
            of_key.append(thing)
        for text in _texts(thing):
            titled = self._by_text.get(key(text))
            if titled is not None:
                titled.append(thing)

    @cached_property
    def _slips(self) -> Slips:
        return Slips(self._things)

    def _like(self, name: str) -> Iterator[Thing]:
        texts, things = self._all_texts
        if self._count * len(texts) <= MOST_COMPARISONS:
            for number in likest(name, texts):
                yield things[number]

    @cached_property
    def _all_texts(self) -> tuple[list[str], list[Thing]]:
        entries = [(text, thing) for thing in self._things for text in (thing.id, *_texts(thing))]
        entries.sort(key=lambda entry: (entry[0], entry[1].id))
        return [text for text, _ in entries], [thing for _, thing in entries]


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
