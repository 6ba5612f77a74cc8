"""Colours of a terminal."""

RED = "1;31"
YELLOW = "1;33"
CYAN = "1;36"
BLUE = "34"
BOLD = "1"
DIM = "2"


def styled(text: str, style: str, coloured: bool) -> str:  # noqa: FBT001
    """Set a text in a style, where colours are wanted."""
    return f"\033[{style}m{text}\033[0m" if coloured and text else text
