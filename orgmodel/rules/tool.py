"""Family 9, the tool itself: what the engine finds while it runs the rules."""

from orgmodel.diagnostic import Severity
from orgmodel.rules.rule import FoundBy, rule


@rule("OM999", "rule-crashed", Severity.ERROR, found_by=FoundBy.ENGINE)
def rule_crashed() -> None:
    """A rule failed: a fault of orgmodel or of a rule of your own, not of the file.

    Why: a rule that fails in silence looks like a rule that finds nothing. So the failure is
    shown, and all other rules go on.

    Source: the practice of linters: an internal failure is a finding, not the end of the run.
    """
