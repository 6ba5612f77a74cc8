"""Settling the options: what the maker leaves open, the file of the organisation may say."""

from dataclasses import replace

from orgmodel.chart.options import Options
from orgmodel.model import ChartSettings, Layout, LocalText, Organisation, in_language


def settle(options: Options, organisation: Organisation) -> Options:
    """Fill what the options leave open with what the file says of its chart.

    Args:
        options: what the maker chose.
        organisation: the organisation with its `chart` settings.
    """
    settings = organisation.chart
    if settings is None:
        return options
    language = options.language or organisation.language
    return replace(
        options,
        layout=options.layout or settings.layout,
        layouts=_layouts(options, settings),
        pictures=settings.pictures if options.pictures is None else options.pictures,
        align=options.align or settings.align,
        fit=options.fit or settings.fit,
        title=_first(options.title, settings.title, language),
        subtitle=_first(options.subtitle, settings.subtitle, language),
        version=settings.version if options.version is None else options.version,
    )


def _layouts(options: Options, settings: ChartSettings) -> tuple[tuple[str, Layout], ...]:
    return tuple({**settings.layouts, **dict(options.layouts)}.items())


def _first(chosen: str | None, written: LocalText | None, language: str) -> str | None:
    if chosen is not None or written is None:
        return chosen
    return in_language(written, language)
