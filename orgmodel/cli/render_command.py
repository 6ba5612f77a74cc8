"""`orgmodel render`: draw an organisation chart."""

import sys
import warnings
from typing import TYPE_CHECKING, Any, Final

import click

from orgmodel.cli.arranging import arrangement, arranging_options
from orgmodel.cli.common import (
    CannotRun,
    counted,
    crossings,
    from_option,
    graph_of,
    single_document,
    write_out,
)
from orgmodel.cli.other_forms import ENDINGS, OTHER_FORMS, other_form
from orgmodel.cli.paper import can_be_divided, larger_than_wanted, wanted_paper_missed
from orgmodel.cli.progress import doing
from orgmodel.cli.useless import refuse_useless
from orgmodel.cli.viewing import (
    check_options,
    chosen_options,
    pictures_option,
    say_theme,
    view_options,
)

if TYPE_CHECKING:
    from orgmodel.chart import Chart, Options
    from orgmodel.drawing import EngineName, Format
    from orgmodel.graph import OrgGraph
    from orgmodel.loading import Document

FORMATS: Final = ("svg", "png", "pdf", "dot", "json")
DEFAULT_THEME: Final = "default"
ENGINES = ("auto", "embedded", "system", "pygraphviz")


@click.command("render")
@click.argument("files", nargs=-1, required=True)
@click.option("--output", "-o", metavar="FILE", help="The chart; its ending says the format.")
@click.option(
    "--format",
    "chart_format",
    type=click.Choice((*FORMATS, *OTHER_FORMS)),
    help="Format of the chart; html is an interactive page.",
)
@view_options()
@arranging_options()
@pictures_option()
@click.option("--pages", is_flag=True, help="Make a book: as many pages of paper as it needs.")
@click.option("--no-holders", is_flag=True, help="Leave out who holds the positions.")
@click.option("--theme", default=DEFAULT_THEME, help="Name of a theme, or a TOML file with one.")
@click.option("--engine", type=click.Choice(ENGINES), default="auto", help="Which Graphviz draws.")
@click.option(
    "--explain",
    is_flag=True,
    help="Say why this arrangement was chosen, of a book for each page, in its language.",
)
@click.option(
    "--check",
    "checked",
    is_flag=True,
    help="Check the drawing, and count how often side lines cross others; exit with 1 on faults.",
)
@from_option()
def command(
    *,
    files: tuple[str, ...],
    output: str | None,
    chart_format: str | None,
    input_format: str | None,
    no_holders: bool,
    pages: bool,
    theme: str,
    engine: "EngineName",
    explain: bool,
    checked: bool,
    **shown: Any,  # noqa: ANN401  the fields of Options under their own names
) -> None:
    """Draw the chart of an organisation.

    FILES is one organisation file, or `-` for standard input. A broken organisation is drawn as
    far as it goes, and the faults are counted on standard error.
    """
    chosen = chart_format or _format_of(output)
    with doing(f"Reading {files[0]}"):
        document = single_document(files, input_format)
    options = chosen_options(
        show_holders=not no_holders, folder=document.folder, **arrangement(**shown)
    )
    graph = graph_of(document)
    check_options(graph, options, files[0])
    refuse_useless(
        chosen,
        options,
        pages=pages,
        engine=engine != "auto",
        explain=explain,
        check=checked,
        theme=theme != DEFAULT_THEME,
    )
    drawn = _drawn(chosen)
    say_theme(theme)
    if drawn is None:
        _write_other_form(chosen, graph, options, output, theme=theme)
        _say_faults(document, options, files, input_format)
        return
    chart = None if pages else _laid_out(graph, options)
    missed = wanted_paper_missed(chart, graph, options) if chart else None
    if chart is None or (missed and can_be_divided(output, drawn)):
        from orgmodel.cli.printing import judge_book, write_book

        book = write_book(graph, options, output, drawn, theme=theme, engine=engine, missed=missed)
        _say_faults(document, options, files, input_format)
        sys.exit(judge_book(book, explain=explain, checked=checked))
    _write_chart(chart, output, drawn, theme=theme, engine=engine)
    if missed:
        click.echo(larger_than_wanted(missed), err=True)
    if explain:
        click.echo(chart.reason, err=True)
    _say_faults(document, options, files, input_format)
    if checked:
        sys.exit(_check_drawing(chart, graph, options))


def _write_other_form(
    chosen: str, graph: "OrgGraph", options: "Options", output: str | None, *, theme: str
) -> None:
    with doing(f"Writing the chart as {chosen}"):
        written = other_form(chosen, graph, options, theme)
    write_out(written, output)


