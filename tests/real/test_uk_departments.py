"""Twelve departments as they published themselves, and what the government's validator said."""

import csv
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from orgmodel.chart import lay_out
from orgmodel.config import Config
from orgmodel.diagnostic import Diagnostic
from orgmodel.exchange.native import to_text
from orgmodel.exchange.uk_organogram import read_uk_organogram
from orgmodel.graph import OrgGraph
from orgmodel.loading import Document, read_text
from orgmodel.source.place import Lines
from orgmodel.validating import validate_document

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "uk-organograms"
VERDICTS = FOLDER / "government-validator-verdicts.json"
pytestmark = pytest.mark.skipif(
    not VERDICTS.exists(), reason="the departments' files are not beside the repository"
)


@dataclass(frozen=True)
class Parity:
    """What the government's validator counts in a department, what orgmodel says, and why.

    `ours` holds a line for each error and warning: file, line, column, code, what is underlined,
    what it is to be replaced by, and in how many further places the same fault shows itself.
    """

    theirs: dict[str, int]
    ours: tuple[str, ...]
    why: str


PARITY = {
    "cabinet-office-2013": Parity(
        {"jobshare-conflict": 1},
        ("senior:168:5 OM101 270 +1",),
        "the same fault, said at the second of the two rows",
    ),
    "ccc-2011-top-reports-to-self": Parity(
        {"no-top": 1},
        ("senior:3:218 OM201 CEO",),
        "the line to oneself is why there is no top, so it is said instead",
    ),
    "cefas-2011-four-tops-no-edges": Parity(
        {},
        ("senior:4:1 OM204 2 +3",),
        "their schema wants exactly one top, but their validator takes several",
    ),
    "dclg-2013-142-eliminated": Parity({}, (), "eliminated posts are no tops"),
    "dcms-2011-header-only-empty": Parity(
        {}, ("senior:1:1 OM203 Post Unique Reference",), "theirs cannot be run on an empty file"
    ),
    "dfe-2011-case-only-mismatch": Parity(
        {"jobshare-conflict": 1, "senior-unknown-boss": 4, "chain-unknown": 8},
        (
            "senior:4:646 OM103 DfE-3024 -> DFE-3024 +1",
            "senior:8:1 OM101 DfE-5043 +1",
            "senior:24:533 OM103 DfE-5018 -> DFE-5018 +1",
            "senior:65:873 OM103 DfE-2060 -> DFE-2060 +2",
            "senior:82:233 OM103 DfE-5050 -> DFE-5050",
        ),
        "each unknown manager is said once, and the 8 posts that hang on the 4 are not said again",
    ),
    "ecitb-2011-inverted-grades": Parity({}, (), "theirs does not compare grades"),
    "hmrc-2013-large": Parity(
        {"senior-unknown-boss": 1, "chain-unknown": 4},
        ("senior:236:618 OM205 OD328 +3",),
        "the manager is known but eliminated, which theirs takes for unknown; the 4 are its posts",
    ),
    "home-office-2012-quoted-eliminated-duplicates": Parity(
        {"jobshare-conflict": 2},
        (
            "junior:369:77 OM205 1CPG33 +2",
            "junior:680:69 OM205 1HR06 +11",
            "senior:7:1 OM101 1HR03 +1",
            "senior:68:376 OM205 2CPG01 +1",
            "senior:86:482 OM205 2HOS03 +1",
            "senior:87:1 OM101 1CPG19 +1",
        ),
        "theirs does not see that 'Eliminated' in quotes is eliminated too",
    ),
    "obr-2013-tiny-clean": Parity({}, (), "there is nothing to say"),
    "slc-2011-one-post-dangling": Parity(
        {"no-top": 1},
        ("senior:2:181 OM102 206",),
        "the unknown manager is why there is no top, so it is said instead",
    ),
}
LOST_ZEROS = "mod-des-2013-leading-zeros-lost"
"""Has 25 unknown managers of 131 posts: too many to list, so its faults are counted out below."""
LINES_AND_IDS = Config(select=("OM1", "OM2", "OM3"))
"""The rules on what the government's validator looks at too, and on support."""
SAID_OTHERWISE = ("", "FTE", "Number of Posts in FTE")
"""Columns without a name, which hold row numbers and zeros, and those that are added up."""
WORDS = ("xx", "eliminated", "vacant", "vacancy", "n/a")
"""What a status, or no line and no unit, says as well."""
DEPARTMENTS = (*PARITY, LOST_ZEROS)


def files(department: str) -> tuple[str, str]:
    return f"{FOLDER}/{department}-senior.csv", f"{FOLDER}/{department}-junior.csv"


def rows(file: str) -> list[dict[str, str]]:
    with Path(file).open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def verdict(department: str) -> dict[str, int]:
    counts: dict[str, int] = json.loads(VERDICTS.read_text())[department].get("counts", {})
    return counts


def is_word(cell: str) -> bool:
    return cell.strip().strip("'").casefold() in WORDS


