"""Reading which positions a rule of the house means."""

from orgmodel.catalogue import UnknownRoleError, Vocabulary
from orgmodel.config.house import Selection
from orgmodel.config.table import Table, shown
from orgmodel.model import CLASSES, STATUSES
from orgmodel.source import Path

DECLARE = "roles of your own are declared under vocabulary.roles"
FIELDS = ("id", "role", "grade", "unit", "tag", "class", "status")


def read_selection(table: Table, key: str, vocabulary: Vocabulary) -> Selection:
    """Read a selection: a table of fields, or as a short form the text or texts of roles."""
    value = table.any(key)
    if isinstance(value, str | list):
        return Selection(role=_roles(table, key, vocabulary))
    inner = table.table(key)
    return Selection() if inner is None else _fields(inner, vocabulary)


def read_selections(table: Table, key: str, vocabulary: Vocabulary) -> tuple[Selection, ...]:
    """Read a list of selections, each in either form."""
    value = table.any(key)
    if not isinstance(value, list):
        table.wrong(key, f"`{key}` of {table.what} must be a list, not {shown(value)}")
        return ()
    found: list[Selection] = []
    for number, entry in enumerate(value):
        if isinstance(entry, dict):
            inner = table.entry(key, number, entry)
            found.append(_fields(inner, vocabulary))
        else:
            role = _role(table, (key, number), entry, vocabulary)
            found.append(Selection(role=(role,) if role else ()))
    return tuple(found)


def _fields(table: Table, vocabulary: Vocabulary) -> Selection:
    table.know(*FIELDS)
    for key in FIELDS:
        if table.any(key) == []:
            table.wrong(key, f"`{key}` of {table.what} is empty, so it would mean nobody")
    selection = Selection(
        id=table.texts("id"),
        role=_roles(table, "role", vocabulary),
        grade=table.texts("grade"),
        unit=table.texts("unit"),
        tag=table.texts("tag"),
        class_=table.choices("class", CLASSES),
        status=table.choices("status", STATUSES),
    )
    table.close()
    return selection


def _roles(table: Table, key: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    listed = isinstance(table.any(key), list)
    ways: list[Path] = [
        (key, number) if listed else (key,) for number in range(len(table.texts(key)))
    ]
    found = (
        _role(table, way, name, vocabulary)
        for way, name in zip(ways, table.texts(key), strict=True)
    )
    return tuple(name for name in found if name)


def _role(table: Table, way: Path, name: object, vocabulary: Vocabulary) -> str:
    """Give the id of a role; empty where it is unknown."""
    try:
        return vocabulary.role(str(name)).id
    except UnknownRoleError as error:
        near = f"did you mean {error.suggestion}?" if error.suggestion else DECLARE
        table.wrong(
            way, f"`{way[0]}` of {table.what} names a role {shown(name)}, which is unknown; {near}"
        )
        return ""
