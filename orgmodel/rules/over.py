"""How a position came to its end."""

from orgmodel.model import Position


def ending(position: Position) -> str:
    """Say that a position is abolished, or since when its validity is over."""
    if position.status == "abolished" or position.valid is None:
        return "which is abolished"
    return f"whose validity ended with {position.valid.until}"
