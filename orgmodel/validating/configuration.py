"""Faults of the configuration and of other packages' rules, as diagnostics."""

from collections.abc import Iterable

from orgmodel.config import ConfigFault, ConfigReading
from orgmodel.diagnostic import Diagnostic
from orgmodel.rules import ALL_RULES, rule_of
from orgmodel.rules.plugged import plugged
from orgmodel.source import Source
from orgmodel.validating.validation import Validation, in_order

BAD_CONFIGURATION = rule_of("OM906")
BAD_PLUGIN = rule_of("OM907")


def validate_configuration(readings: Iterable[ConfigReading]) -> Validation | None:
    """Give the faults of some configurations and of the rules of other packages; None for none."""
    faults: dict[ConfigFault, None] = {}
    sources: dict[str, Source] = {}
    for reading in readings:
        faults.update(dict.fromkeys(reading.faults))
        sources.update({source.name: source for source in reading.sources})
    diagnostics = in_order([*map(_of_configuration, faults), *_of_plugins()])
    if not diagnostics:
        return None
    named = {diagnostic.path for diagnostic in diagnostics}
    return Validation(
        diagnostics,
        sources=tuple(source for name, source in sources.items() if name in named),
        rules=(BAD_CONFIGURATION, BAD_PLUGIN),
    )


def _of_configuration(fault: ConfigFault) -> Diagnostic:
    return Diagnostic(
        path=fault.path,
        span=fault.span,
        code=BAD_CONFIGURATION.code,
        name=BAD_CONFIGURATION.name,
        severity=BAD_CONFIGURATION.severity,
        message=fault.message,
    )


def _of_plugins() -> list[Diagnostic]:
    return [
        Diagnostic(
            path=f"<package {package}>",
            span=None,
            code=BAD_PLUGIN.code,
            name=BAD_PLUGIN.name,
            severity=BAD_PLUGIN.severity,
            message=f"entry point {said}",
        )
        for package, said in plugged(ALL_RULES).refused
    ]
