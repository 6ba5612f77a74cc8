"""Repositories made from scratch, with the hooks of pre-commit, the action of GitHub, GitLab's job.

The installing steps are not run: the programs are those of the environment that runs the tests.
"""

import json
import os
import re
import shlex
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).parents[2]
PROGRAMS = sysconfig.get_path("scripts")
ACTION = ROOT / ".github" / "actions" / "validate"
SCHEMA = ROOT / "tests" / "report" / "schemas" / "sarif-2.1.0.json"
SOUND = """\
name: Perkumpulan Contoh
positions:
  - {id: ketua, title: Ketua}
  - {id: juru, title: Juru, reports_to: ketua}
"""
BROKEN = SOUND.replace("reports_to: ketua", "reports_to: direktur")
ANNOTATION = (
    "::error file=org.yaml,line=4,col=41,endColumn=49,title=OM102 unknown-reference::"
    "juru (Juru) reports to direktur, but nothing has this id"
)
COMMENT = """\
<!-- orgmodel -->

## Organisation check: 1 fault to mend

Checked 2 positions in 1 file: 1 error. \
What must be mended stops this change; the rest is for your information.

### Must be mended (1)

**A line, unit, parent, head, member or layout names an id that nothing has.** \
<sub>OM102 unknown-reference</sub>

- juru (Juru) reports to direktur, but nothing has this id"""


@dataclass(frozen=True)
class Repository:
    """A repository with org.yaml, the broken one unless something else is said."""

    folder: Path
    environment: dict[str, str]

    def run(self, *command, stdin=None):
        """Run a command in the repository."""
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )

    def git(self, *arguments):
        """Run git, which must succeed."""
        outcome = self.run("git", *arguments)
        assert outcome.returncode == 0, outcome.stderr
        return outcome.stdout

    def commit(self, files):
        """Put files into a commit."""
        for name, text in files.items():
            (self.folder / name).write_text(text)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "Change")


@pytest.fixture
def make_repository(tmp_path):
    """Give what makes a repository."""

    def make(name, files):
        folder = tmp_path / name
        folder.mkdir()
        environment = {
            "PATH": os.pathsep.join([str(tmp_path / "bin"), PROGRAMS, os.environ["PATH"]]),
            "HOME": str(tmp_path),
            "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            **{
                f"GIT_{who}_{what}": f"tester{'@example.invalid' if what == 'EMAIL' else ''}"
                for who in ("AUTHOR", "COMMITTER")
                for what in ("NAME", "EMAIL")
            },
        }
        repository = Repository(folder, environment)
        repository.git("init", "-q", "-b", "main")
        repository.commit(files)
        return repository

    return make


@pytest.fixture
def hooks(make_repository):
    """Give a repository with our hooks; they run what is installed, not what they would install."""
    text = (ROOT / ".pre-commit-hooks.yaml").read_text()
    return make_repository(
        "hooks", {".pre-commit-hooks.yaml": text.replace("language: python", "language: system")}
    )


def with_hooks(hooks, *names):
    """Give the configuration of pre-commit that uses some of our hooks."""
    revision = hooks.git("rev-parse", "HEAD").strip()
    used = [{"id": name} for name in names]
    return json.dumps({"repos": [{"repo": str(hooks.folder), "rev": revision, "hooks": used}]})


def test_the_hooks_are_as_pre_commit_has_them():
    manifest = str(ROOT / ".pre-commit-hooks.yaml")
    subprocess.run([f"{PROGRAMS}/pre-commit", "validate-manifest", manifest], check=True)


def test_pre_commit_stops_a_commit_with_a_fault(make_repository, hooks):
    settings = {".pre-commit-config.yaml": with_hooks(hooks, "orgmodel-validate")}
    repository = make_repository("work", {"org.yaml": SOUND, "other.yaml": BROKEN, **settings})
    assert repository.run("pre-commit", "install").returncode == 0
    (repository.folder / "org.yaml").write_text(BROKEN)
    outcome = repository.run("git", "commit", "-q", "-a", "-m", "Break")
    assert outcome.returncode == 1
    assert "org.yaml:4:41: error: OM102 unknown-reference: juru (Juru)" in outcome.stderr
    (repository.folder / "org.yaml").write_text(SOUND + "# tidy\n")
    assert repository.run("git", "commit", "-q", "-a", "-m", "Mend").returncode == 0


def test_pre_commit_checks_a_split_organisation_as_a_whole(make_repository, hooks):
    settings = json.loads(with_hooks(hooks, "orgmodel-validate"))
    settings["repos"][0]["hooks"][0]["pass_filenames"] = False
    files = {
        ".pre-commit-config.yaml": json.dumps(settings),
        "orgmodel.toml": 'files = ["org.yaml"]\n',
        "org.yaml": "include: org-*.yaml\npositions:\n  - {id: ketua, title: Ketua}\n",
        "org-unit.yaml": "positions:\n  - {id: juru, title: Juru, reports_to: ketua}\n",
    }
    repository = make_repository("work", files)
    assert repository.run("pre-commit", "run", "--all-files").returncode == 0
    repository.commit({"org.yaml": files["org.yaml"].replace("ketua", "pimpinan")})
    outcome = repository.run("pre-commit", "run", "--files", "org-unit.yaml")
    assert outcome.returncode == 1
    assert "org-unit.yaml:2:41: error: OM102 unknown-reference: juru" in outcome.stdout


def test_pre_commit_mends(make_repository, hooks):
    settings = {".pre-commit-config.yaml": with_hooks(hooks, "orgmodel-fix")}
    slip = SOUND.replace("reports_to: ketua", "reports_to: KETUA")
    repository = make_repository("work", {"org-units.yml": slip, **settings})
    outcome = repository.run("pre-commit", "run", "--all-files")
    assert outcome.returncode == 1
    assert "files were modified by this hook" in outcome.stdout
    assert (repository.folder / "org-units.yml").read_text() == SOUND


@pytest.mark.parametrize(
    ("name", "looked_at"),
    [
        ("org.yaml", True),
        ("units/org-finance.yml", True),
        ("organisation.json", True),
        ("organization.2026.yaml", True),
        ("organic.yaml", False),
        ("orgmodel.toml", False),
        ("orgmodel.schema.json", False),
        ("myorg.yaml", False),
    ],
)
def test_the_hooks_look_at_organisation_files(name, looked_at):
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text()):
        assert (re.search(hook["files"], name) is not None) == looked_at


GH = f"""\
#!{sys.executable}
import json, os, sys
calls = open(os.environ["CALLS"], "a")
body = [word.partition("@")[2] for word in sys.argv if word.startswith("body=@")]
print(json.dumps([sys.argv[1:], *(open(file).read() for file in body)]), file=calls)
if "--jq" in sys.argv:
    print(os.environ["FORMER"], end="")
"""


@pytest.fixture
def act(make_repository, tmp_path):
    """Give what runs the steps of the action in a repository, with a stand-in for `gh`."""

    def run(org, former="", **inputs):
        repository = make_repository("work", {"org.yaml": org})
        (tmp_path / "bin").mkdir()
        (tmp_path / "bin" / "gh").write_text(GH)
        (tmp_path / "bin" / "gh").chmod(0o755)
        outputs, summary, calls = (tmp_path / name for name in ("outputs", "summary", "calls"))
        calls.touch()
        repository.environment.update(
            RUNNER_TEMP=str(tmp_path),
            GITHUB_OUTPUT=str(outputs),
            GITHUB_STEP_SUMMARY=str(summary),
            GITHUB_REPOSITORY="contoh/organisasi",
            CALLS=str(calls),
            FORMER=former,
        )
        action = yaml.safe_load((ACTION / "action.yml").read_text())
        known = {f"inputs.{name}": str(each["default"]) for name, each in action["inputs"].items()}
        known |= {f"inputs.{name}": value for name, value in inputs.items()}
        known["github.event.pull_request.number"] = "7"
        said = []
        for step in action["runs"]["steps"]:
            if "run" not in step or step["name"] == "Install orgmodel":
                continue
            variables = {k: filled(v, known) for k, v in step.get("env", {}).items()}
            # as GitHub runs a step of a composite action with the shell bash
            shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
            outcome = Repository(repository.folder, {**repository.environment, **variables}).run(
                *shell
            )
            said.append((step["name"], outcome.returncode, outcome.stdout, outcome.stderr))
            if "id" in step:
                lines = outputs.read_text().splitlines()
                pairs = [line.split("=", 1) for line in lines]
                known |= {f"steps.{step['id']}.outputs.{key}": value for key, value in pairs}
            if outcome.returncode:
                break
        posted = [json.loads(line) for line in calls.read_text().splitlines()]
        return said, summary.read_text() if summary.exists() else None, posted

    return run


def filled(text, known):
    """Fill in what GitHub fills in."""
    return re.sub(r"\$\{\{ *(.*?) *\}\}", lambda match: known[match[1]], text)


def test_a_pull_request_with_a_fault_is_red_annotated_listed_and_commented(act, tmp_path):
    said, summary, posted = act(BROKEN, files="org.yaml")
    assert [(name, status) for name, status, _, _ in said] == [
        ("Validate", 0),
        ("Comment on the pull request", 0),
        ("Tell the outcome", 1),
    ]
    assert said[0][2].splitlines() == [ANNOTATION, "Checked 2 positions in 1 file: 1 error."]
    sarif = json.loads((tmp_path / "orgmodel.sarif").read_text())
    jsonschema.Draft4Validator(json.loads(SCHEMA.read_text())).validate(sarif)
    (result,) = sarif["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert (result["ruleId"], place["artifactLocation"]["uri"], place["region"]["startLine"]) == (
        "OM102",
        "org.yaml",
        4,
    )
    comment = (tmp_path / "orgmodel.md").read_text()
    assert comment.startswith(COMMENT)
    assert summary == comment
    (_, body) = posted[1]
    assert body == comment
    assert posted[1][0][:5] == [
        *("api", "--silent", "--method", "POST"),
        "repos/contoh/organisasi/issues/7/comments",
    ]


