"""The test command: every check that must pass, one after the other.

    python -m tests

A check that fails stops the run; what is missing on the machine fails, it is not skipped.
"""

import os
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROGRAMS = Path(sysconfig.get_path("scripts"))
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
BROKEN = "teknologi-rusak.yaml"
DRAWN = "examples are drawn"
ON_ALL_CORES = ("-n", "auto", "--dist", "worksteal")


def main() -> None:
    """Run all checks."""
    started = time.monotonic()
    _check("format", "ruff", "format", "--check", ".")
    _check("ruff", "ruff", "check", ".")
    _check("types", "mypy")
    _check("layers", "lint-imports")
    _check("tests", "pytest", *ON_ALL_CORES)
    _examples()
    print(f"All checks passed in {time.monotonic() - started:.0f} s.")  # noqa: T201


def _examples() -> None:
    sound = [str(example.relative_to(ROOT)) for example in EXAMPLES if example.name != BROKEN]
    _check("examples are sound", "orgmodel", "validate", "--strict", *sound)
    _check("the broken twin is found out", "orgmodel", "validate", f"examples/{BROKEN}", status=1)
    with tempfile.TemporaryDirectory() as folder:
        for example in EXAMPLES:
            for ending in ("svg", "png"):
                chart = Path(folder) / f"{example.stem}.{ending}"
                _check(DRAWN, "orgmodel", "render", str(example), "-o", str(chart), quiet=True)


def _check(title: str, program: str, *arguments: str, status: int = 0, quiet: bool = False) -> None:
    if title != DRAWN or quiet is False:
        print(f"== {title}", flush=True)  # noqa: T201
    outcome = subprocess.run(
        [str(PROGRAMS / program), *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        check=False,
    )
    if outcome.returncode != status:
        if quiet:
            sys.stdout.buffer.write(outcome.stdout)
        said = " ".join([program, *arguments])
        sys.exit(f"{title}: `{said}` ended with {outcome.returncode}, expected was {status}")


if __name__ == "__main__":
    main()
