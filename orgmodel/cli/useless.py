"""Options that would change nothing in what is written: they are refused with a sentence."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from orgmodel.cli.common import CannotRun
from orgmodel.cli.other_forms import OTHER_FORMS, PAGE

if TYPE_CHECKING:
    from orgmodel.chart import Options

_FOR_PAGE = frozenset({"pages", "engine", "explain", "check"})
_FOR_DRAWIO = _FOR_PAGE | {"theme", "pictures", "colour-by"}
_FOR_TEXTS = _FOR_DRAWIO | {"fit", "layout", "align", "frames"}
_USELESS: Mapping[str, frozenset[str]] = MappingProxyType({PAGE: _FOR_PAGE, "drawio": _FOR_DRAWIO})
_UNDRAWN = ("dot", "json")
"""Charts that are written without a Graphviz that draws them."""


def refuse_useless(form: str, options: "Options", **asked: bool) -> None:
    """Refuse options that a form has no use for; what a file says of its chart is no such option.

    Args:
        form: what is written.
        options: what is shown, as it was asked for.
        asked: whether `pages`, `engine`, `theme`, `explain` and `check` were asked for.

    Raises:
        CannotRun: an option would change nothing.
    """
    if form in OTHER_FORMS:
        useless = _USELESS.get(form, _FOR_TEXTS)
        for option, is_asked in {**asked, **_of_the_drawing(options)}.items():
            if is_asked and option in useless:
                raise CannotRun(f"--{option} goes with drawn charts, and {form} is none")
    if asked["theme"] and form == "json":
        raise CannotRun("--theme says how a chart is drawn, and json holds it before that")
    if asked["engine"] and form in _UNDRAWN:
        raise CannotRun(f"--engine says which Graphviz draws, and {form} is written without one")
    if asked["pages"] and options.fit == "free":
        raise CannotRun("--pages divides a chart into pages of paper, and --fit free is none")


def _of_the_drawing(options: "Options") -> dict[str, bool]:
    return {
        "pictures": bool(options.pictures),
        "fit": options.fit is not None,
        "layout": bool(options.layout or options.layouts),
        "align": options.align is not None,
        "frames": options.frames,
        "colour-by": options.colour_by is not None,
    }
