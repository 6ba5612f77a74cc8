"""The page as one HTML file: template, style, script and data, under a strict content policy."""

import base64
import hashlib
import html
import json
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

from orgmodel.chart import Options
from orgmodel.graph import OrgGraph
from orgmodel.model import in_language
from orgmodel.page.content import Content, build_content
from orgmodel.page.paper import page_rules
from orgmodel.page.script import script_of

_FOLDER = Path(__file__).parent
_LIVE = {"connect-src": "'self'"}


def render_page(graph: OrgGraph, options: Options, theme: str = "default") -> str:
    """Write the page of an organisation: one file that needs nothing else and asks nobody.

    Args:
        graph: the organisation; it may be broken.
        options: what is shown; `depth` says how far the page is unfolded at first.
        theme: name or file of the theme on a light ground.

    Raises:
        KeyError: the root of the options is no position or body.
        DrawError: there is no such theme.
    """
    return page_of(build_content(graph, options, theme))


def page_of(content: Content, live: dict[str, Any] | None = None) -> str:
    """Write the page of some content.

    Args:
        content: what is shown.
        live: what a served page knows beside: its findings; None for a page of its own.
    """
    plain = content.to_plain() if live is None else content.to_plain() | {"live": live}
    script, style = script_of("start"), _file("style.css") + page_rules(content.sheet)
    return _template().substitute(
        language=html.escape(content.language),
        title=html.escape(_title(content)),
        policy=html.escape(_policy(script, style, live=live is not None)),
        style=style,
        outline=content.outline,
        data=as_inert_json(plain),
        script=script,
    )


def as_inert_json(plain: Any) -> str:  # noqa: ANN401  any plain data
    """Write plain data so that nothing in it can end its element or be read as markup."""
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _title(content: Content) -> str:
    return in_language(content.heading.get("title", ""), content.language)


def _policy(script: str, style: str, *, live: bool) -> str:
    parts = {
        "default-src": "'none'",
        "script-src": _hash(script),
        "style-src": _hash(style),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        **(_LIVE if live else {}),
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


@cache
def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


@cache
def _template() -> Template:
    return Template(_file("template.html"))


@cache
def _file(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
