"""All roles, as a page: by kind of organisation and class."""

from collections.abc import Iterator, Sequence

from orgmodel.catalogue import Role
from orgmodel.outline.page import Page, Row, Table
from orgmodel.outline.roles.phrases import Phrases

KINDS = (
    None,
    "international",
    "party",
    "union",
    "ministry",
    "region",
    "company",
    "foundation",
    "association",
)
"""Kinds of organisation in the order of the page; none stands for every kind."""
CLASSES = ("governing", "line", "staff", "support", "control")


def list_page(
    roles: Sequence[Role], phrases: Phrases, kind: str | None = None, class_: str | None = None
) -> Page:
    """Write the page that lists roles.

    Args:
        roles: the roles.
        phrases: says it in a language.
        kind: only roles that are usual in this kind of organisation, with the class there.
        class_: only roles of this class.
    """
    first, *others = (phrases.word("role"), phrases.word("id"), phrases.word("names"))
    kinds = KINDS if kind is None else (kind,)
    rows = [row for each in kinds for row in _of_kind(roles, phrases, each, (kind, class_))]
    return Page(phrases.word("roles"), (Table((first, *others), tuple(rows)),))


def _of_kind(
    roles: Sequence[Role],
    phrases: Phrases,
    kind: str | None,
    wanted: tuple[str | None, str | None],
) -> Iterator[Row]:
    only_kind, only_class = wanted
    if only_kind is None:
        found = [role for role in roles if (kind in role.kinds if kind else not role.kinds)]
    else:
        found = [role for role in roles if role.is_usual_in(only_kind)]
    rows = [row for each in CLASSES for row in _of_class(found, phrases, kind, each, only_class)]
    if rows:
        yield Row(((phrases.kinds((kind,) if kind else ()),),), "section")
        yield from rows


def _of_class(
    roles: Sequence[Role], phrases: Phrases, kind: str | None, class_: str, only: str | None
) -> Iterator[Row]:
    found = [role for role in roles if role.class_in(kind) == class_]
    if not found or only not in (None, class_):
        return
    yield Row(((phrases.word(f"class {class_}"),),), "group")
    for role in found:
        names = ", ".join(role.aliases)
        yield Row(((role.label(phrases.language, kind),), (role.id,), (names,)), "item")
