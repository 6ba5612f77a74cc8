"""Rules of other packages, offered through the entry point group `orgmodel.rules`."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points

from orgmodel.rules.rule import FoundBy, Rule

GROUP = "orgmodel.rules"
CODE = re.compile(r"(?!OM)[A-Z]{1,12}[0-9]{1,6}")
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Plugged:
    """What other packages offer.

    Args:
        rules: the rules that can be used.
        refused: what cannot be used: the package, and why.
    """

    rules: tuple[Rule, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()


def plugged(taken: Sequence[Rule]) -> Plugged:
    """Give the rules of other packages.

    Args:
        taken: the rules whose codes and names are taken.
    """
    words = {word for rule in taken for word in (rule.code, rule.name)}
    rules: list[Rule] = []
    refused: list[tuple[str, str]] = []
    for package, name, offered in _offered():
        wrong = _wrong(offered, words)
        if wrong is not None:
            refused.append((package, f"{name} {wrong}"))
        elif isinstance(offered, Rule):
            rules.append(offered)
            words.update((offered.code, offered.name))
    return Plugged(tuple(rules), tuple(refused))


@dataclass(frozen=True, slots=True)
class _Failure:
    """Stands for what cannot be loaded."""

    reason: str


@functools.cache
def _offered() -> tuple[tuple[str, str, object], ...]:
    """Give package, entry point and what it offers, which may be no rule."""
    return tuple(
        (_package(entry), entry.name, offered)
        for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value))
        for offered in _loaded(entry)
    )


def _package(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist is not None else entry.module


def _loaded(entry: EntryPoint) -> Iterator[object]:
    try:
        offered = entry.load()
    except (Exception, SystemExit) as error:  # noqa: BLE001  whatever a stranger's module does
        said = " ".join(str(error).split())[:SHOWN]
        yield _Failure(f"({entry.value}) cannot be loaded: {type(error).__name__}: {said}")
        return
    yield from offered if isinstance(offered, list | tuple) else (offered,)


def _wrong(offered: object, taken: set[str]) -> str | None:
    """Say what is wrong with an offered rule; None for nothing."""
    if isinstance(offered, _Failure):
        return offered.reason
    if not isinstance(offered, Rule):
        return f"offers {type(offered).__name__} {str(offered)[:SHOWN]!r}, which is no rule"
    called = f"offers rule {offered.code} {offered.name}"
    wrong = _ill_named(offered) or _taken(offered, taken) or _without_check(offered)
    return f"{called}, {wrong}" if wrong else _without_page(offered, called)


def _ill_named(offered: Rule) -> str | None:
    if not CODE.fullmatch(str(offered.code)):
        return "but a code is capital letters and a number, and does not begin with OM"
    if not NAME.fullmatch(str(offered.name)):
        return "but a name is small words joined by hyphens"
    return None


def _taken(offered: Rule, taken: set[str]) -> str | None:
    words = (word for word in (offered.code, offered.name) if word in taken)
    return next((f"but {word} is taken already" for word in words), None)


def _without_check(offered: Rule) -> str | None:
    return None if offered.found_by is FoundBy.CHECK else "which has no check"


def _without_page(offered: Rule, called: str) -> str | None:
    try:
        page = offered.page
        untold = [option.name for option in offered.options if option.name not in page.options]
    except (ValueError, TypeError) as error:
        return f"{called} without a page: {error}"
    return f"{called}, whose page does not tell of {', '.join(untold)}" if untold else None