def faults(document: Document) -> list[Diagnostic]:
    found = validate_document(document, LINES_AND_IDS).diagnostics
    return [fault for fault in found if fault.severity != "info"]


def underlined(document: Document, fault: Diagnostic) -> str:
    source = next(source for source in document.sources if source.name == fault.path)
    assert fault.span is not None
    line = Lines(source.text).line(fault.span.line)
    return line[fault.span.column - 1 :][: fault.span.length].strip('"')


def in_short(document: Document, fault: Diagnostic) -> str:
    assert fault.span is not None
    file = fault.path.removesuffix(".csv").rpartition("-")[2]
    place = f"{file}:{fault.span.line}:{fault.span.column}"
    mended = f" -> {fault.replacement}" if fault.replacement else ""
    further = f" +{len(fault.related)}" if fault.related else ""
    return f"{place} {fault.code} {underlined(document, fault)}{mended}{further}"


@pytest.mark.parametrize("department", PARITY)
def test_every_defect_is_found_once_at_its_cell(department):
    parity = PARITY[department]
    document = read_uk_organogram(*files(department))
    assert verdict(department) == parity.theirs
    assert tuple(in_short(document, fault) for fault in faults(document)) == parity.ours, parity.why


def test_25_lost_leading_zeros_are_25_findings_and_none_for_what_hangs_on_them():
    senior, junior = files(LOST_ZEROS)
    assert verdict(LOST_ZEROS) == {"senior-unknown-boss": 25, "chain-unknown": 131}
    posts = rows(senior)
    known = {post["Post Unique Reference"] for post in posts} | {"xx"}
    cut_off = Counter(m for p in posts if (m := p["Reports to Senior Post"]) not in known)
    document = read_uk_organogram(senior, junior)
    found = {
        underlined(document, fault): (fault.code, fault.replacement, 1 + len(fault.related))
        for fault in faults(document)
    }
    assert len(cut_off) == 25
    assert found == {m: ("OM103", m.lstrip("0"), posts) for m, posts in cut_off.items()}
    assert len(faults(document)) == 25


@pytest.mark.parametrize("department", DEPARTMENTS)
def test_nothing_that_a_row_says_is_lost(department):
    senior, junior = files(department)
    document = read_uk_organogram(senior, junior)
    assert document.organisation is not None
    whole = f"{document.organisation.name} {document.organisation.note}"
    said: dict[str, str] = {}
    for position in document.organisation.positions:
        name = "0" if "not-in-post" in position.tags else position.id
        plain = json.dumps(position.to_plain(), ensure_ascii=False)
        said[name] = f"{said.get(name, whole)} {plain}"
    named = [(row["Post Unique Reference"], row) for row in rows(senior)]
    named += [(f"junior-{number}", row) for number, row in enumerate(rows(junior), 1)]
    lost = [
        (name, column, cell)
        for name, row in named
        for column, cell in row.items()
        if column not in SAID_OTHERWISE and not is_word(cell)
        if json.dumps(cell.strip(), ensure_ascii=False)[1:-1] not in said[name]
        and " ".join(cell.split()) not in said[name]
    ]
    assert lost == []


@pytest.mark.parametrize("department", DEPARTMENTS)
def test_the_posts_and_their_fte_add_up(department):
    senior, junior = files(department)
    document = read_uk_organogram(senior, junior)
    assert document.organisation is not None
    groups = [p for p in document.organisation.positions if "group" in p.tags]
    fte = sum(float(row["Number of Posts in FTE"]) for row in rows(junior))
    assert len(groups) == len(rows(junior))
    assert sum(position.fte or 0 for position in groups) == pytest.approx(fte)
    references = {row["Post Unique Reference"] for row in rows(senior)} - {"0"}
    in_post = {p.id for p in document.organisation.positions} - {p.id for p in groups}
    assert references == {name for name in in_post if not name.startswith("not-in-post-")}


@pytest.mark.parametrize("department", DEPARTMENTS)
@pytest.mark.parametrize("file_format", ["yaml", "json", "csv"])
def test_a_converted_department_says_the_same_and_has_the_same_faults(department, file_format):
    document = read_uk_organogram(*files(department))
    assert document.organisation is not None
    converted = read_text(to_text(document.organisation, file_format), "org", file_format)
    assert converted.organisation == document.organisation
    said = {(fault.code, fault.message) for fault in faults(document)}
    assert {(fault.code, fault.message) for fault in faults(converted)} == said


@pytest.mark.parametrize("department", DEPARTMENTS)
def test_every_post_that_is_not_eliminated_is_drawn_once(department):
    document = read_uk_organogram(*files(department))
    assert document.organisation is not None
    graph = OrgGraph(document.organisation, document.unread)
    alive = Counter(p.id for p in graph.positions if p.status != "abolished")
    drawn = Counter(box.id.removesuffix(" (2)") for box in lay_out(graph).boxes)
    assert drawn == alive
