"""Diagnostics as text for people and programs, one small module for each format."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from orgmodel.report.github import github
from orgmodel.report.json_report import json_report
from orgmodel.report.report import Report
from orgmodel.report.text import text

FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {"text": text, "json": json_report, "github": github}
)
"""What writes a report, by its name."""

__all__ = ["FORMATS", "Report"]
