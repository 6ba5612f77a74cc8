import pytest

from orgmodel.config import PROFILES, Config, find_config, read_config
from orgmodel.loading import read_text
from orgmodel.rules import ALL_RULES
from orgmodel.validating import known_rules, validate_document


def write(folder, **files):
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def read(path, profile=None):
    reading = read_config(str(path), known_rules(), profile)
    assert reading.faults == ()
    return reading.config


def said(text, config, name="org.yaml"):
    found = validate_document(read_text(text, name), config).diagnostics
    return [(each.code, each.severity.value, each.span and each.span.line) for each in found]


TWO_TOPS = """
positions:
  - {id: north, title: North}
  - {id: south, title: South}
"""
CROWDED = """
positions:
  - {id: head, title: Head}
  - {id: one, title: One, reports_to: head}
  - {id: two, title: Two, reports_to: head}
"""


def test_nothing_is_found_where_there_is_no_configuration(tmp_path):
    (tmp_path / ".git").mkdir()
    assert find_config(str(tmp_path / "org.yaml")) is None


def test_the_nearest_configuration_upward_holds(tmp_path, monkeypatch):
    inner = tmp_path / "units" / "north"
    inner.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    write(tmp_path, orgmodel="")
    monkeypatch.chdir(tmp_path)
    assert find_config(str(inner / "org.yaml")) == "orgmodel.toml"
    write(tmp_path / "units", pyproject="[tool.orgmodel]\n")
    assert find_config(str(inner / "org.yaml")) == "units/pyproject.toml"
    write(tmp_path / "units", orgmodel="")
    assert find_config(str(inner / "org.yaml")) == "units/orgmodel.toml"


def test_the_search_ends_at_the_root_of_the_repository(tmp_path):
    inner = tmp_path / "repository"
    (inner / ".git").mkdir(parents=True)
    write(tmp_path, orgmodel="")
    assert find_config(str(inner / "org.yaml")) is None


def test_a_pyproject_that_does_not_speak_of_us_is_passed_over(tmp_path, monkeypatch):
    inner = tmp_path / "inner"
    inner.mkdir()
    write(tmp_path, orgmodel="")
    write(inner, pyproject='[project]\nname = "orgmodel-data"\n')
    monkeypatch.chdir(tmp_path)
    assert find_config(str(inner / "org.yaml")) == "orgmodel.toml"


@pytest.mark.parametrize("start", ["", "[tool.orgmodel]\n"])
def test_both_files_say_the_same_in_the_same_words(tmp_path, start):
    name = "pyproject" if start else "orgmodel"
    write(tmp_path, **{name: start + 'ignore = ["OM203"]\n'})
    assert read(tmp_path / f"{name}.toml") == Config(ignore=("OM203",))


def test_rules_are_chosen_by_code_name_and_family(tmp_path):
    write(tmp_path, orgmodel='select = ["om2", "Unused-Waiver"]\nignore = "no-root"\n')
    config = read(tmp_path / "orgmodel.toml")
    assert config == Config(select=("OM2", "OM904"), ignore=("OM203",))
    assert said(TWO_TOPS, config) == [("OM204", "warning", 4)]


def test_a_severity_switches_a_rule_off_or_on_and_makes_it_graver(tmp_path):
    write(
        tmp_path,
        orgmodel='[severities]\nseveral-roots = "error"\nOM602 = "info"\nOM302 = "off"\n',
    )
    config = read(tmp_path / "orgmodel.toml")
    assert said(TWO_TOPS, config) == [("OM204", "error", 4)]
    one = "positions:\n  - {id: a, title: A}\n  - {id: b, title: B, reports_to: a}\n"
    assert said(one, config) == [("OM602", "info", 2)]
    ring = (
        "positions:\n  - {id: a, title: A}\n"
        "  - {id: b, title: B, reports_to: a, supports: c}\n"
        "  - {id: c, title: C, reports_to: a, supports: b}\n"
    )
    assert said(ring, config) == []
    assert said(ring, None) == [("OM302", "error", 3)]


def test_options_reach_their_rule_and_switch_it_on(tmp_path):
    write(tmp_path, orgmodel="[rules.wide-span]\nmax = 1\n[rules]\nOM204.max = 2\n")
    config = read(tmp_path / "orgmodel.toml")
    assert said(CROWDED, config) == [("OM601", "warning", 3)]
    assert said(TWO_TOPS, config) == []


