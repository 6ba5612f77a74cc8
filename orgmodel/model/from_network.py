"""An organisation out of a networkx graph, without a need for networkx itself."""

from typing import Any

from orgmodel.model.lines import SEVERAL

LISTS = {"body": "bodies", "unit": "units", "position": "positions"}
OWN_DATA = ("what", "broken_lines", "outside_members")


def organisation_data(network: Any) -> dict[str, Any]:  # noqa: ANN401  any MultiDiGraph will do
    """Give the plain data of the organisation that a MultiDiGraph holds.

    Nodes carry `what` they are (position by default) and their fields; edges are keyed by the
    kind of line.

    Raises:
        ValueError: a node says it is something unknown.
    """
    lines: dict[str, list[tuple[str, int, str]]] = {}
    for start, end, line, data in network.edges(keys=True, data=True):
        lines.setdefault(start, []).append((line, data.get("order", 0), end))
    plain: dict[str, Any] = {**network.graph, "bodies": [], "units": [], "positions": []}
    for name, data in network.nodes(data=True):
        what = data.get("what", "position")
        if what == "organisation":
            continue
        if what not in LISTS:
            raise ValueError(f"{name} is {what!r}; expected is position, body or unit")
        fields = {key: value for key, value in data.items() if key not in OWN_DATA}
        outside = [("members", *member) for member in data.get("outside_members", ())]
        stated = [*lines.get(name, ()), *data.get("broken_lines", ()), *outside]
        plain[LISTS[what]].append({"id": name, **fields, **_fields(stated)})
    return plain


def _fields(stated: list[tuple[str, int, Any]]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for line, _, end in sorted(stated, key=lambda entry: entry[:2]):
        if line in SEVERAL:
            fields.setdefault(line, []).append(end)
        else:
            fields[line] = end
    return fields
