"""What the commands that print pages share: language, form, and the width of the terminal."""

import shutil
from typing import TYPE_CHECKING

import click

from orgmodel.cli.common import Decorator, write_out

if TYPE_CHECKING:
    from orgmodel.outline.answer import Answer

LANGUAGES = ("en", "id")
WITHOUT_TERMINAL = 80
WIDEST = 120


def language_option() -> Decorator:
    """Offer the choice of the page's language."""
    return click.option(
        "--language",
        type=click.Choice(LANGUAGES),
        default="en",
        help="Language of the page: English or Indonesian.",
    )


def output_option() -> Decorator:
    """Offer the choice of the file to write."""
    return click.option("--output", "-o", metavar="FILE", help="Where to write the page.")


def write_answer(answer: "Answer", form: str, output: str | None) -> None:
    """Write an answer in one of its forms, text as wide as the terminal."""
    write_out(answer.written(form, terminal_width()), output)


def terminal_width() -> int:
    """Give the columns of the terminal, as far as a reader likes them; 80 without one."""
    return min(shutil.get_terminal_size((WITHOUT_TERMINAL, 0)).columns, WIDEST)
