"""Words that stand where an id should, and mean nobody."""

SENTINELS = frozenset(
    ("xx", "xxx", "null", "none", "nil", "nan", "root", "*", "n/a", "#n/a", "n/d", "undefined")
)
NOTHING = SENTINELS | {"0", "-", "--", "?", "~", ".", "na", "nobody", "no one", "tbd", "tba", "top"}


def is_sentinel(name: str) -> bool:
    """Tell whether an id is a word that usually means that there is none."""
    return name.casefold() in SENTINELS


def means_nothing(name: str) -> bool:
    """Tell whether a reference to an id that nothing has is a word for nobody."""
    return name.casefold() in NOTHING
