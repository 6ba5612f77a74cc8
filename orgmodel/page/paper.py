"""The paper that the page is printed on."""

from collections.abc import Mapping
from types import MappingProxyType

from orgmodel.model import Fit

_SIZES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"A4": (210, 297), "A3": (297, 420), "16:9": (338.6, 190.5)}
)
"""Width and height in millimetres, upright where the paper can be turned."""
_ANY = (210, 279)
"""What A4 and letter paper both have, where the paper is left to the printer."""


def papers_of(sheet: Fit) -> list[tuple[float, float]]:
    """Give width and height in millimetres of the paper, upright and across where it may turn."""
    size, _, turned = sheet.partition("-")
    width, height = _SIZES.get(size, _ANY)
    if size == "16:9":
        return [(width, height)]
    ways = {"portrait": [(width, height)], "landscape": [(height, width)]}
    return ways.get(turned, [(width, height), (height, width)])


def page_rules(sheet: Fit) -> str:
    """Give the rules of style that say on what paper the page is printed, upright and across."""
    if sheet == "free":
        return "@page { size: portrait; }\n@page wide { size: landscape; }\n"
    papers = papers_of(sheet)
    upright, wide = (f"{width}mm {height}mm" for width, height in (papers[0], papers[-1]))
    return f"@page {{ size: {upright}; }}\n@page wide {{ size: {wide}; }}\n"
