"""What is said above a chart: title, subtitle, day, choice, version, source."""

from collections.abc import Iterator

from orgmodel.chart.chart import Text
from orgmodel.chart.layout.gaps import ASCENT
from orgmodel.chart.metrics import wrap
from orgmodel.chart.options import Options
from orgmodel.chart.sheet import (
    DATE_GAP,
    DATE_SIZE,
    DECIMALS,
    MARGIN,
    TITLE_SIZE,
    head_height,
    head_texts,
)
from orgmodel.chart.view.captions import tidy
from orgmodel.chart.words import day, partial_day, word
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position, Unit

SUBTITLE_SIZE = 11.0
SOURCE_SIZE = 8.0
MOST_TITLE_LINES = 4
MOST_LINES = 3
JOINT = " · "


def head_of(graph: OrgGraph, options: Options, language: str, room: float) -> list[Text]:
    """Set what stands above a chart in the upper left corner of the sheet.

    Args:
        graph: the organisation.
        options: what the maker chose.
        language: the language of the chart.
        room: the width that lines may have.
    """
    title = wrap(
        title_of(graph, options, language), room, TITLE_SIZE, bold=True, most=MOST_TITLE_LINES
    )
    texts = head_texts(title, "")
    for text, size, muted in _paragraphs(graph, options, language):
        for line in wrap(text, room, size, most=MOST_LINES):
            top = MARGIN + head_height(texts) + DATE_GAP
            texts.append(
                Text(
                    line.text,
                    MARGIN,
                    round(top + size * ASCENT, DECIMALS),
                    size,
                    round(line.width, DECIMALS),
                    "muted" if muted else "plain",
                    "start",
                )
            )
    return texts


def title_of(graph: OrgGraph, options: Options, language: str) -> str:
    """Give the title of a chart: the chosen one, or the organisation's name."""
    return graph.organisation.label(language) if options.title is None else options.title


def date_of(graph: OrgGraph, options: Options) -> str:
    """Give the day that a chart shows, as 2026-03 or 2026-03-31; empty where none is known."""
    return str(options.date or graph.organisation.as_of or "")


def said_above(graph: OrgGraph, options: Options, language: str) -> list[str]:
    """Give what stands under the title of a chart, for forms that set it themselves."""
    return [said for said, _, _ in _paragraphs(graph, options, language)]


def choice_of(graph: OrgGraph, options: Options, language: str) -> str:
    """Say which positions were chosen, so that no part is taken for the whole."""
    named = [_named(graph, each, language) for each in options.only]
    only = word("only", language, what=", ".join(named)) if named else ""
    return JOINT.join(said for said in (_root(graph, options, language), only) if said)


def _root(graph: OrgGraph, options: Options, language: str) -> str:
    """Say under whom a chart begins where others stand above him."""
    root = None if options.root is None else graph.find(options.root)
    if not isinstance(root, Body | Position):
        return ""
    is_top = root.reports_to is None and not (isinstance(root, Position) and root.supports)
    return "" if is_top else word("from root", language, name=tidy(root.label(language)))


def _paragraphs(
    graph: OrgGraph, options: Options, language: str
) -> Iterator[tuple[str, float, bool]]:
    if options.subtitle:
        yield tidy(options.subtitle), SUBTITLE_SIZE, False
    facts = [_date(graph, options, language), choice_of(graph, options, language)]
    if options.version:
        facts.append(word("version", language, version=tidy(options.version)))
    said = JOINT.join(fact for fact in facts if fact)
    if said:
        yield said, DATE_SIZE, True
    if options.source:
        yield word("source", language, source=tidy(options.source)), SOURCE_SIZE, True


def _date(graph: OrgGraph, options: Options, language: str) -> str:
    if options.date is not None:
        return word("as of", language, date=day(options.date, language))
    written = graph.organisation.as_of
    return "" if written is None else word("as of", language, date=partial_day(written, language))


def _named(graph: OrgGraph, chosen: str, language: str) -> str:
    kind, _, name = chosen.partition(":")
    if kind == "class":
        return word(f"box {name}", language)
    unit = graph.find(name) if kind == "unit" else None
    return tidy(unit.label(language)) if isinstance(unit, Unit) else tidy(name)
