"""What of an organisation a chart shows: the options that become the fields of Options."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import reduce
from typing import TYPE_CHECKING, Any

import click

from orgmodel.cli.common import CannotRun, Decorator, unknown_id

if TYPE_CHECKING:
    from orgmodel.chart import Options
    from orgmodel.graph import OrgGraph

SIDES = ("supports", "dotted", "deputies", "coordination")
BADGES = ("reports", "total", "fte")
LEVELS = ("roles", "names", "all")
NOTHING = "none"


def view_options() -> Decorator:
    """Offer what of an organisation is shown, under the names of the fields of Options."""
    return lambda command: reduce(lambda done, option: option(done), reversed(_OPTIONS), command)


def pictures_option() -> Decorator:
    """Offer the photos and icons, for charts that can hold them."""
    return click.option(
        "--pictures/--no-pictures",
        default=None,
        help="Draw the photos of holders and the icons, from files beside the organisation's; with "
        "--level roles icons alone.",
    )


def chosen_options(**chosen: Any) -> "Options":  # noqa: ANN401  the fields of Options
    """Give the options of a chart.

    Raises:
        CannotRun: a choice is unknown.
    """
    from orgmodel.chart import Options

    try:
        return Options(**chosen)
    except ValueError as error:
        raise CannotRun(str(error)) from None


def check_options(graph: "OrgGraph", options: "Options", file: str) -> None:
    """Refuse options that name a position, body or language that is not there.

    Raises:
        CannotRun: with the nearest ones there are.
    """
    _check_ids(graph, options, file)
    _check_language(graph, options, file)


def _check_ids(graph: "OrgGraph", options: "Options", file: str) -> None:
    ids = [body.id for body in graph.organisation.bodies]
    ids.extend(position.id for position in graph.positions)
    units = {unit.id for unit in graph.organisation.units}
    for name in (options.root, options.focus, *(id_ for id_, _ in options.layouts)):
        if name in units and name not in ids:
            draws = f"--only unit:{name} draws its positions"
            raise CannotRun(f"{name} is a unit, which has no box of its own; {draws}")
        if name is not None and name not in ids:
            raise unknown_id(name, ids, file)


def _check_language(graph: "OrgGraph", options: "Options", file: str) -> None:
    """Refuse a language that neither the words of charts nor any title of the file is in."""
    from orgmodel.chart.words import WORDS

    wanted = (options.language or "").partition("-")[0]
    if not wanted or wanted in WORDS:
        return
    from orgmodel.page.texts import languages_of

    known = languages_of(graph.organisation)
    if wanted not in [each.partition("-")[0] for each in known]:
        there = f"{', '.join(known[:-1])} and {known[-1]}"
        raise CannotRun(f"nothing in {file} is written in {options.language}; there are {there}")


def say_theme(theme: str) -> None:
    """Say which texts of a theme of one's own are hard to read.

    Raises:
        CannotRun: there is no such theme, or it is not valid.
    """
    for sentence in troubles_of(theme):
        click.echo(sentence, err=True)


def troubles_of(theme: str) -> list[str]:
    """Tell which texts of a theme of one's own are hard to read.

    Raises:
        CannotRun: there is no such theme, or it is not valid.
    """
    from orgmodel.drawing import DrawError, hard_to_read, read_theme

    try:
        said = hard_to_read(read_theme(theme)) if theme.endswith(".toml") else []
    except DrawError as error:
        raise CannotRun(str(error)) from None
    return [f"{theme}: {sentence}" for sentence in said]


def _several(known: Sequence[str]) -> Callable[..., tuple[str, ...]]:
    """Build what takes words apart, `supports,dotted` or `none`, in the order of the known."""

    def words_of(
        ctx: click.Context,  # noqa: ARG001  click's signature
        param: click.Parameter,  # noqa: ARG001
        value: str | None,
    ) -> tuple[str, ...]:
        words = [] if value in (None, NOTHING) else [word.strip() for word in value.split(",")]
        if NOTHING in words:
            raise click.BadParameter(f"{NOTHING} stands alone, with no others beside it.")
        for word in words:
            if word not in known:
                there = f"{', '.join(known[:-1])} and {known[-1]}"
                raise click.BadParameter(f"there is no {word!r}; there are {there}, or {NOTHING}.")
        return tuple(word for word in known if word in words)

    return words_of


def _day(
    ctx: click.Context,  # noqa: ARG001  click's signature
    param: click.Parameter,  # noqa: ARG001
    value: str | None,
) -> dt.date | None:
    """Take a date such as 2026, 2026-03 or 2026-03-31; its last day is meant."""
    from orgmodel.model import PartialDate

    if value is None:
        return None
    try:
        return PartialDate(value).last_day
    except ValueError as error:
        _, _, how = str(error).partition("; ")
        raise click.BadParameter(f"{value!r} is no date; {how}.") from None


_OPTIONS: tuple[Decorator, ...] = (
    click.option("--root", metavar="ID", help="Draw only what stands under a position or body."),
    click.option(
        "--depth", type=click.IntRange(min=0), help="Levels below the top that are drawn."
    ),
    click.option(
        "--focus",
        metavar="ID",
        help="Draw one position, in a ring, with its chain, peers and reports, those who support "
        "and deputise for it, those it supports, and the bodies it sits in.",
    ),
    click.option(
        "--only",
        multiple=True,
        metavar="KIND:NAME",
        help="Draw only the positions of unit:ID, class:NAME or tag:NAME, and those above them. "
        "Repeated with one kind, any of them; with several kinds, those that are of each.",
    ),
    click.option(
        "--show",
        default=",".join(SIDES),
        callback=_several(SIDES),
        metavar="LINES",
        help=f"The lines drawn beside those of command: some of {', '.join(SIDES)}, or none. "
        "Without supports, positions that hang by support alone are left out.",
    ),
    click.option(
        "--as-of",
        "date",
        callback=_day,
        metavar="DATE",
        help="Draw positions and holders as they stand on a day: 2026-03-31, 2026-03 or 2026. By "
        "default the file's as_of; what begins later is drawn only if its status is planned.",
    ),
    click.option(
        "--abolished",
        "show_abolished",
        is_flag=True,
        help="Draw also positions that are abolished, or over on that day, with a "
        "small cross in the corner.",
    ),
    click.option(
        "--level",
        type=click.Choice(LEVELS),
        default="names",
        show_default=True,
        help="What is told of people: roles nothing, names who holds a position, all also since "
        "when, and grade and place of work.",
    ),
    click.option(
        "--colour-by",
        "--color-by",
        "colour_by",
        metavar="WHAT",
        help="Fill boxes by class, unit, grade, tag, or tag:NAME; letters or the grades themselves "
        "tell them apart too, and classes keep their shapes.",
    ),
    click.option(
        "--badges",
        callback=_several(BADGES),
        metavar="COUNTS",
        help="Count in boxes: reports (direct ones), total (all positions below), fte (full-time "
        "equivalents), some of them divided by commas.",
    ),
    click.option(
        "--frames",
        is_flag=True,
        help="Frame units with their heads, set others beside the frames, and join to these who "
        "supports them; units whose boxes lie apart are named in the boxes and in the legend.",
    ),
    click.option("--title", help="Title of the chart; by default the organisation's name."),
    click.option("--subtitle", help="A text under the title."),
    click.option("--source", metavar="TEXT", help="Where the facts come from; under the title."),
    click.option("--chart-version", "version", metavar="TEXT", help="The version of the chart."),
    click.option("--language", metavar="CODE", help="Language of titles and words, as id or en."),
)
