"""Why a layout was chosen, as a sentence for the one who looks at the chart."""

from collections.abc import Iterator

from orgmodel.chart.chart import Chart, Text
from orgmodel.chart.layout import Arrangement
from orgmodel.chart.options import Options
from orgmodel.chart.sheet import Paper
from orgmodel.chart.view import View
from orgmodel.chart.words import word

MOST_NAMED = 3


def reason_for(
    view: View, arrangement: Arrangement, options: Options, paper: Paper, chart: Chart
) -> str:
    """Say how the reports were arranged and what that does to the sheet.

    Args:
        view: what is shown.
        arrangement: what was chosen.
        options: what the maker wanted.
        paper: the sheet that it came to stand on.
        chart: all that stands on it; the sentence is in its language.
    """
    language = chart.language
    modes = set(arrangement.rows.modes.values())
    if options.layout not in (None, "auto"):
        how = word("reason asked", language, layout=options.layout)
    elif modes <= {"row"}:
        how = word("reason rows", language)
    else:
        how = word("reason hung", language, levels=_levels_in_rows(arrangement))
    size = f"{min((text.size for text in _texts(chart)), default=0.0):.1f}"
    wanted = options.sheet.partition("-")[0]
    if not paper.name:
        key = "reason cut" if wanted in ("free", "16:9") else "reason beyond"
    else:
        key = "reason fits" if paper.name == wanted else "reason larger"
    sheet = word(key, language, paper=paper.name, wanted=wanted, size=size)
    unaligned = [view.name(head) for head in _heads_of_unaligned(view, arrangement)]
    if not unaligned:
        return f"{how} {sheet}"
    names = ", ".join(unaligned[:MOST_NAMED])
    if len(unaligned) > MOST_NAMED:
        names += " " + word("others", language, count=len(unaligned) - MOST_NAMED)
    return f"{how} {word('reason unaligned', language, names=names)} {sheet}"


def _heads_of_unaligned(view: View, arrangement: Arrangement) -> list[int]:
    """Give those in rows under whom somebody hangs who should stand on the line of his grade."""
    levels, lines = arrangement.rows.levels, view.layouts.lines
    heads: dict[int, int] = {}
    for node in view.order:
        if node not in levels:
            above = view.above[node]
            heads[node] = heads.get(above, above)
    return list(dict.fromkeys(head for node, head in heads.items() if lines[node] >= 0))


def _levels_in_rows(arrangement: Arrangement) -> int:
    return len(set(arrangement.rows.levels.values()))


def _texts(chart: Chart) -> Iterator[Text]:
    for box in chart.boxes:
        yield from box.texts
    for frame in chart.frames:
        yield from frame.texts
    yield from chart.texts
    yield from (sample.label for sample in chart.legend)
