"""The text alternatives of a chart: an outline of lines, Markdown, and HTML lists."""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from orgmodel.chart import Options
from orgmodel.chart.heading import said_above, title_of
from orgmodel.chart.settling import settle
from orgmodel.chart.view import View, build_view
from orgmodel.graph import OrgGraph
from orgmodel.outline.items import Item, items_of
from orgmodel.outline.words import word

INDENT = "  "
DEEPEST = 40
"""Levels that are set in; deeper ones stay on the last, as readers could not follow them and
browsers would run out of depth."""
_LIVE_IN_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_LIST_AT_START = re.compile(r"^(\d+)([.)])|^([-+=:])")


@dataclass(frozen=True, slots=True)
class _Told:
    """What a text alternative is made of.

    Args:
        graph: the organisation.
        view: what is shown of it.
        title: the title; empty where there is none.
        under: what stands under the title: subtitle, day, version, source.
    """

    graph: OrgGraph
    view: View
    title: str
    under: list[str]

    def items(self) -> Iterator[Item]:
        """Go through everything that is shown."""
        return items_of(self.graph, self.view)


def text_alternative(graph: OrgGraph, options: Options, form: str) -> str:
    """Write what a chart would show as text.

    Args:
        graph: the organisation; it may be broken.
        options: what is shown.
        form: outline, markdown or html-outline.

    Raises:
        KeyError: the root of the options is no position or body, or the form is another one.
    """
    options = settle(options, graph.organisation)
    view = build_view(graph, options)
    title = " ".join(title_of(graph, options, view.language).split())
    return FORMS[form](_Told(graph, view, title, said_above(graph, options, view.language)))


def plain_outline(told: _Told) -> str:
    """Write a line for each body and position, set in by its level."""
    lines = [line for line in (told.title, *told.under) if line]
    for item in told.items():
        said = f"{item.title}: {'; '.join(item.details)}" if item.details else item.title
        mark, folded = _mark(item), _folded(item, told.view)
        lines.append(f"{INDENT * min(item.depth, DEEPEST)}{mark}{said}{folded}")
    return "\n".join(lines) + "\n"


def markdown_outline(told: _Told) -> str:
    """Write a heading, what stands under it, and a nested list."""
    lines = [f"# {_markdown(told.title)}", ""] if told.title else []
    for said in told.under:
        lines += [_markdown(said), ""]
    for item in told.items():
        name = f"**{_markdown(item.title)}**"
        details = _markdown("; ".join(item.details) + _folded(item, told.view))
        indent = INDENT * min(item.depth, DEEPEST)
        lines.append(f"{indent}- {name}{': ' if item.details else ''}{details}")
    return "\n".join(lines) + "\n"


def html_outline(told: _Told) -> str:
    """Write an HTML page of nested lists."""
    heading = html.escape(told.title)
    under = "".join(f"<p>{html.escape(said)}</p>\n" for said in told.under)
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(told.view.language)}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{heading}</title>\n</head>\n<body>\n<main>\n'
        f"<h1>{heading}</h1>\n{under}{html_lists(told.graph, told.view)}"
        "</main>\n</body>\n</html>\n"
    )


def html_lists(graph: OrgGraph, view: View) -> str:
    """Write the nested lists alone, as a part of a page."""
    lines: list[str] = []
    depth = -1
    for item in items_of(graph, view):
        level = min(item.depth, DEEPEST)
        lines.extend("<ul>" if level > depth else "</li></ul>" for _ in range(abs(level - depth)))
        if level <= depth:
            lines.append("</li>")
        lines.append(_html_item(item, view))
        depth = level
    lines.extend("</li></ul>" for _ in range(depth + 1))
    return "\n".join(lines) + "\n"


FORMS: Mapping[str, Callable[[_Told], str]] = MappingProxyType(
    {"outline": plain_outline, "markdown": markdown_outline, "html-outline": html_outline}
)
"""What writes a text alternative, by its name."""


def _html_item(item: Item, view: View) -> str:
    said = "; ".join(item.details)
    details = f": {html.escape(said)}" if said else ""
    return f"<li><strong>{html.escape(item.title)}</strong>{details}{_folded(item, view)}"


def _mark(item: Item) -> str:
    if item.is_body:
        return "= "
    return "~ " if item.is_support else "- "


def _folded(item: Item, view: View) -> str:
    if not item.folded:
        return ""
    return f" (+{word('more', view.language, count=f'{item.folded:,}')})"


def _markdown(text: str) -> str:
    """Take every character that Markdown or HTML in it would take for markup as itself."""
    escaped = _LIVE_IN_MARKDOWN.sub(r"\\\1", text)
    return _LIST_AT_START.sub(_escaped_start, escaped)


def _escaped_start(found: re.Match[str]) -> str:
    return f"\\{found[3]}" if found[3] else f"{found[1]}\\{found[2]}"
