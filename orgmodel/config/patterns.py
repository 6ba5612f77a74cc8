"""Names of files: patterns as `units/*.yaml` or `**/draft-*.yaml`, and paths as shown."""

import os
import re
from dataclasses import dataclass, field
from functools import cache

TOKEN = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern of file names, counted from a folder.

    Args:
        text: the pattern. `*` stands for anything but a slash, `**` for any folders; a pattern
            without a slash means the name of a file in any folder.
        folder: the folder it is counted from; it is absolute.
    """

    text: str
    folder: str = field(default_factory=os.getcwd)

    def matches(self, path: str) -> bool:
        """Tell whether a file, named from the working folder, is meant."""
        inner = os.path.relpath(path, self.folder).replace(os.sep, "/")
        text = self.text if "/" in self.text else f"**/{self.text}"
        return _compiled(text.removeprefix("./")).fullmatch(inner) is not None


def shown_path(path: str) -> str:
    """Give a path as users know it: from the folder they are in."""
    try:
        return os.path.relpath(path)
    except ValueError:
        # on another drive there is no way from here
        return path


@cache
def _compiled(text: str) -> re.Pattern[str]:
    parts = (MEANING.get(token, re.escape(token)) for token in TOKEN.findall(text))
    return re.compile("".join(parts), re.DOTALL)
