"""Family 3, support: a hint where a title looks like a role that nobody declared."""

from collections.abc import Iterator

from orgmodel.catalogue import guess
from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.model import Position
from orgmodel.rules.names import listed, named
from orgmodel.rules.rule import Finding, rule


@rule("OM309", "title-suggests-role", Severity.INFO)
def title_suggests_role(graph: OrgGraph) -> Iterator[Finding]:
    """A title looks like a role of the catalogue, and no role is declared.

    Why: rules never judge a title; they look at declared roles and classes. A secretary-general
    without its role is just a position to them. The longest qualified phrase counts, and a title
    that may be anything, as a bare "Secretary", stays unknown. A declared class is enough.
    Each role is suggested once, however many positions look like it.

    Bad:
        bodies:
          - {id: congress, name: Congress, role: governing-body}
        positions:
          - {id: head, title: Secretary-General, reports_to: congress}  # <- OM309
          - {id: clerk, title: Clerk, reports_to: head}

    Good:
        bodies:
          - {id: congress, name: Congress, role: governing-body}
        positions:
          - {id: head, title: Secretary-General, role: secretary-general, reports_to: congress}
          - {id: clerk, title: Clerk, reports_to: head}
          - {id: helper, title: Secretary, reports_to: head}

    Source: the many things that "secretary" means, from ministers to clerks, as the catalogue of
        titles lists them.
    """
    looking: dict[str, list[Position]] = {}
    for position in graph.positions:
        if position.role is None and position.class_ is None and position.title is not None:
            role = _guessed(graph, position)
            if role is not None and not graph.is_unread(position, "role"):
                looking.setdefault(role, []).append(position)
    for role, positions in looking.items():
        first, *others = positions
        names = listed(named(graph, position) for position in positions)
        yield Finding(
            first,
            ("title",),
            f"{names} {'have titles' if others else 'has a title'} of the role {role}; declare "
            f"role: {role}, or another role or class",
            related=tuple((other, ("title",), f"a title of the role {role}") for other in others),
        )


def _guessed(graph: OrgGraph, position: Position) -> str | None:
    kind = graph.organisation.kind
    title = position.title
    if title is None or isinstance(title, str):
        return guess(title or "", kind)
    guesses = (guess(text, kind) for text in title.values())
    return next((each for each in guesses if each is not None), None)
