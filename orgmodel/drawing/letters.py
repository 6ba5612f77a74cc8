"""Which letters the fonts at hand have: those of the embedded engine, and the system's."""

import shutil
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from subprocess import CalledProcessError

from graphviz.backend.execute import ExecutableNotFound, run_check

from orgmodel.chart.chart import Chart
from orgmodel.drawing.text import printable

# The embedded engine brings Arimo: Latin, Greek, Cyrillic, and the signs among them. It has the
# letters of Hebrew too, but does not turn them from right to left beside other scripts.
_EMBEDDED = (
    (0x20, 0x7E), (0xA0, 0x377), (0x37A, 0x37F), (0x384, 0x38A), (0x38C, 0x38C), (0x38E, 0x3A1),
    (0x3A3, 0x52F), (0x1D00, 0x1DF5), (0x1DFB, 0x1F15), (0x1F18, 0x1F1D), (0x1F20, 0x1F45),
    (0x1F48, 0x1F4D), (0x1F50, 0x1F57), (0x1F59, 0x1F59), (0x1F5B, 0x1F5B), (0x1F5D, 0x1F5D),
    (0x1F5F, 0x1F7D), (0x1F80, 0x1FB4), (0x1FB6, 0x1FC4), (0x1FC6, 0x1FD3), (0x1FD6, 0x1FDB),
    (0x1FDD, 0x1FEF), (0x1FF2, 0x1FF4), (0x1FF6, 0x1FFE), (0x2000, 0x2064), (0x2066, 0x2071),
    (0x2074, 0x208E), (0x2090, 0x209C), (0x20A0, 0x20BE), (0x2100, 0x214F), (0x2153, 0x2154),
    (0x215B, 0x215E), (0x2190, 0x2195), (0x2202, 0x2202), (0x2206, 0x2206), (0x220F, 0x220F),
    (0x2211, 0x2212), (0x2215, 0x2215), (0x2219, 0x221A), (0x221E, 0x221F), (0x2229, 0x2229),
    (0x222B, 0x222B), (0x2248, 0x2248), (0x2260, 0x2261), (0x2264, 0x2265), (0x25A0, 0x25A1),
    (0x25AA, 0x25AC), (0x25B2, 0x25B2), (0x25BA, 0x25BA), (0x25BC, 0x25BC), (0x25C4, 0x25C4),
    (0x25CA, 0x25CC), (0x25CF, 0x25CF), (0x25E6, 0x25E6), (0x2C60, 0x2C7F), (0xA717, 0xA7AE),
    (0xFB01, 0xFB04), (0xFFFC, 0xFFFD),
)  # fmt: skip
SIGNS = ("So", "Sk")
"""The categories of emoji, of the letters of flags, and of what colours them."""
_STARTS = [first for first, _ in _EMBEDDED]


def foreign_letters(chart: Chart) -> str:
    """Name the characters of a chart that the embedded engine has no letters for, in order."""
    return "".join(filter(_foreign, _characters(chart)))


def letters_without_font(chart: Chart) -> str:
    """Name what no installed font has: of each script of a chart one letter, and signs.

    Returns:
        The letters, then signs such as emoji and flags; none where the system cannot be asked (it
        has no `fc-list`).
    """
    if shutil.which("fc-list") is None:
        return ""
    written = list(filter(_foreign, _characters(chart)))
    by_script = {_script(letter): letter for letter in written if letter.isalpha()}
    signs = [sign for sign in written if unicodedata.category(sign) in SIGNS]
    return "".join(each for each in [*by_script.values(), *signs] if not _has_font(each))


def _characters(chart: Chart) -> list[str]:
    return sorted({character for text in _texts(chart) for character in printable(text)})


def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").split()[0]


def _texts(chart: Chart) -> Iterator[str]:
    for box in chart.boxes:
        yield from (text.text for text in box.texts)
    yield from (text.text for frame in chart.frames for text in frame.texts)
    yield from (text.text for text in chart.texts)
    yield from (sample.label.text for sample in chart.legend)


def _foreign(character: str) -> bool:
    _, last = _EMBEDDED[bisect_right(_STARTS, ord(character)) - 1]
    return ord(character) > last


def _has_font(letter: str) -> bool:
    words = ["fc-list", f":charset={ord(letter):x}"]
    try:
        return bool(run_check(words, capture_output=True, quiet=True).stdout)
    except (CalledProcessError, ExecutableNotFound, OSError):
        return True
