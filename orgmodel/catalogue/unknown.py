"""A name that the catalogue does not have."""


class UnknownNameError(KeyError):
    """The catalogue has nothing of this name.

    Args:
        name: the name that was asked for.
        suggestion: the nearest one, if one is near.
    """

    what = "thing"
    """What was looked for, in a reader's word."""

    def __init__(self, name: str, suggestion: str | None) -> None:
        super().__init__(name)
        self.name = name
        self.suggestion = suggestion

    def __str__(self) -> str:
        hint = f'; did you mean "{self.suggestion}"?' if self.suggestion else ""
        return f'the catalogue has no {self.what} "{self.name}"{hint}'
