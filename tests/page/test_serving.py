"""`orgmodel serve`: the page of a file, renewed when it is saved, with its findings."""

import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

SOUND = """\
name: Uji
language: en
include: parts.yaml
positions:
- {id: ceo, title: Chief}
"""
PART = "positions:\n- {id: cfo, title: Finance, reports_to: ceo}\n"
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
    wait_for(opened, "The file cannot be read now")
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
