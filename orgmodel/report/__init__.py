"""Diagnostics as text for people and programs, one small module for each format."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from orgmodel.report.concise import concise
from orgmodel.report.github import github
from orgmodel.report.gitlab import gitlab
from orgmodel.report.json_report import json_report
from orgmodel.report.junit import junit
from orgmodel.report.markdown import markdown
from orgmodel.report.paths import repository_of
from orgmodel.report.report import Report
from orgmodel.report.sarif import sarif
from orgmodel.report.statistics import statistics
from orgmodel.report.text import text

FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {
        "text": text,
        "concise": concise,
        "json": json_report,
        "github": github,
        "gitlab": gitlab,
        "sarif": sarif,
        "junit": junit,
        "markdown": markdown,
    }
)
"""What writes a report, by its name."""

__all__ = ["FORMATS", "Report", "repository_of", "statistics"]
