"""A small broken organisation with its faults, written out by hand.

Reports are tested on it, so that no change of a rule or of a sentence touches their tests.
"""

from pathlib import Path

from orgmodel.diagnostic import Diagnostic, Mend, Related, Severity, Span
from orgmodel.loading import read_text
from orgmodel.report import Report
from orgmodel.rules import rule
from orgmodel.validating import Validation

TEXT = """\
# the board stands above
positions:
  - {id: ceo, title: Chief Executive}
  - {id: cfo, title: '<b>Finance</b> & @all', reports_to: CEO}
  - id: 총무과
    title: 총무과장 100%
    reports_to: 총무과
  - {id: clerk, title: Clerk, reports_to: CEO, holders: [Vacant]}
"""


@rule("OM103", "near-miss-reference", Severity.ERROR)
def slip():
    """A reference is misspelt.

    Why: `CEO` is not `ceo`. The line leads nowhere, but what was meant is certain.

    Bad:
        positions:
          - {id: ceo, title: Chief}
          - {id: cfo, title: Finance, reports_to: CEO}  # <- OM103

    Source: experience.
    """


@rule("OM201", "self-report", Severity.ERROR)
def loop():
    """A position reports to itself.

    Why: nobody is their own manager.

    Source: experience.
    """


@rule("OM901", "untidy-text", Severity.WARNING)
def nobody():
    """A word for nobody stands where a name is expected.

    Why: a position without a holder is vacant.

    Source: experience.
    """


DIAGNOSTICS = (
    Diagnostic(
        path="units/org.yaml",
        span=Span(4, 57, 3),
        code="OM103",
        name="near-miss-reference",
        severity=Severity.ERROR,
        message="cfo (<b>Finance</b> & @all) reports to CEO, as clerk does; ceo is meant",
        subject="cfo",
        related=(
            Related(
                path="units/org.yaml",
                span=Span(8, 42, 3),
                message="clerk (Clerk) reports to CEO",
                address=("positions", 3, "reports_to"),
            ),
        ),
        address=("positions", 1, "reports_to"),
        mend=Mend("ceo"),
    ),
    Diagnostic(
        path="units/org.yaml",
        span=Span(7, 17, 3),
        code="OM201",
        name="self-report",
        severity=Severity.ERROR,
        message="총무과 (총무과장 100%) reports to itself; which manager is meant?",
        subject="총무과",
        address=("positions", 2, "reports_to"),
        mend=Mend(None, safe=False),
    ),
    Diagnostic(
        path="units/org.yaml",
        span=Span(8, 56, 6),
        code="OM901",
        name="untidy-text",
        severity=Severity.WARNING,
        message="clerk (Clerk) has Vacant as its holder, a word for nobody",
        subject="clerk",
        address=("positions", 3, "holders", 0, "name"),
        mend=Mend(None, safe=False, field=("holders", 0)),
    ),
    Diagnostic(
        path="units/org.yaml",
        span=Span(2, 1, 9),
        code="OM309",
        name="title-suggests-role",
        severity=Severity.INFO,
        message="a rule whose page is not known says: nothing, or [a](http://x.y) #1 | b_c_d `e`",
    ),
)
WAIVED = Diagnostic(
    path="units/org.yaml",
    span=Span(8, 10, 5),
    code="OM901",
    name="untidy-text",
    severity=Severity.WARNING,
    message="clerk (Clerk) is waived",
    subject="clerk",
    address=("positions", 3),
    accepted="lent until March, by the board, until 2026-03-31",
)


def sample(**changes):
    """Give the report; clean organisations beside the broken one come from `changes`."""
    document = read_text(TEXT, "units/org.yaml")
    broken = Validation(
        diagnostics=DIAGNOSTICS,
        waived=(WAIVED,),
        sources=document.sources,
        positions=4,
        known=DIAGNOSTICS[:1],
        elsewhere=DIAGNOSTICS[:2],
        rules=(slip, loop, nobody),
        document=document,
    )
    clean = read_text("positions: [{id: chair, title: Chair}]", "clean.yaml")
    sound = Validation((), sources=clean.sources, positions=1, document=clean)
    settings = {
        "shows_waived": True,
        "repository": Path.cwd().parent,
        "notes": ("Shown is only what was touched since main: cfo.",),
        **changes,
    }
    return Report((broken, sound), **settings)