def test_every_fault_of_the_broken_twin_is_marked_at_its_line(act, tmp_path):
    twin = (ROOT / "examples" / "teknologi-rusak.yaml").read_text()
    said, _, _ = act(twin, files="org.yaml", options="--select OM1,OM2")
    assert said[-1][:2] == ("Tell the outcome", 1)
    marked = dict(re.findall(r"file=org.yaml,line=(\d+),.*?title=(OM\d+)", said[0][2]))
    lines = twin.splitlines()
    texts = {code: lines[int(line) - 1].strip() for line, code in marked.items()}
    assert texts["OM103"] == "reports_to: direktur-operasonal"
    assert texts["OM201"] == "reports_to: kepala-pemasaran"
    assert texts["OM104"] == "notes: menjaga agenda sekretaris jenderal"
    (run,) = json.loads((tmp_path / "orgmodel.sarif").read_text())["runs"]
    assert len(run["results"]) == len(marked)


def test_a_former_comment_is_renewed(act):
    _, _, posted = act(BROKEN, former="4711\n", files="org.yaml")
    assert posted[1][0][:5] == [
        *("api", "--silent", "--method", "PATCH"),
        "repos/contoh/organisasi/issues/comments/4711",
    ]


def test_a_sound_pull_request_is_green(act):
    said, summary, _ = act(SOUND, files="org.yaml\n", options="--strict")
    assert [status for _, status, _, _ in said] == [0, 0, 0]
    assert said[0][2] == "Checked 2 positions in 1 file: no faults.\n"
    assert summary is not None
    assert "## Organisation check: passed\n" in summary


def test_what_cannot_run_stops_the_action_at_once(act):
    said, summary, posted = act(SOUND, files="nowhere.yaml")
    assert [status for _, status, _, _ in said] == [2]
    assert said[0][3] == "Error: cannot open nowhere.yaml: no such file or directory\n"
    assert (summary, posted) == (None, [])


def test_nothing_that_a_pull_request_says_is_run_by_the_shell(act, tmp_path):
    said, _, _ = act(SOUND, files=f"$(touch {tmp_path}/run)", options=f"; touch {tmp_path}/run")
    assert said[0][1] == 2
    assert not (tmp_path / "run").exists()


def blocks():
    """Give the YAML blocks of the action's page, by their headings."""
    page = (ACTION / "README.md").read_text()
    found = re.findall(r"^## (.+?)$.*?^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return dict(found)


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("vendor.github-actions", (ACTION / "action.yml").read_text()),
        ("vendor.github-workflows", blocks()["GitHub"]),
        ("vendor.gitlab-ci", blocks()["GitLab"]),
    ],
)
def test_what_others_read_is_as_their_schemas_have_it(tmp_path, schema, text):
    file = tmp_path / "file.yml"
    file.write_text(text)
    command = [f"{PROGRAMS}/check-jsonschema", "--builtin-schema", schema, str(file)]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (outcome.returncode, outcome.stdout) == (0, "ok -- validation done\n")


def test_the_pages_name_inputs_and_hooks_that_there_are():
    action = yaml.safe_load((ACTION / "action.yml").read_text())
    steps = yaml.safe_load(blocks()["GitHub"])["jobs"]["validate"]["steps"]
    assert set(steps[1]["with"]) <= set(action["inputs"])
    offered = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    ((named,),) = ([r["hooks"]] for r in yaml.safe_load(blocks()["pre-commit"])["repos"])
    assert {hook["id"] for hook in named} == offered


def test_the_job_of_gitlab_leaves_its_reports(make_repository):
    repository = make_repository("work", {"org.yaml": BROKEN})
    job = yaml.safe_load(blocks()["GitLab"])["organisation"]
    install, check = job["script"]
    assert install == "pip install --quiet orgmodel"
    assert repository.run(*shlex.split(check)).returncode == 1
    for report in job["artifacts"]["reports"].values():
        assert "direktur" in (repository.folder / report).read_text()


def test_the_action_installs_what_it_belongs_to():
    steps = yaml.safe_load((ACTION / "action.yml").read_text())["runs"]["steps"]
    (install,) = [step["run"] for step in steps if step["name"] == "Install orgmodel"]
    folder = shlex.split(install)[-1].replace("$GITHUB_ACTION_PATH", str(ACTION))
    assert (Path(folder) / "pyproject.toml").samefile(ROOT / "pyproject.toml")
