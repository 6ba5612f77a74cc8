"""A small package with rules, as another package would offer them."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.rules import Finding, rule
from orgmodel.rules.rule import Rule


@rule("ACME001", "long-title", Severity.WARNING)
def long_title(graph: OrgGraph, *, max_: Annotated[int, Field(ge=1)] = 20) -> Iterator[Finding]:
    """A title does not fit the door sign.

    Why: a door sign at Acme takes twenty letters, and a title that does not fit is cut.

    Options:
        max: how many letters a title may have.

    Source: the caretaker of Acme.
    """
    for position in graph.positions:
        title = position.label(graph.organisation.language)
        if len(title) > max_:
            yield Finding(position, ("title",), f"{title} has {len(title)} letters, not {max_}")


@rule("ACME002", "crash", Severity.ERROR, on=False)
def crash(graph: OrgGraph) -> Iterator[Finding]:
    """A rule that fails, to show that the others go on.

    Why: whoever writes rules makes mistakes, and one of them must not hide what others find.

    Source: the tests of orgmodel.
    """
    yield Finding(graph.organisation, (), str(1 // len(graph.organisation.bodies)))


RULES: tuple[Rule, ...] = (long_title, crash)
