import datetime as dt

import pytest

import orgmodel
from orgmodel.config import PerFile
from orgmodel.config.patterns import Pattern

TOPS = "positions:\n  - {id: north, title: North}\n  - {id: south, title: South}\n"


@pytest.fixture
def tops(tmp_path):
    file = tmp_path / "tops.yaml"
    file.write_text(TOPS, encoding="utf-8")
    return file


def codes(*arguments, **options):
    return [(each.code, each.severity.value) for each in orgmodel.validate(*arguments, **options)]


def test_a_configuration_is_loaded_and_given_to_validate(tmp_path, tops):
    file = tmp_path / "orgmodel.toml"
    file.write_text('[severities]\nseveral-roots = "error"\n', encoding="utf-8")
    assert codes(tops) == [("OM204", "warning")]
    assert codes(tops, orgmodel.load_config(file)) == [("OM204", "error")]
    assert codes(tops, orgmodel.load_config(profile="draft")) == [("OM204", "info")]


def test_a_faulty_configuration_is_refused_with_all_its_faults(tmp_path):
    file = tmp_path / "orgmodel.toml"
    file.write_text("strct = true\nignore = ['nothing']\n", encoding="utf-8")
    with pytest.raises(orgmodel.ConfigurationError) as raised:
        orgmodel.load_config(file)
    assert [(each.code, each.span and each.span.line) for each in raised.value.diagnostics] == [
        ("OM906", 1),
        ("OM906", 2),
    ]
    assert str(raised.value).startswith(f"{file}:1:1: OM906 bad-configuration: the configuration")


@pytest.mark.parametrize("word", ["OM204", "several-roots"])
def test_rules_are_named_by_code_or_name(tops, word):
    assert codes(tops, orgmodel.Config(options={word: {"max": 2}})) == []
    assert codes(tops, orgmodel.Config(severities={word: "off"})) == []
    assert codes(tops, orgmodel.Config(ignore=(word,))) == []


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (orgmodel.Config(severities={"OM204": "loud"}), "the severity of OM204 is one of error"),
        (orgmodel.Config(severities={"OM777": "info"}), "there is no rule 'OM777'"),
        (orgmodel.Config(options={"OM204": {"most": 2}}), "most is unknown here"),
        (orgmodel.Config(per_file=(PerFile(Pattern("*"), ("OMX",)),)), "there is no rule 'OMX'"),
    ],
)
def test_what_cannot_be_is_refused(tops, config, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        orgmodel.validate(tops, config)


def test_the_day_can_be_named():
    organisation = orgmodel.loads(
        "as_of: 2026-01-01\nwaivers: [{rule: OM204, reason: agreed, until: 2026-06}]\n" + TOPS
    )
    assert codes(organisation) == []
    later = codes(organisation, as_of=dt.date(2026, 7, 1))
    assert [code for code, _ in later] == ["OM204", "OM904"]


@pytest.mark.parametrize(
    ("pattern", "there", "elsewhere"),
    [
        ("*.yaml", ["a.yaml", "in/a.yaml"], ["a.json", "a.yaml/b"]),
        ("in/*.yaml", ["in/a.yaml"], ["a.yaml", "in/deep/a.yaml"]),
        ("**/in/*", ["in/a", "far/in/a"], ["in/deep/a"]),
        ("in/**", ["in/a", "in/deep/a"], ["a"]),
        ("./a?.yaml", ["ab.yaml"], ["a.yaml", "in/ab.yaml"]),
        ("a+(b).yaml", ["a+(b).yaml"], ["aab.yaml"]),
    ],
)
def test_a_pattern_means_files_as_people_expect(pattern, there, elsewhere, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    matched = [path for path in (*there, *elsewhere) if Pattern(pattern).matches(path)]
    assert matched == there
