"""The profiles that come with orgmodel: configurations to start from, as data."""

from importlib.resources import files

PROFILES = ("default", "strict", "draft", "uk-organogram", "spans-and-layers")
ENDING = ".toml"


def profile_text(name: str) -> str:
    """Give the text of a profile.

    Raises:
        OSError: there is no such profile.
    """
    folder = files(__package__).joinpath("profiles")
    return folder.joinpath(name + ENDING).read_text(encoding="utf-8")


def is_path(word: str) -> bool:
    """Tell whether a word names a file rather than a profile that comes with orgmodel."""
    return word.endswith(ENDING) or "/" in word or "\\" in word
