"""Runs commands as a user would, in a folder of their own."""

from dataclasses import dataclass

import pytest
from click.testing import CliRunner

from orgmodel.cli.main import group

SMALL = """\
name: Perkumpulan Contoh
language: id
bodies:
- {id: dewan, name: Dewan Pengurus}
units:
- {id: kantor, name: Kantor, head: sekjen}
positions:
- id: sekjen
  title: {id: Sekretaris Jenderal, en: Secretary-General}
  unit: kantor
  reports_to: dewan
  holders: [{name: Adi Contoh, since: 2025-03-01}]
- {id: sekretaris, title: {id: Sekretaris, en: Secretary}, supports: [sekjen, kantor]}
- {id: program, title: Kepala Program, reports_to: sekjen, status: vacant}
- id: staf
  title: Staf Program
  reports_to: program
  count: 3
  holders: [{name: Rini Umpama, acting: plt}]
- {id: humas, title: Kepala Humas, reports_to: sekjen, dotted_line_to: dewan, deputises_for: sekjen}
"""
BROKEN = """\
positions:
- {id: a, title: A, reports_to: b}
- {id: b, title: B, reports_to: a}
- {id: c, title: C, reports_to: nix}
- {id: d, title: D, reports_to: c, supports: a}
- {id: e, title: E, supports: nix}
"""


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    stdout: str
    stderr: str


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Give what runs a command; the folder holds org.yaml and broken.yaml."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "org.yaml").write_text(SMALL)
    (tmp_path / "broken.yaml").write_text(BROKEN)

    def command(*arguments, stdin=None):
        result = CliRunner().invoke(group, arguments, input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return command
