"""What a rule is: a code, a name, a page, options and a check that yields findings."""

import functools
import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from orgmodel.diagnostic import Mend, Severity
from orgmodel.graph import OrgGraph
from orgmodel.graph.references import Path
from orgmodel.model import Organisation, Thing
from orgmodel.rules.docstring import Page, parsed
from orgmodel.rules.options import Option, option_faults, options_of, validated

Check: TypeAlias = Callable[..., Iterator["Finding"]]
Subject: TypeAlias = Thing | Organisation


class FoundBy(StrEnum):
    """Who finds the faults of a rule."""

    CHECK = "check"
    """The rule's own check, from the whole organisation."""
    READING = "reading"
    """The reader, while it reads the files."""
    CONFIGURATION = "configuration"
    """The reader of the configuration, before any rule is run."""
    GATHERING = "gathering"
    """Whoever gathers the rules that other packages offer."""
    ENGINE = "engine"
    """The engine, while it runs the rules."""


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """A fault in the words of the model; the engine gives it a code and a place.

    Args:
        subject: what it is about; the very object, since two things may have one id.
        field: the way to the value inside the subject; empty for the subject itself, its id.
        message: one or two short sentences with both ends, the limit and the cure.
        severity: how severe this one is, where it is not as severe as the rule.
        related: further places that belong to it: subject, field and a few words.
        replacement: the text that mends the value, where it is known for sure. It mends the
            related values too.
        mend: what else mends it: taking the value out, or something that a person should look at.
    """

    subject: Subject
    field: Path
    message: str
    severity: Severity | None = None
    related: tuple[tuple[Subject, Path, str], ...] = ()
    replacement: str | None = None
    mend: Mend | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule, complete with its page.

    Args:
        code: OM and three digits, of which the first is the family; other letters and digits for
            rules that are not orgmodel's own.
        name: the fault it finds, in words joined by hyphens.
        severity: how severe its faults are, if the configuration does not say otherwise.
        on: whether it is checked, if the configuration does not say otherwise.
        found_by: who finds its faults.
        function: the function that bears the page, and the check where there is one.
        own_page: the page, where the function does not bear it.
    """

    code: str
    name: str
    severity: Severity
    on: bool
    found_by: FoundBy
    function: Callable[..., object]
    own_page: Page | None = None

    @property
    def family(self) -> str:
        """The start that all codes of the family share: OM2, or the letters of others."""
        return self.code[:3] if self.code.startswith("OM") else self.code.rstrip("0123456789")

    @property
    def check(self) -> Check | None:
        """The function that yields the findings; None where the reader or the engine finds them."""
        return self.function if self.found_by is FoundBy.CHECK else None  # type: ignore[return-value]

    @property
    def page(self) -> Page:
        """What the rule's docstring tells.

        Raises:
            ValueError: it leaves out what every page has.
        """
        return self.own_page or parsed(inspect.getdoc(self.function) or "")

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be set."""
        return options_of(self.function)

    def findings(
        self, graph: OrgGraph, options: Mapping[str, Any] | None = None
    ) -> Iterator[Finding]:
        """Run the check.

        Raises:
            ValueError: an option is unknown, or its value is not as it must be.
        """
        if self.check is None:
            return iter(())
        return self.check(graph, **self.validated(options or {}))

    def validated(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """Check configured options and give the arguments for the check.

        Raises:
            ValueError: an option is unknown, or its value is not as it must be.
        """
        return validated(self.function, options) if options else {}

    def option_faults(self, options: Mapping[str, Any]) -> list[tuple[Path, str]]:
        """Give what is wrong with configured options: the way to each wrong value, a sentence."""
        return option_faults(self.function, options)


def rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    on: bool = True,
    found_by: FoundBy = FoundBy.CHECK,
) -> Callable[[Callable[..., object]], Rule]:
    """Make a rule of a function; its docstring is the rule's page, and the rule's test."""
    return functools.partial(Rule, code, name, severity, on, found_by)