def _laid_out(graph: "OrgGraph", options: "Options") -> "Chart":
    from orgmodel.chart import lay_out

    try:
        with doing("Laying out the chart"):
            return lay_out(graph, options)
    except ValueError as error:
        raise CannotRun(str(error)) from None


def _write_chart(
    chart: "Chart", output: str | None, drawn: "Format", *, theme: str, engine: "EngineName"
) -> None:
    """Draw and write a chart, and say what is to be said of the drawing."""
    from orgmodel.drawing import DrawError

    try:
        with doing("Drawing the chart"):
            content, said = _draw(chart, drawn, theme, engine)
    except (DrawError, ValueError) as error:
        raise CannotRun(str(error)) from None
    write_out(content, output)
    for warning in said:
        click.echo(f"Warning: {warning}", err=True)


def _draw(
    chart: "Chart", drawn: "Format", theme: str, engine: "EngineName"
) -> tuple[bytes, list[str]]:
    """Draw a chart; give the content of the file, and what is to be said of it."""
    from orgmodel.drawing import DrawWarning, draw

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", DrawWarning)
        content = draw(chart, drawn, theme=theme, engine=engine)
    return content, [str(warning.message) for warning in caught]


def _say_faults(
    document: "Document", options: "Options", files: tuple[str, ...], input_format: str | None
) -> None:
    """Say which pictures are left out, what words are lacking, and how many errors there are."""
    _say_foreign_words(document, options)
    _say_what_is_no_picture(document, options)
    _count_faults(document, files, input_format)


def _say_foreign_words(document: "Document", options: "Options") -> None:
    """Say that words are in English where there are none in the language of the chart."""
    from orgmodel.chart.words import is_spoken, word

    own = document.organisation.language if document.organisation else "en"
    language = options.language or own
    if not is_spoken(language):
        click.echo(word("reason foreign", "en", code=language), err=True)


def _say_what_is_no_picture(document: "Document", options: "Options") -> None:
    """Say which pictures that were asked for could not be drawn."""
    settings = document.organisation.chart if document.organisation else None
    asked = settings.pictures if settings and options.pictures is None else options.pictures
    for fault in document.faults if asked else ():
        if fault.code == "OM109":
            place = f"{fault.path}:{fault.span.line}:{fault.span.column}"
            click.echo(f"{place}: warning: {fault.message}", err=True)


def _faults_of_drawing(chart: "Chart", graph: "OrgGraph", options: "Options") -> list[str]:
    """Find what is wrong with a drawing."""
    from orgmodel.chart import check, missing
    from orgmodel.drawing import draw
    from orgmodel.drawing import missing as missing_in_svg

    faults = [f"{fault.kind}: {fault.message}" for fault in check(chart)]
    faults.extend(f"{fault.kind}: {fault.message}" for fault in missing(chart, graph, options))
    faults.extend(f"missing: {said}" for said in missing_in_svg(chart, draw(chart, "svg")))
    return faults


def _check_drawing(chart: "Chart", graph: "OrgGraph", options: "Options") -> int:
    """Say what is wrong with a drawing; give the exit status."""
    from orgmodel.chart import count_crossings

    with doing("Checking the drawing"):
        faults = _faults_of_drawing(chart, graph, options)
    for fault in faults:
        click.echo(fault, err=True)
    boxes, lines = counted(len(chart.boxes), "box", "boxes"), counted(len(chart.lines), "line")
    word = counted(len(faults), "fault") if faults else "no faults"
    crossed = crossings(count_crossings(chart))
    checked = f"Checked {boxes} and {lines} of the drawing: {word}. {crossed}"
    click.echo(checked, err=True)
    return int(bool(faults))


def _drawn(chosen: str) -> "Format | None":
    """Give the format if it is one of a drawn chart."""
    return next((known for known in FORMATS if chosen == known), None)


def _format_of(output: str | None) -> str:
    if output is None or output == "-":
        return "svg"
    ending = output.rpartition(".")[2].lower()
    if ending in FORMATS:
        return ending
    if ending in ENDINGS:
        return ENDINGS[ending]
    endings = ", ".join(f".{known}" for known in (*FORMATS, *ENDINGS))
    raise CannotRun(f"{output} ends in none of {endings}; choose with --format")


def _count_faults(document: "Document", files: tuple[str, ...], input_format: str | None) -> None:
    from orgmodel.diagnostic import Severity
    from orgmodel.validating import validate_document

    with doing(f"Checking {document.sources[0].name}"):
        errors = validate_document(document).count(Severity.ERROR)
    if errors:
        word = "error" if errors == 1 else "errors"
        call = " ".join(["orgmodel validate", *(["--from", input_format] if input_format else [])])
        name = document.sources[0].name
        said = f"{name} has {errors:,} {word}; `{call} {' '.join(files)}` shows them"
        click.echo(said, file=sys.stderr)
