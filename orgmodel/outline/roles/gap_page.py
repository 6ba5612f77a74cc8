"""What candidates lack for roles, as a page."""

from collections.abc import Iterator, Sequence

from orgmodel.catalogue import Gap, Role
from orgmodel.outline.page import Page, Remarks, Row, Table
from orgmodel.outline.roles.phrases import Phrases


def gap_page(role: Role, gaps: Sequence[Gap], phrases: Phrases) -> Page:
    """Write the page of what candidates lack for one role, as they stand in the file."""
    title = phrases.word("gap", role=role.label(phrases.language))
    if not gaps:
        return Page(title, (Remarks((phrases.word("no candidates"),)),))
    columns = (phrases.word("candidate"), phrases.word("missing"))
    rows = (Row(((gap.candidate.name,), _missing(gap, phrases))) for gap in gaps)
    return Page(title, (Table(columns, tuple(rows)),))


def nobody_page(phrases: Phrases) -> Page:
    """Write the page of a file that names no holders."""
    return Page(phrases.word("roles"), (Remarks((phrases.word("no candidates"),)),))


def nothing_asked_page(role: Role, phrases: Phrases) -> Page:
    """Write the page of a role for which the sources ask nothing."""
    label = role.label(phrases.language)
    said = phrases.word("nothing asked for", role=label)
    return Page(phrases.word("gap", role=label), (Remarks((said,)),))


def roles_page(name: str, gaps: Sequence[Gap], phrases: Phrases) -> Page:
    """Write the page of what one candidate lacks for each role."""
    columns = (phrases.word("role"), phrases.word("missing"))
    rows = (
        Row(((gap.role.label(phrases.language),), _missing(gap, phrases)))
        for gap in sorted(gaps, key=lambda gap: not gap.is_closed)
    )
    return Page(phrases.word("all_gaps", name=name), (Table(columns, tuple(rows)),))


def _missing(gap: Gap, phrases: Phrases) -> tuple[str, ...]:
    return tuple(_lacks(gap, phrases)) or (phrases.word("suffices"),)


def _lacks(gap: Gap, phrases: Phrases) -> Iterator[str]:
    if gap.education:
        wanted = gap.education.label(phrases.language)
        yield phrases.word("missing education", wanted=wanted, stated=_stated(gap, phrases))
    for key, asked in (("experience", gap.experience), ("competencies", gap.competencies)):
        if key == "experience" and gap.fields:
            fields = phrases.listed(phrases.requirements(gap.fields), "or")
            yield phrases.word("missing fields", wanted=fields)
        if asked:
            wanted = ", ".join(phrases.requirements(asked))
            yield phrases.word(f"missing {key}", wanted=wanted)


def _stated(gap: Gap, phrases: Phrases) -> str:
    stated = gap.candidate.education
    if stated is None:
        return phrases.word("not stated")
    return phrases.word("stated", level=phrases.education(stated))
