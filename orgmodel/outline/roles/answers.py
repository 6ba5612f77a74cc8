"""The questions about roles, answered as pages and as plain data."""

from collections.abc import Sequence

from orgmodel.catalogue import Candidate, compare, gap, gaps, paths, profile
from orgmodel.outline.answer import Answer
from orgmodel.outline.roles.comparison_page import comparison_page
from orgmodel.outline.roles.gap_page import gap_page, nobody_page, nothing_asked_page, roles_page
from orgmodel.outline.roles.list_page import list_page
from orgmodel.outline.roles.path_page import path_page
from orgmodel.outline.roles.phrases import Phrases
from orgmodel.outline.roles.plain import (
    plain_comparison,
    plain_gaps,
    plain_paths,
    plain_profile,
    plain_role,
)
from orgmodel.outline.roles.role_page import role_page


def all_roles(phrases: Phrases, kind: str | None = None, class_: str | None = None) -> Answer:
    """List the roles, perhaps only those of a kind of organisation or of a class."""
    roles = phrases.vocabulary.roles
    wanted = [role for role in roles if kind is None or role.is_usual_in(kind)]
    listed = [plain_role(role) for role in wanted if class_ in (None, role.class_in(kind))]
    return Answer((list_page(roles, phrases, kind, class_),), listed)


def one_role(name: str, phrases: Phrases) -> Answer:
    """Tell everything that is known of a role.

    Raises:
        UnknownRoleError: no role has the name.
    """
    found = profile(name, phrases.vocabulary)
    return Answer((role_page(found, phrases),), plain_profile(found))


def compared_roles(first: str, second: str, phrases: Phrases) -> Answer:
    """Set two roles side by side.

    Raises:
        UnknownRoleError: no role has one of the names.
    """
    comparison = compare(first, second, phrases.vocabulary)
    return Answer((comparison_page(comparison, phrases),), plain_comparison(comparison))


def paths_between(first: str, last: str, phrases: Phrases) -> Answer:
    """Show the career paths from one role to another.

    Raises:
        UnknownRoleError: no role has one of the names.
    """
    start, end = phrases.vocabulary.role(first), phrases.vocabulary.role(last)
    found = paths(first, last, phrases.vocabulary)
    return Answer((path_page(start, end, found, phrases),), plain_paths(found))


def gaps_for(name: str, people: Sequence[Candidate], phrases: Phrases) -> Answer:
    """Tell what people lack for a role.

    Raises:
        UnknownRoleError: no role has the name.
    """
    role = phrases.vocabulary.role(name)
    asked = [gap(person, name, phrases.vocabulary) for person in people]
    found = [each for each in asked if each is not None]
    if people and not found:
        return Answer((nothing_asked_page(role, phrases),), [])
    return Answer((gap_page(role, found, phrases),), plain_gaps(found))


def gaps_of(people: Sequence[Candidate], phrases: Phrases) -> Answer:
    """Tell what people lack for each role for which the sources ask something."""
    found = [(person, gaps(person, phrases.vocabulary)) for person in people]
    pages = tuple(roles_page(person.name, each, phrases) for person, each in found)
    plain = plain_gaps([one for _, each in found for one in each])
    return Answer(pages or (nobody_page(phrases),), plain)
