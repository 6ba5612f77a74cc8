"""Faults of a configuration: each at its own place, all in one run, and the rest holds."""

import pytest

from orgmodel.config import Config, read_config
from orgmodel.validating import known_rules

NO_LIST = "`house_rules` of the configuration must be a list of tables: write [[...house_rules]]"
NO_PATTERN = "where no file is; name files from the folder of the configuration"
HOW_DATES_ARE = "write a year, a month or a day, as in 2026-03-31"
NO_PROFILE = "which is no profile; did you mean strict?"
NO_FILE = "which cannot be opened: no such file or directory"
ITSELF = "which itself extends this file"


def read(folder, text, name="orgmodel.toml"):
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_config(str(file), known_rules())


def faults(reading):
    return "".join(f"{f.span.line}:{f.span.column}: {f.message}\n" for f in reading.faults)


def test_every_fault_is_said_at_its_place_in_one_run(tmp_path):
    reading = read(
        tmp_path,
        """
[tool.orgmodel]
selct = ["OM1"]
ignore = ["OM203", "wide-spam", "OM777"]
strict = "yes"
files = ["nowhere/*.yaml"]
severities.OM204 = "loud"
severities.no-roots = "off"

[tool.orgmodel.rules.OM601]
max = "eight"
maximum = 8

[tool.orgmodel.rules.OM602]
max = 2

[tool.orgmodel.ruls.OM601]
max = 8

[tool.orgmodel.per_file."*.yaml"]
ignore = ["OM2O4"]
pattern = 3
""",
        "pyproject.toml",
    )
    assert (
        faults(reading)
        == """\
3:1: the configuration has a key selct, which is unknown; did you mean select?
4:20: `ignore` of the configuration names 'wide-spam', which is no rule; did you mean wide-span?
4:33: `ignore` of the configuration names 'OM777', which is no rule
5:10: `strict` of the configuration must be true or false, not 'yes'
6:10: `files` names 'nowhere/*.yaml', where no file is
7:20: `OM204` of `severities` must be error, warning, info or off, not 'loud'
8:12: `severities` names 'no-roots', which is no rule; did you mean no-root?
11:7: OM601 wide-span: max must be a whole number, not 'eight'
12:11: OM601 wide-span: maximum is unknown here; what can be set is max
15:7: OM602 one-over-one: max is unknown here; nothing can be set
17:16: the configuration has a key ruls, which is unknown; did you mean rules?
21:11: `ignore` of `per_file` for *.yaml names 'OM2O4', which is no rule; did you mean OM204?
22:1: `per_file` for *.yaml has a key pattern, which is unknown
"""
    )
    assert reading.config.ignore == ("OM203",)
    assert {fault.path for fault in reading.faults} == {str(tmp_path / "pyproject.toml")}


def test_a_fault_deep_inside_an_option_is_shown_where_it_is(tmp_path):
    reading = read(
        tmp_path,
        """
[rules.OM415]
limits = [
  { role = "bureau-head", under = "secretary-general", max = 5, source = "Statutes" },
  { role = "director" },
  { role = "secretary", max = "two", since = "soon" },
]
[rules.OM411]
pairs = [["chair", "treasurer"], ["chair"]]
""",
    )
    start = "OM415 over-the-limit: limits"
    assert (
        faults(reading)
        == f"""\
5:3: {start}.2.max is missing
6:31: {start}.3.max must be a whole number, not 'two'
6:46: {start}.3.since is no date: 'soon'; {HOW_DATES_ARE}, not 'soon'
9:34: OM411 incompatible-roles: pairs.2.2 is missing
"""
    )
    assert reading.config.options == {"OM415": {}, "OM411": {}}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("select = [", "1:10: this is not TOML: invalid value"),
        ("a = 1\na = 2", "2:5: a key stands here a second time, so the file cannot be read"),
        (b"note = '\xff'", "1:9: byte 0xff is not UTF-8; save the file as UTF-8"),
        ("rules = 3", "1:9: `rules` of the configuration must be a table, not 3"),
        ("files = '/org.yaml'", f"1:9: `files` names '/org.yaml', {NO_PATTERN}"),
        ("house_rules = {}", f"1:15: {NO_LIST}"),
        ("select = 3", "1:10: `select` of the configuration must be a text or a list of texts"),
        ("profile = 'strcit'", f"1:11: `profile` names 'strcit', {NO_PROFILE}"),
        ("extend = 'ours.toml'", f"1:10: `extend` names 'ours.toml', {NO_FILE}"),
        ("extend = ['draft', 'orgmodel.toml']", f"1:20: `extend` names 'orgmodel.toml', {ITSELF}"),
    ],
)
def test_a_fault_is_said_in_one_sentence(tmp_path, text, fault):
    assert faults(read(tmp_path, text)) == f"{fault}\n"


@pytest.mark.parametrize("text", ["# nothing yet\n", "", "\n"])
def test_an_empty_file_says_nothing_and_is_no_fault(tmp_path, text):
    reading = read(tmp_path, text)
    assert reading.faults == ()
    assert reading.config == Config()


def test_a_fault_of_an_extended_file_is_said_of_that_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "base.toml").write_text("\nselect = ['OM9x']\n", encoding="utf-8")
    (tmp_path / "orgmodel.toml").write_text("extend = 'base.toml'\nstrct = 1\n", encoding="utf-8")
    reading = read_config("orgmodel.toml", known_rules())
    assert [(fault.path, fault.span.line) for fault in reading.faults] == [
        ("base.toml", 2),
        ("orgmodel.toml", 2),
    ]
    assert [source.name for source in reading.sources] == ["orgmodel.toml", "base.toml"]


def test_a_circle_of_files_is_said_and_ends(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.toml").write_text("extend = 'b.toml'\nignore = 'OM203'\n", encoding="utf-8")
    (tmp_path / "b.toml").write_text("extend = 'a.toml'\nignore = 'OM204'\n", encoding="utf-8")
    reading = read_config("a.toml", known_rules())
    assert [(fault.path, fault.message) for fault in reading.faults] == [
        ("b.toml", "`extend` names 'a.toml', which itself extends this file")
    ]
    assert reading.config.ignore == ("OM204", "OM203")
