"""Which things of an organisation a change touches, and the faults of these alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from orgmodel.diagnostic import Address, Diagnostic
from orgmodel.graph.references import misleading
from orgmodel.loading import Document, ReadingFault
from orgmodel.model import Organisation, Thing, ends_in_id
from orgmodel.validating import Validation

THINGS = ("bodies", "units", "positions")
Said = tuple[str, str | None, str]
"""Code, subject and message of a fault met while reading."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What is not as it was.

    Args:
        ids: the ids of things that are new, that changed, or that refer to what is gone, in the
            order of the file.
        organisation: whether what is said of the whole organisation changed, or leads astray.
        read_before: the faults that were met when it was read as it was.
    """

    ids: tuple[str, ...]
    organisation: bool = False
    read_before: frozenset[Said] = frozenset()


def touched(before: Document | None, after: Document) -> Touched:
    """Compare an organisation with what it was; all of it is touched where it was not there."""
    new = after.organisation or Organisation()
    if before is None or before.organisation is None:
        return Touched(tuple(thing.id for thing in new.things()), organisation=True)
    old = before.organisation
    astray = _led_astray(old, new)
    return Touched(
        ids=tuple(dict.fromkeys(_changed(old, new, astray))),
        organisation=_own(old) != _own(new) or any(thing is new for thing in astray),
        read_before=frozenset(map(_said, before.faults)),
    )


def only_touched(validation: Validation, change: Touched) -> Validation:
    """Set aside the faults of what was not touched.

    A fault counts if its subject or one of its related places was touched; faults of the whole
    organisation count as soon as anything was touched at all, and faults met while reading if
    they were not met before.
    """
    scope = _Scope(validation, change)
    shown: list[Diagnostic] = []
    elsewhere: list[Diagnostic] = []
    for diagnostic in validation.diagnostics:
        (shown if scope.covers(diagnostic) else elsewhere).append(diagnostic)
    return replace(validation, diagnostics=tuple(shown), elsewhere=tuple(elsewhere))


def _led_astray(old: Organisation, new: Organisation) -> list[Thing | Organisation]:
    """Give what refers to things that are gone."""
    present = {thing.id for thing in new.things()}
    gone = {thing.id for thing in old.things()} - present
    return [each.thing for each in misleading(new) if each.name in gone]


def _changed(
    old: Organisation, new: Organisation, astray: Iterable[Thing | Organisation]
) -> Iterator[str]:
    former: dict[str, list[Thing]] = {}
    for thing in old.things():
        former.setdefault(thing.id, []).append(thing)
    current: dict[str, list[Thing]] = {}
    for thing in new.things():
        current.setdefault(thing.id, []).append(thing)
    changed = {thing.id for thing in astray if not isinstance(thing, Organisation)}
    for name, things in current.items():
        if former.get(name) != things or name in changed:
            yield name


def _own(organisation: Organisation) -> dict[str, object]:
    return {
        name: getattr(organisation, name)
        for name in type(organisation).model_fields
        if name not in THINGS
    }


class _Scope:
    """Tells which faults concern what was touched."""

    def __init__(self, validation: Validation, change: Touched) -> None:
        document = validation.document
        self._organisation = document.organisation if document is not None else None
        self._reading = {_said(fault) for fault in (document.faults if document else ())}
        self._change = change
        self._ids = frozenset(change.ids)

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Tell whether a fault concerns what was touched."""
        if _said(diagnostic) in self._reading:
            return _said(diagnostic) not in self._change.read_before
        related = [self._id_at(each.address) for each in diagnostic.related]
        concerned = {name for name in (diagnostic.subject, *related) if name is not None}
        if not concerned:
            return self._change.organisation or bool(self._ids)
        if self._change.organisation and any(
            ends_in_id(each.address) for each in diagnostic.related
        ):
            return True
        return not concerned.isdisjoint(self._ids)

    def _id_at(self, address: Address) -> str | None:
        if self._organisation is None or address[:1] == () or address[0] not in THINGS:
            return None
        things: tuple[Thing, ...] = getattr(self._organisation, str(address[0]))
        return things[int(address[1])].id


def _said(fault: Diagnostic | ReadingFault) -> Said:
    return (fault.code, fault.subject, fault.message)
