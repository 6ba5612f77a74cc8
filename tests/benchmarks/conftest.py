"""Prints the ratios that the benchmarks found."""

import pytest

RATIOS: list[str] = []
FIGURES: list[str] = []


@pytest.fixture
def ratio():
    """Note how many times a yardstick something costs, and how many it may cost."""

    def note(what: str, cost: float, yardstick: float, limit: float) -> None:
        found = cost / yardstick
        verdict = "kept" if found <= limit else "MISSED"
        costs = f"{cost:9.3f} s / {yardstick:8.3f} s = {found:7.3f}"
        RATIOS.append(f"{what:<58} {costs}  (limit {limit:.3g}: {verdict})")

    return note


@pytest.fixture
def figure():
    """Note a figure that has no yardstick."""
    return FIGURES.append


def pytest_terminal_summary(terminalreporter):
    """Show all ratios and figures at the end."""
    if FIGURES:
        terminalreporter.section("figures")
        for line in FIGURES:
            terminalreporter.write_line(line)
    if RATIOS:
        terminalreporter.section("ratios")
        for line in RATIOS:
            terminalreporter.write_line(line)
