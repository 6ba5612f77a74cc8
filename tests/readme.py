"""Runs what the README shows and fills in what comes out.

python -m tests.readme
"""

import re
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from orgmodel.cli.main import COMMANDS
from orgmodel.rules import ALL_RULES

ROOT = Path(__file__).parent.parent
PROGRAMS = Path(sysconfig.get_path("scripts"))
CONSOLE = re.compile(r"```console\n(.*?)```\n", re.DOTALL)
PYTHON = re.compile(r"```python\n(.*?)```\n", re.DOTALL)
FIRST_FILE = """\
name: Perkumpulan Contoh
positions:
- {id: sekjen, title: Sekretaris Jenderal, reports_to: ketua}
- {id: ketua, title: Ketua, reports_to: sekjen}
- {id: sekretaris, title: Sekretaris, supports: [sekjen, Ketua]}
- {id: juru-tulis, title: Juru Tulis, reports_to: sekretari}
"""


def filled(readme: str, folder: Path) -> str:
    """Give the README with the outputs of its console blocks and its tables as they are now."""
    (folder / "org.yaml").write_text(FIRST_FILE)
    _run(["orgmodel", "init", "starter.yaml"], folder)
    readme = CONSOLE.sub(lambda match: _console(match.group(1), folder), readme)
    readme = _between(readme, "commands", _commands())
    return _between(readme, "rules", _rules())


def python_blocks(readme: str) -> list[str]:
    """Give the Python that the README shows."""
    return PYTHON.findall(readme)


def _console(block: str, folder: Path) -> str:
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    parts = [f"$ {command}\n{_run(command.split(), folder)}" for command in commands]
    return "```console\n" + "".join(parts) + "```\n"


def _run(words: list[str], folder: Path) -> str:
    program = str(PROGRAMS / words[0]) if words[0] == "orgmodel" else words[0]
    outcome = subprocess.run(
        [program, *words[1:]], cwd=folder, capture_output=True, text=True, check=False
    )
    return outcome.stdout + outcome.stderr


def _between(readme: str, name: str, content: str) -> str:
    mark = f"<!-- {name} -->\n"
    before, _, after = readme.partition(mark)
    _, heading, rest = after.partition("\n## ")
    return f"{before}{mark}{content}{heading}{rest}"


def _commands() -> str:
    rows = [f"| `orgmodel {name}` | {said.rstrip('.')} |" for name, said in COMMANDS.items()]
    return "\n".join(["| command | what it does |", "| --- | --- |", *rows]) + "\n"


def _rules() -> str:
    rows = [
        f"| {rule.code} | {rule.name} | {severity} | {rule.page.summary} |"
        for rule in ALL_RULES
        for severity in [rule.severity if rule.on else "off"]
    ]
    return (
        "\n".join(["| code | name | default | finds |", "| --- | --- | --- | --- |", *rows]) + "\n"
    )


def main() -> None:
    """Write the README anew."""
    file = ROOT / "README.md"
    with tempfile.TemporaryDirectory() as folder:
        file.write_text(filled(file.read_text(), Path(folder)))
    sys.stdout.write(f"wrote {file.name}\n")


if __name__ == "__main__":
    main()
