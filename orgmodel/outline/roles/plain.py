"""What is known of roles as plain data, for JSON."""

from collections.abc import Iterable, Sequence
from typing import Any

from orgmodel.catalogue import (
    Compared,
    Comparison,
    Gap,
    Held,
    Ladder,
    Path,
    Profile,
    Requirement,
    Role,
    Rung,
)


def plain_role(role: Role) -> dict[str, Any]:
    """Give a role as plain data."""
    return {
        "id": role.id,
        "label": dict(role.labels),
        "aliases": list(role.aliases),
        "of": "body" if role.is_body else "position",
        "class": role.class_,
        "class_by_kind": dict(role.class_by_kind),
        "strength": {fact: role.strength(fact) for fact in ("class", "managers", "principals")},
        "authority": role.authority,
        "managers": list(role.managers),
        "principals": list(role.principals),
        "kinds": list(role.kinds),
        "base": role.base,
        "archetype": dict(role.archetypes),
        "note": dict(role.notes),
        "reason": role.reason,
        "sources": list(role.sources),
    }


def plain_profile(profile: Profile) -> dict[str, Any]:
    """Give everything known of a role as plain data."""
    return {
        **plain_role(profile.role),
        "filled_by": [
            {"way": each.way, "strength": each.strength, "kinds": list(each.kinds)}
            for each in profile.role.filled_by
        ],
        "dated": [
            {
                "since": each.since.isoformat() if each.since else None,
                "until": each.until.isoformat() if each.until else None,
                "class": each.class_,
                "authority": each.authority,
                "managers": list(each.managers),
                "note": dict(each.notes),
                "sources": list(each.sources),
            }
            for each in profile.role.dated
        ],
        "decides": profile.decides,
        "duties": [_duty(held) for held in profile.held],
        "qualifications": _qualifications(profile),
        "ladders": [_ladder(ladder) for ladder in profile.ladders],
        "subtypes": [each.id for each in profile.subtypes],
        "incompatible": [
            {"roles": list(pair.roles), "reason": dict(pair.reasons)}
            for pair in profile.incompatible
        ],
        "settlements": [
            {"id": each.id, "subject": dict(each.subjects), "settled": dict(each.outcomes)}
            for each in profile.settlements
        ],
    }


def plain_comparison(comparison: Comparison) -> dict[str, Any]:
    """Give two roles side by side as plain data."""
    return {
        "first": plain_profile(comparison.first),
        "second": plain_profile(comparison.second),
        "areas": [
            {
                "id": row.area.id if row.area else None,
                "label": dict(row.area.labels) if row.area else {},
                "duties": _compared(row.duties),
            }
            for row in comparison.areas
        ],
        "decisions": _compared(comparison.decisions),
    }


def plain_paths(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """Give the ways from one role to another as plain data."""
    return [{"rungs": [_rung(rung) for rung in path.rungs]} for path in paths]


def plain_gaps(gaps: Sequence[Gap]) -> list[dict[str, Any]]:
    """Give what candidates lack as plain data."""
    return [
        {
            "candidate": gap.candidate.name,
            "role": gap.role.id,
            "qualified": gap.is_closed,
            "education": gap.education.id if gap.education else None,
            "fields": [each.id for each in gap.fields],
            "experience": [each.id for each in gap.experience],
            "competencies": [each.id for each in gap.competencies],
        }
        for gap in gaps
    ]


def _duty(held: Held | None) -> dict[str, Any] | None:
    if held is None:
        return None
    return {
        "id": held.duty.id,
        "label": dict(held.duty.labels),
        "letters": held.letters,
        "strength": held.assignment.strength,
        "inferred": held.assignment.inferred,
        "inherited_from": held.inherited_from,
        "sources": list(held.assignment.sources),
    }


def _compared(duties: Iterable[Compared]) -> list[dict[str, Any]]:
    return [
        {
            "id": each.duty.id,
            "label": dict(each.duty.labels),
            "first": _duty(each.first),
            "second": _duty(each.second),
        }
        for each in duties
    ]


def _qualifications(profile: Profile) -> dict[str, Any] | None:
    if profile.asked is None:
        return None
    asked = profile.asked.qualification
    return {
        "education": asked.education,
        "fields": _requirements(asked.fields),
        "experience": _requirements(asked.experience),
        "competencies": _requirements(asked.competencies),
        "inherited_from": profile.asked.inherited_from,
        "sources": list(dict.fromkeys(asked.sources)),
    }


def _requirements(asked: Iterable[Requirement]) -> list[dict[str, Any]]:
    return [
        {"id": each.id, "label": dict(each.labels), "sources": list(each.sources)} for each in asked
    ]


def _ladder(ladder: Ladder) -> dict[str, Any]:
    return {
        "id": ladder.id,
        "label": dict(ladder.labels),
        "roles": list(ladder.roles),
        "inferred": [[step.from_, step.to] for step in ladder.steps if step.inferred],
        "across": ladder.across,
        "beyond": dict(ladder.beyond.labels) if ladder.beyond else None,
        "sources": list(ladder.sources),
    }


def _rung(rung: Rung) -> dict[str, Any]:
    role, beyond = rung.profile.role, rung.beyond
    return {
        "role": role.id,
        "class": role.class_,
        "authority": role.authority,
        "inferred": bool(rung.step and rung.step.inferred),
        "education": beyond.education.id if beyond.education else None,
        "fields": _requirements(beyond.fields),
        "experience": _requirements(beyond.experience),
        "competencies": _requirements(beyond.competencies),
        "duties": [_duty(held) for held in beyond.duties],
    }
