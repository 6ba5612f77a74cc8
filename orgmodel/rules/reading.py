"""Family 1, what the reader finds while it reads: pages only, the faults come from reading."""

from orgmodel.diagnostic import Severity
from orgmodel.rules.rule import FoundBy, rule


@rule("OM100", "unreadable", Severity.ERROR, found_by=FoundBy.READING)
def unreadable() -> None:
    """A file cannot be read: it is not YAML, JSON, TOML or CSV, not UTF-8, or far too large.

    Why: nothing can be said of a text whose shape is broken. What would only eat memory is not
    read either: an alias that multiplies itself, thousands of levels of nesting, a value of many
    megabytes.

    Bad:
        positions:
          - {id: director, title: Director
          - {id: clerk, title: Clerk, reports_to: director}  # <- OM100

    Good:
        positions:
          - {id: director, title: Director}
          - {id: clerk, title: Clerk, reports_to: director}

    Source: the standards of the formats: YAML 1.2, RFC 8259, TOML 1.0, RFC 4180.
    """


@rule("OM104", "unknown-key", Severity.ERROR, found_by=FoundBy.READING)
def unknown_key() -> None:
    """A key that the format does not have.

    Why: a misspelt key would be passed over in silence, and a position without its reports_to
    would become a root. What has no key of its own belongs under `attributes`, which may hold
    anything.

    Bad:
        positions:
          - {id: director, title: Director}
          - id: clerk
            title: Clerk
            report_to: director  # <- OM104

    Good:
        positions:
          - {id: director, title: Director}
          - {id: clerk, title: Clerk, reports_to: director, attributes: {badge: 17}}

    Source: the practice of configuration formats that refuse what they do not know.
    """


@rule("OM105", "invalid-value", Severity.ERROR, found_by=FoundBy.READING)
def invalid_value() -> None:
    """A value is of the wrong type, out of range, no date, or an empty id.

    Why: a position has at least one seat, a month has a last day, and an id is a text. A value
    that cannot be true is left out, and nothing else is said of its absence.

    Bad:
        positions:
          - {id: director, title: Director}
          - id: clerk
            title: Clerk
            reports_to: director
            count: 0  # <- OM105

    Good:
        positions:
          - {id: director, title: Director}
          - {id: clerk, title: Clerk, reports_to: director, count: 12}

    Source: the format of orgmodel; `orgmodel schema` prints it.
    """


@rule("OM109", "unusable-picture", Severity.WARNING, found_by=FoundBy.READING)
def unusable_picture() -> None:
    """A photo or an icon is no picture that can be drawn.

    Why: the chart is drawn without it. Pictures are PNG or JPEG files of at most 1 MB and 4,000
    pixels on a side; their paths start at the folder of the file that names them. An address on
    the network is none: a chart holds its pictures itself and asks nobody for them. SVG is not
    drawn either, as it can hold scripts.

    Bad:
        positions:
          - {id: director, title: Director, icon: https://example.org/logo.png}  # <- OM109
          - id: clerk
            title: Clerk
            reports_to: director
            holders:
              - {name: Ayu, photo: pictures/ayu.png}  # <- OM109

    Good:
        positions:
          - {id: director, title: Director}
          - {id: clerk, title: Clerk, reports_to: director, holders: [Ayu]}

    Source: the practice of pages that must open without a network.
    """


@rule("OM106", "duplicate-key", Severity.ERROR, found_by=FoundBy.READING)
def duplicate_key() -> None:
    """A mapping has one key twice.

    Why: most programs keep the last of the two values and forget the first without a word. Which
    one was meant only its author knows.

    Bad:
        positions:
          - {id: director, title: Director}
          - id: clerk
            title: Clerk
            reports_to: director
            location: Bandung
            location: Jakarta  # <- OM106

    Good:
        positions:
          - {id: director, title: Director}
          - {id: clerk, title: Clerk, reports_to: director, location: Jakarta}

    Source: YAML 1.2, which forbids it; RFC 8259, which warns of it.
    """
