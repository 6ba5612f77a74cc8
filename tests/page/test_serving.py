"""`orgmodel serve`: the page of a file, renewed when it is saved, with its findings."""

import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.pictures import png

SOUND = """\
name: Uji
language: en
include: parts.yaml
positions:
- {id: ceo, title: Chief}
"""
PART = "positions:\n- {id: cfo, title: Finance, reports_to: ceo}\n"
HOUSE_RULE = """\
[[house_rules]]
code = "HR001"
name = "too-few-reports"
every = { id = "ceo" }
has = { at_least = 2, direct_reports = {} }
message = "the chief leads two at least"
"""
COMMAND = (sys.executable, "-m", "orgmodel", "serve", "org.yaml")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "org.yaml").write_text(SOUND)
    (tmp_path / "parts.yaml").write_text(PART)
    return tmp_path


@pytest.fixture
def serving(folder):
    """The command while it runs, and its address."""
    with subprocess.Popen(
        [*COMMAND, "--port", "0"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        (address,) = re.findall(r"http://127\.0\.0\.1:\d+/", program.stdout.readline())
        yield program, address
        if program.poll() is None:
            program.kill()


def wait_for(opened, text):
    script = """(text) => ["#outline", "#findings"].some((part) =>
      document.querySelector(part).textContent.includes(text))"""
    opened.page.wait_for_function(script, arg=text, timeout=10_000)


def test_the_page_follows_the_file_and_those_it_includes(folder, serving, watch):
    opened = watch(serving[1])
    assert opened.shown() == ["ceo", "cfo"]
    opened.click_box("cfo")
    (folder / "parts.yaml").write_text(PART.replace("Finance", "Treasury"))
    wait_for(opened, "Treasury")
    assert opened.run("() => orgmodel.view.boxes.title(orgmodel.view.selected)") == "Treasury"
    (folder / "org.yaml").write_text(SOUND + "- {id: cto, title: Technology, reports_to: ceo}\n")
    wait_for(opened, "Technology")
    assert opened.shown() == ["ceo", "cto", "cfo"]
    assert opened.complaints == []
    asked = {address.removeprefix(serving[1]) for address in opened.requests}
    assert asked == {"data", "events?since=0"}


def findings(opened):
    return opened.page.locator("#findings li").all_inner_texts()


def test_findings_stand_beside_the_chart_with_their_place(folder, serving, watch):
    opened = watch(serving[1])
    assert findings(opened) == []
    assert "No findings" in opened.page.inner_text("#findings")
    (folder / "parts.yaml").write_text(PART.replace("ceo", "ceoo"))
    wait_for(opened, "OM102")
    (told,) = findings(opened)
    lines = told.split("\n")
    assert (lines[0], lines[1]) == ("Error", "parts.yaml:2:41")
    assert lines[-1] == "OM102 unknown-reference"
    opened.page.click("#findings button")
    assert opened.page.inner_text(".card h2") == "Finance"


def test_while_the_file_cannot_be_read_the_chart_stays(folder, serving, watch):
    opened = watch(serving[1])
    (folder / "org.yaml").write_text("a: [b")
    wait_for(opened, "The file cannot be shown as it is now")
    assert opened.shown() == ["ceo", "cfo"]
    assert "org.yaml:" in findings(opened)[0]
    (folder / "org.yaml").write_text(SOUND.replace("Chief", "President"))
    wait_for(opened, "President")
    assert findings(opened) == []


def test_it_answers_under_its_own_address_only(serving):
    request = urllib.request.Request(serving[1] + "data", headers={"Host": "example.org"})
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(request)
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(serving[1] + "../etc/passwd")


def test_an_interrupt_ends_it_quietly(serving):
    program, _ = serving
    program.send_signal(signal.SIGINT)
    out, err = program.communicate(timeout=10)
    assert (program.returncode, out.strip(), err) == (0, "", "")


def test_a_port_in_use_is_said_in_one_sentence(folder, serving):
    port = serving[1].split(":")[-1].strip("/")
    outcome = subprocess.run(
        [*COMMAND, "--port", port], cwd=folder, capture_output=True, text=True, check=False
    )
    said = f"Error: cannot serve on port {port}: address already in use; choose --port\n"
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (2, "", said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("serve", "nowhere.yaml"), "cannot open nowhere.yaml: no such file or directory"),
        (("serve", "-"), "serve watches a file, and standard input is none"),
        (("serve", "org.yaml", "--theme", "defalt"), "There is no theme 'defalt'"),
    ],
)
def test_what_cannot_be_served_is_said_in_one_sentence(folder, arguments, said):
    outcome = subprocess.run(
        [sys.executable, "-m", "orgmodel", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 2
    assert outcome.stderr.startswith(f"Error: {said}")
    assert outcome.stderr.count("\n") == 1


@pytest.fixture
def serving_with(folder):
    """Start the command with options; all of them are ended with the test."""
    running = []

    def start(*arguments):
        program = subprocess.Popen(
            [*COMMAND, "--port", "0", *arguments],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(program)
        assert program.stdout is not None
        (address,) = re.findall(r"http://127\.0\.0\.1:\d+/", program.stdout.readline())
        return address

    yield start
    for program in running:
        program.kill()
        program.communicate()


def test_it_serves_what_the_options_of_render_ask_for(serving_with, watch):
    opened = watch(serving_with("--root", "cfo", "--title", "Finance alone", "--layout", "columns"))
    assert opened.shown() == ["cfo"]
    assert opened.page.inner_text("h1") == "Finance alone"
    assert opened.run("() => orgmodel.view.layout") == "columns"


def test_what_the_options_ask_for_may_go_and_come_back(folder, serving_with, watch):
    opened = watch(serving_with("--root", "cfo"))
    (folder / "parts.yaml").write_text(PART.replace("cfo", "coo"))
    opened.page.wait_for_selector("#findings .stale")
    assert "there is no position or body cfo any more" in opened.page.inner_text("#findings")
    assert opened.shown() == ["cfo"]
    (folder / "parts.yaml").write_text(PART.replace("Finance", "Treasury"))
    wait_for(opened, "Treasury")
    assert opened.page.locator("#findings .stale").count() == 0


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_axe_finds_no_violation_among_findings(folder, serving, watch, color_scheme):
    opened = watch(serving[1], color_scheme=color_scheme)
    for part in (PART.replace("ceo", "ceoo"), "a: [b"):
        (folder / "parts.yaml").write_text(part)
        wait_for(opened, "OM1")
        assert Axe().run(opened.page).response["violations"] == []


def test_a_file_that_is_gone_is_said_and_looked_for(folder, serving, watch):
    opened = watch(serving[1])
    (folder / "org.yaml").rename(folder / "away.yaml")
    wait_for(opened, "The file cannot be shown as it is now")
    assert "cannot open org.yaml" in opened.page.inner_text("#findings")
    (folder / "away.yaml").rename(folder / "org.yaml")
    wait_for(opened, "No findings")


def test_the_configuration_and_the_theme_are_watched_too(folder, serving_with, watch):
    (folder / "own.toml").write_text('ink = "#111111"\n')
    (folder / "orgmodel.toml").write_text("")
    opened = watch(serving_with("--theme", "own.toml"))
    assert opened.run("() => orgmodel.view.data.themes.light.ink") == "#111111"
    (folder / "own.toml").write_text('ink = "#222222"\n')
    opened.page.wait_for_function("() => orgmodel.view.data.themes.light.ink === '#222222'")
    (folder / "orgmodel.toml").write_text(HOUSE_RULE)
    wait_for(opened, "the chief leads two at least")
    assert opened.complaints == []


def test_texts_of_a_theme_that_are_hard_to_read_are_told_and_told_anew_when_it_is_saved(folder):
    theme = folder / "own.toml"
    theme.write_text('ink = "#eeeeee"\n')
    arguments = [*COMMAND, "--port", "0", "--theme", "own.toml"]
    program = subprocess.Popen(
        arguments, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stderr is not None
    told = "own.toml: the text outside boxes in {} on #ffffff has a contrast of {} to 1; less than "
    try:
        assert program.stderr.readline().startswith(told.format("#eeeeee", 1.2))
        program.stdout.readline()
        theme.write_text('ink = "#aaaaaa"\n')
        assert any(line.startswith(told.format("#aaaaaa", 2.3)) for line in program.stderr)
    finally:
        program.kill()
        program.communicate()


def test_a_photo_that_is_saved_over_the_former_one_is_shown(folder, serving_with, watch):
    holder = "{name: Alex Example, photo: photos/alex.png}"
    (folder / "org.yaml").write_text(SOUND.replace("Chief}", f"Chief, holders: [{holder}]}}"))
    (folder / "photos").mkdir()
    photo = folder / "photos" / "alex.png"
    photo.write_bytes(png(30, 40))
    opened = watch(serving_with("--pictures"))
    shown = "() => Object.values(orgmodel.view.data.pictures)"
    (former,) = opened.run(shown)
    with photo.open("r+b") as file:
        file.write(png(30, 40, (30, 200, 30)))
    opened.page.wait_for_function(f"(former) => ({shown})()[0] !== former", arg=former)
    photo.write_text("no picture")
    wait_for(opened, "OM109")
    photo.unlink()
    wait_for(opened, "is not there")


def test_boxes_of_which_something_was_found_have_a_sign_on_the_screen_alone(folder, serving, watch):
    opened = watch(serving[1])
    (folder / "parts.yaml").write_text(PART.replace("ceo", "ceoo"))
    wait_for(opened, "OM102")
    assert "Errors: 1, warnings: 0" in opened.page.inner_text("#findings")
    faults = "() => [...orgmodel.view.faults].map(([n, s]) => [orgmodel.view.boxes.title(n), s])"
    assert opened.run(faults) == [["Finance", "error"]]
    assert ">!<" not in opened.run("() => orgmodel.saving.svg(orgmodel.view.theme())")


@pytest.mark.parametrize(
    ("option", "said"),
    [("--root", "nothing in org.yaml that can be shown has the id cfoo; did you mean cfo?")],
)
def test_options_that_name_nothing_are_refused(folder, option, said):
    outcome = subprocess.run(
        [*COMMAND, option, "cfoo"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert (outcome.returncode, outcome.stderr) == (2, f"Error: {said}\n")
