"""Titles are data in every report: nothing of theirs is ever live, and nothing is lost."""

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from orgmodel.report import FORMATS, Report
from tests.report.sample import DIAGNOSTICS, sample

OURS = {"h2", "h3", "p", "strong", "sub", "br", "ul", "li", "details", "summary", "span", "code"}
NASTY = st.sampled_from(
    (
        *("<script>", "</details>", "@all", "#12", "[a](b)", "![x](y)", "http://x.y", "www.x.y"),
        *("::error::", "%0A", "]]>", "&amp;", "*b*", "_i_", "| a |", "\n\n# h", "~~s~~", "$1$"),
        *("`", "\\", "- x", "+ x", "1. x", "12) x", "---", "===", "> x", "<!-- x", "&#64;"),
    )
)
CHARACTERS = st.characters(codec="utf-8", exclude_characters="\0")
MESSAGES = st.lists(NASTY | st.text(CHARACTERS, max_size=8), min_size=1, max_size=5).map("".join)


def report_of(message):
    fault = replace(DIAGNOSTICS[0], message=message, related=(), mend=None)
    return Report((replace(sample().validations[0], diagnostics=(fault,), document=None),))


class Page(HTMLParser):
    """Gathers tags and text."""

    def __init__(self):
        super().__init__()
        self.tags = set()
        self.said = ""

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        assert attrs == []

    def handle_data(self, data):
        self.said += data


def rendered(markdown):
    page = Page()
    page.feed(MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(markdown))
    return page


@settings(max_examples=100, deadline=None)
@given(MESSAGES)
def test_no_message_does_anything_in_a_comment_and_every_word_of_it_is_there(message):
    page = rendered(FORMATS["markdown"](report_of(message)))
    assert page.tags <= OURS
    assert "".join(message.split()) in "".join(page.said.split())


@pytest.mark.parametrize("calling", ["@all", "#12", "http://x.y", "www.x.y", "a@b.example"])
def test_a_comment_calls_nobody_and_links_nowhere(calling):
    comment = FORMATS["markdown"](report_of(f"says {calling} to all"))
    assert calling not in comment
    assert calling in rendered(comment).said


@settings(max_examples=100, deadline=None)
@given(MESSAGES)
def test_junit_stays_xml_and_keeps_every_character_that_xml_knows(message):
    root = ET.fromstring(FORMATS["junit"](report_of(message)))
    kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", message)
    assert [failure.attrib["message"] for failure in root.iter("failure")] == [kept]


@settings(max_examples=100, deadline=None)
@given(MESSAGES)
def test_a_message_cannot_begin_a_second_annotation(message):
    lines = re.split("\r\n|\r|\n", FORMATS["github"](report_of(message)))
    assert [line.startswith("::") for line in lines] == [True, False, False]


@settings(max_examples=50, deadline=None)
@given(MESSAGES)
def test_json_formats_give_back_every_character(message):
    report = report_of(message)
    (issue,) = json.loads(FORMATS["gitlab"](report))
    (diagnostic,) = json.loads(FORMATS["json"](report))["diagnostics"]
    assert (issue["description"], diagnostic["message"]) == (message, message)


@pytest.mark.parametrize(("filling", "listed"), [("x", 20), ("<", 10), ("@" * 9, 1)])
def test_a_long_comment_is_cut_below_what_code_hosts_take(filling, listed):
    many = tuple(
        replace(fault, message=f"{fault.message} {filling * 400}") for fault in DIAGNOSTICS * 500
    )
    report = Report((replace(sample().validations[0], diagnostics=many, document=None),))
    comment = FORMATS["markdown"](report)
    assert len(comment) < 65_536
    assert f"And {1000 - listed} more, which the full report lists." in comment
