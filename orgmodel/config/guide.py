"""The guide to the configuration, whose examples the tests read."""

from importlib.resources import files


def guide() -> str:
    """Give the guide, as text that is Markdown too."""
    return files(__package__).joinpath("guide.md").read_text(encoding="utf-8")
