"""What is said when a chart cannot be drawn, or not as well as it was asked for."""


class DrawError(Exception):
    """A chart cannot be drawn; the message is one sentence that names the cure."""


class DrawWarning(UserWarning):
    """A chart was drawn, but not quite as it was asked for."""
