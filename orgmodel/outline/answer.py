"""An answer in all its forms: text, Markdown and JSON."""

import json
from dataclasses import dataclass
from typing import Any

from orgmodel.outline.page import Page
from orgmodel.outline.page_markdown import page_markdown
from orgmodel.outline.page_text import page_text

FORMS = ("text", "markdown", "json")


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked for."""

    pages: tuple[Page, ...]
    """For people."""
    plain: Any
    """The same as plain data, for programs."""

    def written(self, form: str, width: int) -> str:
        """Write the answer.

        Args:
            form: text, markdown or json.
            width: columns of the terminal, for text.
        """
        if form == "json":
            return json.dumps(self.plain, ensure_ascii=False, indent=2) + "\n"
        if form == "markdown":
            return "\n".join(map(page_markdown, self.pages))
        return "\n".join(page_text(page, width) for page in self.pages)
