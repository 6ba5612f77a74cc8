"""Draws the examples into `examples/`.

python -m tests.drawings
"""

import sys
from pathlib import Path

import orgmodel

EXAMPLES = Path(__file__).parent.parent / "examples"
SHEETS = {"kemenkeu": "A3", "un-secretariat": "A3"}
BROKEN = "teknologi-rusak"


def drawn() -> list[Path]:
    """Give the examples that are drawn; the broken twin is not."""
    return [file for file in sorted(EXAMPLES.glob("*.yaml")) if file.stem != BROKEN]


def drawing(file: Path) -> bytes:
    """Draw an example."""
    return orgmodel.draw(orgmodel.load(file), fit=SHEETS.get(file.stem, "free"))


def main() -> None:
    """Write all drawings anew."""
    for file in drawn():
        file.with_suffix(".svg").write_bytes(drawing(file))
    sys.stdout.write(f"drew {len(drawn())} examples\n")


if __name__ == "__main__":
    main()
