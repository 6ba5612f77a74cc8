"""What is wrong with a text before anything is known of its meaning."""

from dataclasses import dataclass

from orgmodel.diagnostic import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault met while reading.

    Args:
        code: the code of the rule, for instance OM106.
        span: where it stands.
        message: one sentence.
    """

    code: str
    span: Span
    message: str


class Unreadable(Exception):  # noqa: N818  a reader's word, not a program's error
    """The text cannot be read any further.

    Args:
        fault: why, and where.
    """

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault
