"""How the boxes of a chart are arranged: options that become fields of Options."""

from collections.abc import Sequence
from functools import reduce
from typing import Any

import click

from orgmodel.cli.common import Decorator

LAYOUTS = ("auto", "standard", "hanging", "left-hanging", "right-hanging", "columns")
ALIGNS = ("level", "grade")
FITS = ("free", "A4", "A4-portrait", "A4-landscape", "A3", "A3-portrait", "A3-landscape", "16:9")


class LayoutChoice(click.ParamType["tuple[str, str]"]):
    """A layout for the whole chart, `columns`, or for those under one position, `ID=columns`."""

    name = "layout"

    def convert(
        self,
        value: Any,  # noqa: ANN401  click's signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, str]:
        """Give the id, empty for the whole chart, and the layout."""
        if isinstance(value, tuple):
            return value
        id_, _, layout = value.rpartition("=")
        if layout not in LAYOUTS:
            self.fail(f"{layout!r} is none of {', '.join(LAYOUTS)}.", param, ctx)
        return id_, layout


def arranging_options() -> Decorator:
    """Offer how boxes are arranged, under the names of the fields of Options."""
    return lambda command: reduce(lambda done, option: option(done), reversed(_OPTIONS), command)


def arrangement(layout: Sequence[tuple[str, str]], **others: Any) -> dict[str, Any]:  # noqa: ANN401
    """Give the fields of Options for what was chosen; of choices for one thing the last counts."""
    chosen = dict(layout)
    whole = chosen.pop("", None)
    return {"layout": whole, "layouts": tuple(chosen.items()), **others}


_OPTIONS: tuple[Decorator, ...] = (
    click.option(
        "--layout",
        type=LayoutChoice(),
        multiple=True,
        metavar="[ID=]LAYOUT",
        help=f"How reports stand under their managers: {', '.join(LAYOUTS[:-1])} or {LAYOUTS[-1]}. "
        "With an ID only those under this position or body; may be repeated.",
    ),
    click.option(
        "--align",
        type=click.Choice(ALIGNS),
        help="What stands on one line: positions of one level (by default) or of one grade; the "
        "order of grades is that of their scale, else each stands below those of its managers.",
    ),
    click.option(
        "--fit",
        type=click.Choice(FITS),
        help="The sheet to fit, by default free; 16:9 is a slide of 13 1/3 by 7 1/2 inches. Few "
        "boxes grow to fill it; what cannot be read on paper or a slide, in text of 7 pt or more, "
        "becomes pages or slides.",
    ),
)
