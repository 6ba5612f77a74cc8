"""A rule's docstring, taken apart: summary, why, examples, options, sources."""

import functools
import re
import textwrap
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

HEADING = re.compile(
    r"^(?P<name>Why|Bad|Good|Options|Source)(?:, with (?P<options>.+?))?:(?: (?P<rest>.+))?$",
    re.MULTILINE,
)
MARK = re.compile(r"#.*<- *(?P<codes>OM\d{3}(?:, *OM\d{3})*) *$")


@dataclass(frozen=True, slots=True)
class Example:
    """A small organisation file, good or bad.

    Args:
        text: the file.
        options: what is set for the rule in it.
    """

    text: str
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def marks(self) -> tuple[tuple[str, int], ...]:
        """The codes and the lines, from 1, at which the file's own remarks expect them."""
        return tuple(
            (code.strip(), number)
            for number, line in enumerate(self.text.splitlines(), 1)
            if (mark := MARK.search(line))
            for code in mark["codes"].split(",")
        )


@dataclass(frozen=True, slots=True)
class Page:
    """What a rule's docstring tells.

    Args:
        summary: the fault, in one line.
        why: why it is a fault, in one or more paragraphs.
        bad: files in which it is found.
        good: files without it.
        options: what each option means.
        source: where the rule comes from.
    """

    summary: str
    why: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    options: Mapping[str, str]
    source: str


@functools.cache
def parsed(docstring: str) -> Page:
    """Take a docstring apart.

    Raises:
        ValueError: a section that every rule needs is missing.
    """
    sections = list(_sections(docstring))
    summary = HEADING.split(docstring, maxsplit=1)[0].strip()
    page = Page(
        summary=_joined(summary),
        why=_paragraphs(_prose(sections, "Why")),
        bad=_examples(sections, "Bad"),
        good=_examples(sections, "Good"),
        options=_meanings(_prose(sections, "Options")),
        source=_paragraphs(_prose(sections, "Source")),
    )
    if not (page.summary and page.why and page.source):
        raise ValueError("a rule's docstring tells what is found, why, and from which source")
    return page


def _sections(docstring: str) -> Iterator[tuple[str, str, str]]:
    headings = list(HEADING.finditer(docstring))
    ends = [heading.start() for heading in headings[1:]] + [len(docstring)]
    for heading, end in zip(headings, ends, strict=False):
        text = (heading["rest"] or "") + docstring[heading.end() : end]
        yield heading["name"], heading["options"] or "", text


def _prose(sections: list[tuple[str, str, str]], wanted: str) -> str:
    return "".join(textwrap.dedent(text).strip() for name, _, text in sections if name == wanted)


def _examples(sections: list[tuple[str, str, str]], wanted: str) -> tuple[Example, ...]:
    return tuple(
        Example(textwrap.dedent(text).strip("\n") + "\n", _settings(options))
        for name, options, text in sections
        if name == wanted
    )


def _settings(options: str) -> Mapping[str, Any]:
    settings: Mapping[str, Any] = tomllib.loads(f"options = {{{options}}}")["options"]
    return settings


def _meanings(text: str) -> Mapping[str, str]:
    entries = re.split(r"^(?=\w[\w-]*: )", text, flags=re.MULTILINE)
    pairs = (entry.partition(": ") for entry in entries if entry.strip())
    return {name: _joined(meaning) for name, _, meaning in pairs}


def _paragraphs(text: str) -> str:
    joined = "\n\n".join(_joined(paragraph) for paragraph in text.split("\n\n"))
    return joined[:1].upper() + joined[1:]


def _joined(text: str) -> str:
    return " ".join(text.split())
