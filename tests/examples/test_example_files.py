import re
from pathlib import Path

import pytest

from orgmodel.catalogue import duty, role, scales
from orgmodel.loading import read
from orgmodel.model import Organisation
from orgmodel.rules import ALL_RULES
from orgmodel.validating import validate_text

EXAMPLES = Path(__file__).parents[2] / "examples"
BROKEN = EXAMPLES / "teknologi-rusak.yaml"
SOUND = sorted(path for path in EXAMPLES.glob("*.yaml") if path != BROKEN)
EDITOR_LINE = "# yaml-language-server: $schema=orgmodel.schema.json\n"
PLANTED = re.compile(r"\s*# (OM\d{3}) ([a-z-]+)")
EVERY_FAULT_OF_THE_TUTORIAL = (
    {f"OM{number}" for number in (101, 102, 103, 104, 105, 106, 107, 108)}
    | {f"OM{number}" for number in (201, 202, 205, 206, 207, 208)}
    | {f"OM{number}" for number in (301, 302, 303, 304, 305, 306, 309)}
    | {f"OM{number}" for number in (402, 404, 405, 407)}
)


def organisation_in(path: Path) -> Organisation:
    organisation = read(str(path)).organisation
    assert organisation is not None
    return organisation


def planted() -> list[tuple[str, str, int]]:
    lines = BROKEN.read_text(encoding="utf-8").splitlines()
    found = [(PLANTED.match(line), number) for number, line in enumerate(lines, start=1)]
    return [(match[1], match[2], number + 1) for match, number in found if match]


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_a_sound_example_has_no_fault_and_no_warning(path):
    found = validate_text(path.read_text(encoding="utf-8"), path.name)
    assert [each for each in found if each.severity != "info"] == []


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_an_example_is_silent_under_the_first_three_families(path):
    found = validate_text(path.read_text(encoding="utf-8"), path.name)
    assert [each for each in found if each.code < "OM4"] == []


def test_the_broken_twin_has_every_planted_fault_in_its_line_and_no_other():
    known = {rule.code for rule in ALL_RULES}
    found = validate_text(BROKEN.read_text(encoding="utf-8"), BROKEN.name)
    assert [
        (each.code, each.name, each.span.line if each.span else 0)
        for each in found
        if each.code < "OM410" or each.severity != "info"
    ] == [fault for fault in planted() if fault[0] in known]


def test_the_tutorial_plants_every_fault_that_one_file_can_show():
    assert {code for code, _, _ in planted()} == EVERY_FAULT_OF_THE_TUTORIAL


@pytest.mark.parametrize("path", [*SOUND, BROKEN], ids=lambda path: path.stem)
def test_an_example_helps_editors_and_says_of_what_day_it_speaks(path):
    assert path.read_text(encoding="utf-8").startswith(EDITOR_LINE)
    organisation = organisation_in(path)
    assert organisation.as_of is not None
    assert organisation.kind is not None


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_an_indonesian_example_speaks_both_languages_throughout(path):
    organisation = organisation_in(path)
    if organisation.language == "id":
        for thing in (*organisation.bodies, *organisation.units):
            assert isinstance(thing.name, dict), thing.id
            assert set(thing.name) == {"id", "en"}, thing.id
        for position in organisation.positions:
            assert isinstance(position.title, dict), position.id
            assert set(position.title) == {"id", "en"}, position.id


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_roles_duties_and_grades_of_an_example_stand_in_the_catalogue(path):
    organisation = organisation_in(path)
    grades = {grade for scale in scales() for grade in scale.grades}
    for position in organisation.positions:
        assert position.role is None or role(position.role).id == position.role
        assert position.grade is None or position.grade in grades
        assert all(duty(name).id == name for name in position.duties)


@pytest.mark.parametrize("stem", ["kemenkeu", "kemenkum"])
def test_a_ministry_names_an_article_for_every_post(stem):
    organisation = organisation_in(EXAMPLES / f"{stem}.yaml")
    assert all(position.source for position in organisation.positions)
    assert all(unit.source for unit in organisation.units)
    assert not any(position.holders for position in organisation.positions)


def test_the_ministry_of_finance_has_the_posts_that_its_regulation_lists():
    positions = organisation_in(EXAMPLES / "kemenkeu.yaml").positions
    roles = [position.role for position in positions]
    assert {name: roles.count(name) for name in dict.fromkeys(roles)} == {
        "principal": 1,
        "deputy-principal": 1,
        "secretary-general": 1,
        "bureau-head": 1,
        "director-general": 9,
        "inspector-general": 1,
        "agency-head": 2,
        "expert-staff": 9,
        "dg-secretary": 1,
        "director": 14,
    }


def test_the_two_files_of_the_succession_differ_only_in_who_leads_and_when():
    before, after = (
        organisation_in(EXAMPLES / f"union-federation-2022-{month}.yaml") for month in (11, 12)
    )
    changed = [
        (old.id, [holder.name for holder in new.holders if holder.acting])
        for old, new in zip(before.positions, after.positions, strict=True)
        if old != new
    ]
    assert changed == [("general-secretary", ["Kim Eastbrook"])]
    assert (before.bodies, before.units) == (after.bodies, after.units)