def test_what_differs_in_some_files_is_said_by_pattern(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(
        tmp_path,
        orgmodel="""
[per_file."drafts/*.yaml"]
ignore = ["OM204"]
[per_file."**/only.yaml"]
select = ["OM101"]
[per_file."tops.yaml"]
ignore = ["ALL"]
""",
    )
    config = read("orgmodel.toml")
    names = {
        "org.yaml": [("OM204", "warning", 4)],
        "drafts/org.yaml": [],
        "drafts/deep/org.yaml": [("OM204", "warning", 4)],
        "far/away/only.yaml": [],
        "only.yaml": [],
        "anywhere/tops.yaml": [],
    }
    assert {name: said(TWO_TOPS, config, name) for name in names} == names


def test_files_are_patterns_from_the_folder_of_the_configuration(tmp_path, monkeypatch):
    inner = tmp_path / "organisations"
    inner.mkdir()
    for name in ("b.yaml", "a.yaml", "c.json"):
        (inner / name).write_text("", encoding="utf-8")
    write(inner, orgmodel='files = ["*.yaml", "a.*"]\n')
    monkeypatch.chdir(tmp_path)
    assert read("organisations/orgmodel.toml").files == (
        "organisations/a.yaml",
        "organisations/b.yaml",
    )


def test_an_own_file_is_extended_and_overridden_key_by_key(tmp_path):
    house = """
[[house_rules]]
code = "HR001"
name = "without-manager"
every = "treasurer"
has = {{ at_least = {least}, manager = {{}} }}
"""
    write(
        tmp_path,
        base='select = ["OM2"]\nignore = ["OM203"]\n[rules.OM601]\nmax = 3\n'
        '[severities]\nOM601 = "error"\nOM302 = "off"\n' + house.format(least=1),
        orgmodel='extend = "base.toml"\nselect = ["OM6", "HR"]\nignore = ["OM602"]\n'
        '[severities]\nOM302 = "info"\n' + house.format(least=2),
    )
    config = read(tmp_path / "orgmodel.toml")
    assert config.select == ("OM6", "HR")
    assert config.ignore == ("OM203", "OM602")
    assert config.options == {"OM601": {"max": 3}}
    assert config.severities == {"OM601": "error", "OM302": "info"}
    assert [rule.statement.at_least for rule in config.house] == [2]


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_is_sound_and_speaks_of_rules_that_there_are(tmp_path, name):
    write(tmp_path, orgmodel=f'profile = "{name}"\n')
    config = read(tmp_path / "orgmodel.toml")
    assert config == read_config(None, known_rules(), name).config
    assert (config == Config()) == (name == "default")


def test_the_strict_profile_checks_more_and_is_graver_never_milder():
    grave = {"error": 0, "warning": 1, "info": 2}
    config = read_config(None, known_rules(), "strict").config
    assert config.strict
    by_code = {rule.code: rule for rule in ALL_RULES}
    for code, severity in config.severities.items():
        assert not by_code[code].on or grave[severity] < grave[by_code[code].severity]


def test_the_draft_profile_is_milder_never_graver():
    grave = {"error": 0, "warning": 1, "info": 2, "off": 3}
    config = read_config(None, known_rules(), "draft").config
    by_code = {rule.code: rule for rule in ALL_RULES}
    for code, severity in config.severities.items():
        assert grave[severity] > grave[by_code[code].severity], code


def test_a_profile_that_is_named_takes_the_place_of_the_files_own(tmp_path):
    write(tmp_path, orgmodel='profile = "strict"\nignore = ["OM204"]\n')
    config = read(tmp_path / "orgmodel.toml", "draft")
    assert not config.strict
    assert config.severities["OM504"] == "off"
    assert config.ignore == ("OM204",)


def test_an_own_file_may_be_named_as_profile(tmp_path):
    write(tmp_path, ours="strict = true\n")
    assert read_config(None, known_rules(), str(tmp_path / "ours.toml")).config.strict


def test_an_unknown_profile_is_answered_with_the_nearest_one():
    with pytest.raises(ValueError, match=r"there is no profile 'drat'; did you mean draft\?"):
        read_config(None, known_rules(), "drat")
