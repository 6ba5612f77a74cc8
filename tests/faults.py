"""One planted fault for each rule: each changes a sound draft and tells whom it touches."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from hypothesis import assume
from hypothesis import strategies as st

from orgmodel.model import Organisation
from tests.strategies import Draft, Plain, built, drafts

Plant: TypeAlias = Callable[[Draft], set[str]]
WHOLE = "organisation"
UNKNOWN_ID = "zzqx 7 vvww 7"
PLANTS: dict[str, Plant] = {}
OPTIONS: dict[str, dict[str, Any]] = {
    "OM415": {"limits": [{"role": "director", "max": 2}]},
    "OM601": {"max": 12},
    "OM603": {"max": 12},
}


@dataclass
class Planted:
    """A sound organisation with one fault.

    Args:
        organisation: the organisation.
        code: the code of the rule that finds it.
        touched: the ids of all things that the finding names.
        options: what must be set for the rule.
    """

    organisation: Organisation
    code: str
    touched: set[str]
    options: dict[str, Any] = field(default_factory=dict)


@st.composite
def planted(draw: Any, code: str) -> Planted:
    """Draw a sound organisation and plant the fault of a code in it."""
    draft = draw(drafts())
    touched = PLANTS[code](draft)
    draft.positions[:] = draw(st.permutations(draft.positions))
    return Planted(built(draft), code, touched, OPTIONS.get(code, {}))


def plants(code: str) -> Callable[[Plant], Plant]:
    """Note that a function plants the fault of a code."""

    def note(plant: Plant) -> Plant:
        PLANTS[code] = plant
        return plant

    return note


@plants("OM101")
def one_id_twice(draft: Draft) -> set[str]:
    taken = draft.one(draft.positions)["id"]
    if draft.draw(st.booleans()):
        draft.plain["units"].append({"id": taken, "name": "Unit Kembar"})
    else:
        draft.add(id=taken, reports_to=draft.root()["id"])
    return {taken}


@plants("OM102")
def a_line_to_nowhere(draft: Draft) -> set[str]:
    lost = draft.one(draft.commanded())
    lost["reports_to"] = UNKNOWN_ID
    other = draft.add(reports_to=draft.root()["id"], dotted_line_to=[UNKNOWN_ID])
    return {lost["id"], other["id"]}


@plants("OM103")
def a_slip_in_a_reference(draft: Draft) -> set[str]:
    manager = draft.add(id="Kepala-Bagian-007", reports_to=draft.root()["id"])
    number = draft.add(id="00001234", reports_to=draft.root()["id"])
    slips = ["KEPALA-BAGIAN-007", "Kepala-Bagain-007", "Kepala Bagian-007", "Kepala-Bgian-007"]
    slip = draft.one([*slips, "Kepala - Bagian-007", "1234", "1234.0", " 01234"])
    draft.add(id="Kepala-Bagian-008", reports_to=manager["id"])
    return {draft.add(reports_to=slip, unit=draft.add_unit(number))["id"]}


@plants("OM107")
def a_unit_as_manager(draft: Draft) -> set[str]:
    unit = draft.root().get("unit") or draft.add_unit(draft.root())
    lost = draft.one(draft.commanded())
    lost["reports_to"] = unit
    return {lost["id"]}


@plants("OM108")
def a_word_for_nobody(draft: Draft) -> set[str]:
    if draft.draw(st.booleans()):
        return {draft.add(id=draft.one(["N/A", "null", "XX"]), reports_to=draft.root()["id"])["id"]}
    lost = draft.one(draft.commanded())
    lost["reports_to"] = draft.one(["XX", "xx", "NULL", "none", "*", "-"])
    return {lost["id"]}


@plants("OM201")
def a_line_to_oneself(draft: Draft) -> set[str]:
    lost = draft.one(draft.leading())
    lost["reports_to"] = lost["id"]
    return {lost["id"]}


@plants("OM202")
def a_loop(draft: Draft) -> set[str]:
    lowest = draft.one(draft.commanded())
    above = draft.above(lowest)
    top = draft.draw(st.integers(0, len(above) - 1))
    above[top]["reports_to"] = lowest["id"]
    return {lowest["id"], *(each["id"] for each in above[: top + 1])}


@plants("OM203")
def nobody_but_support(draft: Draft) -> set[str]:
    for position in draft.positions:
        if not draft.by_id(position.get("reports_to")):
            position.pop("reports_to", None)
            position["supports"] = [WHOLE]
        position.pop("duties", None)
    return {each["id"] for each in draft.positions if "reports_to" not in each}


@plants("OM204")
def a_second_top(draft: Draft) -> set[str]:
    stray = draft.add()
    return {stray["id"], *([body["id"] for body in draft.plain["bodies"]] or [draft.root()["id"]])}


@plants("OM205")
def an_abolished_manager(draft: Draft) -> set[str]:
    manager = draft.add(reports_to=draft.root()["id"], status="abolished")
    reports = [draft.add(reports_to=manager["id"]) for _ in range(draft.draw(st.integers(1, 3)))]
    draft.add(reports_to=manager["id"], status="abolished")
    return {each["id"] for each in reports}


@plants("OM206")
def a_dotted_line_up(draft: Draft) -> set[str]:
    position = draft.one(draft.commanded())
    position["dotted_line_to"] = [draft.one(draft.above(position))["id"]]
    return {position["id"]}


@plants("OM207")
def a_coordination_line_up(draft: Draft) -> set[str]:
    report = draft.one(draft.commanded())
    manager = draft.by_id(report["reports_to"]) or {}
    states, named = draft.draw(st.permutations([report, manager]))
    states["coordinates_with"] = [named["id"]]
    return {states["id"]}


@plants("OM208")
def a_line_position_under_support(draft: Draft) -> set[str]:
    support: Plain = {"class": "support", "supports": [draft.root()["id"]]}
    helper = draft.add(reports_to=draft.root()["id"], **support)
    return {draft.add(**{"class": "line", "reports_to": helper["id"]})["id"]}


@plants("OM301")
def help_for_oneself(draft: Draft) -> set[str]:
    position = draft.one(draft.commanded())
    position["supports"] = [position["id"]]
    return {position["id"]}


@plants("OM302")
def a_ring_of_support(draft: Draft) -> set[str]:
    manager = draft.root()["id"]
    ring = [draft.add(reports_to=manager) for _ in range(draft.draw(st.integers(2, 4)))]
    for position, following in zip(ring, [*ring[1:], ring[0]], strict=True):
        position["supports"] = [manager, following["id"]]
    return {each["id"] for each in ring}


@plants("OM303")
def help_for_nobody(draft: Draft) -> set[str]:
    kind = draft.one([{"class": "support"}, {"role": "secretary"}, {"role": "executive-assistant"}])
    return {draft.add(reports_to=draft.one(draft.leading())["id"], **kind)["id"]}


@plants("OM304")
def help_for_a_subordinate(draft: Draft) -> set[str]:
    below = [each for each in draft.commanded() if len(draft.above(each)) > 1]
    assume(below)
    subordinate = draft.one(below)
    position = draft.one(draft.above(subordinate)[:-1])
    position["supports"] = [subordinate["id"]]
    return {position["id"]}


@plants("OM305")
def help_for_the_abolished(draft: Draft) -> set[str]:
    manager = draft.root()["id"]
    gone = draft.add(reports_to=manager, status=draft.one(["abolished", "vacant"]))
    helpers = [draft.add(reports_to=manager, supports=[gone["id"]]) for _ in range(2)]
    return {each["id"] for each in helpers}


@plants("OM306")
def help_from_afar(draft: Draft) -> set[str]:
    one, other = (draft.add(reports_to=draft.root()["id"]) for _ in range(2))
    far = draft.add(reports_to=other["id"])
    return {draft.add(reports_to=one["id"], supports=[far["id"]])["id"]}


@plants("OM307")
def help_for_too_many(draft: Draft) -> set[str]:
    manager = draft.root()["id"]
    served = [draft.add(reports_to=manager)["id"] for _ in range(5)]
    return {draft.add(reports_to=manager, supports=served)["id"]}


@plants("OM308")
def support_above_the_line(draft: Draft) -> set[str]:
    support: Plain = {"class": "support", "supports": [draft.root()["id"]]}
    helper = draft.add(reports_to=draft.root()["id"], **support)
    between = draft.add(**{"class": "staff", "reports_to": helper["id"]})
    draft.add(**{"class": "line", "reports_to": between["id"]})
    return {helper["id"]}


@plants("OM309")
def a_telling_title(draft: Draft) -> set[str]:
    position = draft.add(reports_to=draft.root()["id"])
    titles = [
        "Sekretaris Jenderal",
        "Executive Assistant",
        {"en": "Purse", "id": "Sekretaris Jenderal"},
    ]
    position["title"] = draft.one(titles)
    return {position["id"]}
