"""`orgmodel validate` with a configuration: what users see, whole."""

import pytest

TWO_TOPS = "positions:\n  - {id: north, title: North}\n  - {id: south, title: South}\n"
HOUSE = """\
files = ["organisations/*.yaml"]
[[house_rules]]
code = "HR001"
name = "without-deputy"
every = {}
has = { deputies = {} }
severity = "warning"
"""


@pytest.fixture
def folder(tmp_path):
    """Give the folder of the run, with a repository's root and one organisation."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "organisations").mkdir()
    (tmp_path / "organisations" / "tops.yaml").write_text(TWO_TOPS)
    return tmp_path


def test_the_configuration_says_which_files_are_checked_and_by_which_rules(folder, run):
    (folder / "orgmodel.toml").write_text(HOUSE + '[severities]\nOM204 = "off"\n')
    outcome = run("validate", "--format", "concise")
    assert outcome.stdout == (
        "organisations/tops.yaml:2:10: warning: HR001 without-deputy: north (North) has no deputy; "
        "at least 1 is needed\n"
        "organisations/tops.yaml:3:10: warning: HR001 without-deputy: south (South) has no deputy; "
        "at least 1 is needed\n"
        "Checked 2 positions in 1 file: 2 warnings.\n"
    )
    assert (outcome.status, outcome.stderr) == (0, "")


def test_a_strict_configuration_fails_on_warnings(folder, run):
    (folder / "orgmodel.toml").write_text("strict = true\n")
    assert run("validate", "organisations/tops.yaml").status == 1
    (folder / "orgmodel.toml").write_text("")
    assert run("validate", "organisations/tops.yaml").status == 0


def test_the_nearest_configuration_holds_for_each_file(folder, run):
    (folder / "tops.yaml").write_text(TWO_TOPS)
    (folder / "orgmodel.toml").write_text('ignore = ["OM204"]\n')
    (folder / "organisations" / "orgmodel.toml").write_text('select = ["OM204"]\n')
    outcome = run("validate", "--format", "concise", "tops.yaml", "organisations/tops.yaml")
    assert [line.partition(":")[0] for line in outcome.stdout.splitlines()] == [
        "organisations/tops.yaml",
        "Checked 4 positions in 2 files",
    ]


def test_a_fault_of_the_configuration_is_shown_at_its_line_and_fails_the_run(folder, run):
    (folder / "pyproject.toml").write_text('[tool.orgmodel]\nignore = ["several-root"]\n')
    outcome = run("validate", "organisations/tops.yaml", "--ignore", "OM204")
    assert outcome.stdout == (
        "pyproject.toml:2:11: error: OM906 bad-configuration: `ignore` of the configuration names "
        "'several-root', which is no rule; did you mean several-roots?\n"
        ' 2 | ignore = ["several-root"]\n'
        "   |           ^^^^^^^^^^^^^^\n"
        "\n"
        "Checked 2 positions in 2 files: 1 error.\n"
    )
    assert outcome.status == 1


def test_options_of_the_command_go_before_the_configuration(folder, run):
    (folder / "orgmodel.toml").write_text('select = ["OM1"]\n')
    command = ("validate", "--format", "concise", "organisations/tops.yaml")
    assert "OM204" not in run(*command).stdout
    assert "OM204" in run(*command, "--select", "OM2").stdout


def test_a_profile_and_a_configuration_are_named(folder, run):
    (folder / "other.toml").write_text('[severities]\nOM204 = "error"\n')
    command = ("validate", "--format", "concise", "organisations/tops.yaml")
    assert ": error: OM204" in run(*command, "--config", "other.toml").stdout
    assert ": info: OM204" in run(*command, "--profile", "draft").stdout
    assert ": error: OM204" in run(*command, "--profile", "other.toml").stdout


def test_the_day_is_the_one_that_is_asked_for(folder, run):
    (folder / "waived.yaml").write_text(
        "as_of: 2026-01-01\nwaivers:\n  - {rule: OM204, reason: agreed, until: 2026-06}\n"
        + TWO_TOPS
    )
    command = ("validate", "--format", "concise", "waived.yaml")
    assert run(*command).stdout == "Checked 2 positions in 1 file: no faults (1 fault waived).\n"
    assert run(*command, "--as-of", "2026-06").stdout == run(*command).stdout
    later = run(*command, "--as-of", "2026-07").stdout.splitlines()
    assert [line.split(": ")[2].split()[0] for line in later[:2]] == ["OM904", "OM204"]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ((), "name a file to check, or list `files` in orgmodel.toml"),
        (("org.yaml", "--config", "no.toml"), "cannot open no.toml: no such file or directory"),
        (("org.yaml", "--profile", "strikt"), "no profile 'strikt'; did you mean strict?"),
        (("org.yaml", "--as-of", "soon"), "is no date: 'soon'"),
        (("org.yaml", "--select", "OM2O4"), "there is no rule 'OM2O4'"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(run, options, sentence):
    outcome = run("validate", *options)
    assert outcome.status == 2
    assert sentence in outcome.stderr
    assert "Traceback" not in outcome.stderr


def test_rules_of_the_house_are_explained_and_listed(folder, run):
    (folder / "orgmodel.toml").write_text(HOUSE)
    assert run("rule", "hr001").stdout.startswith(
        "# HR001 without-deputy\n\nEvery position has at least 1 deputy.\n"
    )
    assert (
        "| HR001 | without-deputy | warning | on |"
        in run("rule", "--all", "--format", "markdown").stdout
    )
    assert run("rule", "configuration").stdout.startswith("# The configuration\n")
    assert run("rule", "house-rules").stdout.startswith("# Rules of the house\n")
    assert run("rule", "--format", "json").status == 2
