"""Family 9, the tool itself: what is found in its configuration, its plugins and its run."""

from orgmodel.diagnostic import Severity
from orgmodel.rules.rule import FoundBy, rule


@rule("OM904", "unused-waiver", Severity.WARNING, found_by=FoundBy.ENGINE)
def unused_waiver() -> None:
    """A waiver accepts nothing, or the day until which it holds has passed.

    Why: a waiver accepts one fault on purpose, for a reason and perhaps for a time. Once the fault
    is mended the waiver would accept the next one too, which nobody has looked at; and one that is
    over has to be decided anew. Waivers of rules that are not checked are left alone.

    Bad:
        as_of: 2026-06-30
        positions:
          - {id: director, title: Director}
          - id: clerk
            title: Clerk
            reports_to: director
            waivers:
              - {rule: self-report, reason: left from an old file}  # <- OM904
              - {rule: OM207, reason: agreed for the move, until: 2026-03-31}  # <- OM904

    Good:
        positions:
          - {id: director, title: Director}
          - {id: clerk, title: Clerk, reports_to: director}

    Source: the practice of linters, which report suppressions that suppress nothing.
    """


@rule("OM906", "bad-configuration", Severity.ERROR, found_by=FoundBy.CONFIGURATION)
def bad_configuration() -> None:
    """The configuration says something that cannot be: shown at its own file, line and column.

    Why: a rule that is misspelt in `ignore` goes on to be checked, and one misspelt in `select` is
    never checked at all; neither is ever noticed. So every unknown key, rule, option, role and
    profile is a fault, with what was probably meant. All that is sound in the configuration holds
    nevertheless. `orgmodel rule configuration` tells what can be said there.

    Source: the practice of linters that refuse what they do not know.
    """


@rule("OM907", "bad-plugin", Severity.ERROR, found_by=FoundBy.GATHERING)
def bad_plugin() -> None:
    """Another package offers rules that cannot be used.

    Why: packages offer rules through the entry point group `orgmodel.rules`: a rule, or a list of
    rules. What cannot be loaded, is no rule, has no page, or takes a code or name that is taken is
    left out, and this is said, since a rule left out in silence looks like a rule that finds
    nothing. Codes that begin with OM are orgmodel's own.

    Source: the practice of linters with plugins.
    """


@rule("OM999", "rule-crashed", Severity.ERROR, found_by=FoundBy.ENGINE)
def rule_crashed() -> None:
    """A rule failed: a fault of orgmodel or of a rule of your own, not of the file.

    Why: a rule that fails in silence looks like a rule that finds nothing. So the failure is
    shown, and all other rules go on.

    Source: the practice of linters: an internal failure is a finding, not the end of the run.
    """
