"""A fault that touches thousands is told once, shortly, and costs no more than it must."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from orgmodel.config import Config
from orgmodel.diagnostic import Diagnostic
from orgmodel.loading import read_text
from orgmodel.report import FORMATS, Report
from orgmodel.rules import ALL_RULES, Rule
from orgmodel.validating import validate_document

Plain = dict[str, Any]
FEW, MANY = 300, 1_200
LONGEST_MESSAGE = 800
LONGEST_LINE = 1_000
LINES_OF_A_FAULT = 12
ROOT = {"id": "kepala-kantor", "title": "Kepala"}


def many(count: int, **fields: Any) -> Plain:
    """Give a root and many positions; `{n}` and `{m}` in a text are its number and the next."""
    posts = [
        {
            "id": f"p{n}",
            "reports_to": "kepala-kantor",
            **json.loads(json.dumps(fields).replace("{n}", f"{n}").replace("{m}", f"{m}")),
        }
        for n, m in ((n, (n + 1) % count) for n in range(count))
    ]
    return {"as_of": "2026-06-01", "positions": [ROOT, *posts]}


def with_units(plain: Plain, **fields: Any) -> Plain:
    units = many(len(plain["positions"]) - 1, **fields)["positions"][1:]
    for number, unit in enumerate(units):
        unit["id"] = f"u{number}"
        del unit["reports_to"]
    return {**plain, "units": units}


def others(**fields: Any) -> list[Plain]:
    return [{"id": "other", "title": "Lain", "reports_to": "kepala-kantor", **fields}]


def gone(count: int, **fields: Any) -> Plain:
    """Let all stand under another, who has some fields; the others have them where it takes two."""
    both = {} if "abolished" in fields.values() else dict(fields)
    both |= {"grade": "I.b"} if "grade" in both else {}
    plain = many(count, **{**both, "reports_to": "other"})
    return {**plain, "positions": [*plain["positions"], *others(**fields)]}


def helped(count: int, **fields: Any) -> Plain:
    plain = many(count, supports=["other"])
    return {**plain, "positions": [*plain["positions"], *others(**fields)]}


def clashing(count: int) -> Plain:
    """Let one person sit in two organs of a foundation, over and over."""
    bodies = [
        {"id": "founders", "role": "governing-body"},
        {"id": "board", "role": "executive-body", "reports_to": "founders"},
    ]
    member = {"class": "governing", "holders": ["Ayu Cendana"]}
    plain = many(count, reports_to="board", **member)
    first = {"id": "first", "reports_to": "founders", **member}
    return {
        **plain,
        "kind": "foundation",
        "bodies": bodies,
        "positions": [
            {**ROOT, "reports_to": "founders"},
            first,
            *plain["positions"][1:],
        ],
    }


def crowded(count: int) -> Plain:
    members = [f"p{n}" for n in range(count)]
    return {**many(count), "bodies": [{"id": "council", "seats": 1, "members": members}]}


def apart(count: int) -> Plain:
    plain = many(count, unit="home", reports_to="other")
    units = [{"id": "home", "head": "p0"}, {"id": "far", "head": "other"}]
    return {**plain, "units": units, "positions": [*plain["positions"], *others(unit="far")]}


MASSES: dict[str, Callable[[int], Plain]] = {
    "OM101": lambda n: many(n, id="same"),
    "OM102": lambda n: many(n, reports_to="vvww qqzz"),
    "OM103": lambda n: many(n, reports_to="KEPALA-KANTOR"),
    "OM108": lambda n: many(n, reports_to="XX"),
    "OM202": lambda n: many(n, reports_to="p{m}"),
    "OM203": lambda n: {"positions": many(n, supports=["p{m}"], reports_to=None)["positions"][1:]},
    "OM204": lambda n: many(n, reports_to=None),
    "OM205": lambda n: gone(n, status="abolished"),
    "OM302": lambda n: many(n, supports=["p{m}"]),
    "OM305": lambda n: helped(n, status="abolished"),
    "OM309": lambda n: many(n, title="Sekretaris Jenderal"),
    "OM401": lambda n: many(n, role="vvww qqzz"),
    "OM407": lambda n: many(n, duties={"spokesperson": "A"}),
    "OM408": lambda n: many(n, duties={"spokesperson": "R"}),
    "OM411": clashing,
    "OM414": lambda n: {**gone(n, grade="II.a"), "kind": "ministry"},
    "OM415": lambda n: many(n, role="director"),
    "OM501": lambda n: many(1, holders=[f"Orang {k}" for k in range(n)]),
    "OM505": lambda n: gone(n, status="vacant"),
    "OM506": lambda n: many(n, holders=["Ayu Cendana"]),
    "OM507": lambda n: gone(n, holders=["Ayu Cendana"]),
    "OM509": crowded,
    "OM603": many,
    "OM701": lambda n: with_units(many(n), parent="u{m}"),
    "OM703": lambda n: with_units(many(n), head="p0"),
    "OM704": apart,
    "OM902": lambda n: with_units(many(n, title="Juru Tulis", unit="u0")),
}
OPTIONS: dict[str, Plain] = {
    "OM415": {"limits": [{"role": "director", "max": 1}]},
    "OM603": {"max": 1},
}


def report_on(code: str, count: int) -> Report:
    config = Config(select=(code,), options={k: v for k, v in OPTIONS.items() if k == code})
    read = read_text(json.dumps(MASSES[code](count), indent=1), "org.json")
    return Report((validate_document(read, config),))


def test_every_rule_that_names_further_places_is_looked_at_with_thousands_of_them():
    naming = {rule.code for rule in ALL_RULES if any(map(names_others, found_in_examples(rule)))}
    assert naming <= set(MASSES)


def names_others(diagnostic: Diagnostic) -> bool:
    return bool(diagnostic.related)


def found_in_examples(rule: Rule) -> Iterator[Diagnostic]:
    for example in rule.page.bad:
        config = Config(select=(rule.code,), options={rule.code: example.options})
        yield from validate_document(read_text(example.text, "file"), config).diagnostics


@pytest.mark.parametrize("code", MASSES)
def test_a_fault_of_many_is_read_at_a_glance(code):
    report = report_on(code, MANY)
    found = [each for each in report.diagnostics() if each.code == code]
    assert found
    assert all(len(each.message) <= LONGEST_MESSAGE for each in found)
    blocks = FORMATS["text"](report).split("\n\n")
    assert max(len(block.splitlines()) for block in blocks) <= LINES_OF_A_FAULT
    for form in ("text", "concise", "github", "markdown"):
        assert max(map(len, FORMATS[form](report).splitlines())) <= LONGEST_LINE


@pytest.mark.parametrize("code", MASSES)
def test_four_times_the_positions_make_no_report_much_more_than_four_times_as_long(code):
    few, more = report_on(code, FEW), report_on(code, MANY)
    for form, write in FORMATS.items():
        assert len(write(more)) <= 4.5 * len(write(few)), form
