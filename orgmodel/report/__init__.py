"""Diagnostics as text for people and programs, one small module for each format."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from orgmodel.report.paths import repository_of
from orgmodel.report.report import Report
from orgmodel.report.statistics import statistics

Writer = Callable[[Report], str]


def _lazily(name: str, module: str) -> Writer:
    """Give a writer whose module is loaded when it writes."""

    def write(report: Report) -> str:
        writer: Writer = getattr(import_module(f"orgmodel.report.{module}"), module)
        return writer(report)

    write.__name__ = name
    return write


FORMATS: Mapping[str, Writer] = MappingProxyType(
    {
        "text": _lazily("text", "text"),
        "concise": _lazily("concise", "concise"),
        "json": _lazily("json", "json_report"),
        "github": _lazily("github", "github"),
        "gitlab": _lazily("gitlab", "gitlab"),
        "sarif": _lazily("sarif", "sarif"),
        "junit": _lazily("junit", "junit"),
        "markdown": _lazily("markdown", "markdown"),
    }
)
"""What writes a report, by its name."""

__all__ = ["FORMATS", "Report", "repository_of", "statistics"]
