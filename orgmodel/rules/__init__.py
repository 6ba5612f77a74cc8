"""The rules: each a function that yields findings, with its page in its docstring.

A rule says what is wrong in words of the model; it knows no files and prints nothing.
"""

from collections.abc import Sequence

from orgmodel.rules import (
    accountability,
    hints,
    holders,
    incompatible,
    layouts,
    loops,
    managers,
    occupancy,
    ranks,
    reading,
    references,
    roots,
    second_lines,
    secretaries,
    shape,
    support,
    supported,
    tidiness,
    tool,
    units,
    validity,
    vocabulary,
)
from orgmodel.rules.pages import page, table_json, table_markdown, table_text
from orgmodel.rules.rule import Finding, FoundBy, Rule, rule

__all__ = [
    "ALL_RULES",
    "TABLES",
    "Finding",
    "FoundBy",
    "Rule",
    "page",
    "registered",
    "rule",
    "rule_of",
    "table",
]

TABLES = {"text": table_text, "markdown": table_markdown, "json": table_json}
"""The forms in which the table of rules can be had."""


def registered(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Sort rules by their codes.

    Raises:
        ValueError: two rules have one code or one name.
    """
    taken: dict[str, Rule] = {}
    for each in rules:
        for word in (each.code, each.name):
            if word in taken:
                raise ValueError(f"two rules are called {word}")
            taken[word] = each
    return tuple(sorted(rules, key=lambda each: each.code))


ALL_RULES = registered(
    (
        reading.unreadable,
        references.duplicate_id,
        references.unknown_reference,
        references.near_miss_reference,
        reading.unknown_key,
        reading.invalid_value,
        reading.duplicate_key,
        references.wrong_kind_reference,
        references.sentinel_id,
        reading.unusable_picture,
        loops.self_report,
        loops.reporting_cycle,
        roots.no_root,
        roots.several_roots,
        managers.reports_to_abolished,
        second_lines.dotted_repeats_line,
        second_lines.coordination_in_line,
        managers.line_under_support,
        support.self_support,
        support.support_cycle,
        support.support_without_principal,
        supported.supports_own_subordinate,
        supported.supports_abolished,
        supported.support_from_afar,
        support.supports_too_many,
        support.supporter_in_command,
        hints.title_suggests_role,
        vocabulary.unknown_role,
        secretaries.secretary_general_without_principal,
        secretaries.secretary_general_without_reports,
        secretaries.secretary_decides,
        secretaries.secretary_holds_purse,
        secretaries.no_treasurer,
        accountability.two_accountable,
        accountability.nobody_accountable,
        accountability.support_letter_mismatch,
        vocabulary.role_outside_its_kind,
        incompatible.incompatible_roles,
        accountability.approves_own_policy,
        ranks.control_on_one_leg,
        ranks.grade_inverted,
        ranks.over_the_limit,
        occupancy.over_filled,
        occupancy.vacant_with_holder,
        occupancy.filled_without_holder,
        occupancy.vacant_manager,
        occupancy.vacancy_chain,
        holders.several_positions,
        holders.commands_oneself,
        holders.acting_too_long,
        occupancy.more_members_than_seats,
        shape.wide_span,
        shape.one_over_one,
        shape.too_many_levels,
        shape.manager_ratio,
        shape.large_removal,
        units.unit_cycle,
        units.headless_unit,
        units.two_units_one_head,
        units.manager_outside_unit,
        validity.end_before_start,
        validity.line_outside_validity,
        validity.overlapping_holders,
        validity.term_over,
        tidiness.untidy_text,
        tidiness.same_title_in_unit,
        tidiness.id_style,
        tool.unused_waiver,
        tool.bad_configuration,
        tool.bad_plugin,
        tidiness.unused_body_or_unit,
        layouts.idle_layout,
        tool.rule_crashed,
    )
)
"""All rules, by code."""
_BY_WORD = {word: each for each in ALL_RULES for word in (each.code, each.name)}


def rule_of(code_or_name: str) -> Rule:
    """Give the rule of a code or name, in capitals or not.

    Raises:
        ValueError: there is no such rule; the message names the nearest one.
    """
    found = _BY_WORD.get(code_or_name.upper()) or _BY_WORD.get(code_or_name.lower())
    if found is not None:
        return found
    near = _nearest(code_or_name)
    hint = f"; did you mean {near.code} {near.name}?" if near else "; the table lists all of them"
    raise ValueError(f"there is no rule {code_or_name[:40]!r}{hint}")


def table(form: str = "text") -> str:
    """Give the table of all rules, in one of the forms of `TABLES`.

    Raises:
        KeyError: there is no such form.
    """
    return TABLES[form](ALL_RULES)


def _nearest(word: str) -> Rule | None:
    from rapidfuzz import fuzz, process  # noqa: PLC0415  only a wrong word needs it

    by_name = [each.name for each in ALL_RULES]
    found = process.extractOne(word.lower(), by_name, scorer=fuzz.ratio, score_cutoff=60)
    return _BY_WORD[found[0]] if found else None
