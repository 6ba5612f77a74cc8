"""What the README says is run: its console blocks, its Python, its tables.

`python -m tests.readme` writes the outputs and tables anew.
"""

import subprocess
import sys

from tests.readme import ROOT, filled, python_blocks

README = (ROOT / "README.md").read_text()


def test_the_outputs_and_tables_are_what_the_program_says(tmp_path):
    assert filled(README, tmp_path) == README


def test_the_python_runs(tmp_path):
    program = "\n".join(python_blocks(README))
    assert "orgmodel.draw" in program
    outcome = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (outcome.returncode, outcome.stderr) == (0, "")


def test_every_link_leads_somewhere():
    links = [part.partition(")")[0] for part in README.split("](")[1:]]
    local = [link for link in links if "://" not in link]
    assert local
    assert [link for link in local if not (ROOT / link).exists()] == []
