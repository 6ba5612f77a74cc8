"""One planted fault for each rule: each changes a sound draft and tells whom it touches."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from hypothesis import strategies as st

from orgmodel.model import Organisation
from tests.strategies import Draft, Plain, built, drafts

Plant: TypeAlias = Callable[[Draft], set[str]]
WHOLE = "organisation"
PLANTS: dict[str, Plant] = {}
LIMITED = ("director", "bureau-head", "agency-head", "division-head", "section-head")
SENTINELS = ("N/A", "null", "XX")
NOBODY = (*SENTINELS, "none", "*", "-", "tbd")
TITLES = (
    "Sekretaris Jenderal",
    "Executive Assistant",
    "Wakil Sekjen",
    "Sekretaris Pribadi",
    "Sekretaris Perusahaan",
)
OPTIONS: dict[str, dict[str, Any]] = {
    "OM415": {"limits": [{"role": role, "max": 2} for role in LIMITED]},
    "OM601": {"max": 25},
    "OM603": {"max": 12},
}


@dataclass
class Planted:
    """A sound organisation with faults.

    Args:
        organisation: the organisation.
        faults: the codes of the rules that find them, each with the ids of all that it names.
    """

    organisation: Organisation
    faults: list[tuple[str, set[str]]]

    @property
    def options(self) -> dict[str, dict[str, Any]]:
        """What must be set for the rules."""
        return {code: OPTIONS[code] for code, _ in self.faults if code in OPTIONS}


@st.composite
def planted(draw: Any, *codes: str) -> Planted:
    """Draw a sound organisation and plant the faults of some codes in it, one after another."""
    draft = draw(drafts())
    draft.apart = len(set(codes)) > 1
    faults = [(code, plant(draft, code)) for code in codes]
    draft.positions[:] = draw(st.permutations(draft.positions))
    return Planted(built(draft), faults)


def plant(draft: Draft, code: str) -> set[str]:
    """Plant a fault that does not touch those that are there already."""
    touched = PLANTS[code](draft)
    draft.faulty |= touched - {WHOLE}
    return touched


def plants(code: str) -> Callable[[Plant], Plant]:
    """Note that a function plants the fault of a code."""

    def note(plant: Plant) -> Plant:
        PLANTS[code] = plant
        return plant

    return note


@plants("OM101")
def one_id_twice(draft: Draft) -> set[str]:
    taken = draft.sound(draft.positions)["id"]
    if draft.draw(st.booleans()):
        draft.plain["units"].append({"id": taken, "name": "Unit Kembar"})
    else:
        draft.add(id=taken, reports_to=draft.root()["id"])
    return {taken}


@plants("OM102")
def a_line_to_nowhere(draft: Draft) -> set[str]:
    unknown = f"zzqx {draft.number('unknown id')} vvww 7"
    lost = draft.sound(draft.commanded())
    lost["reports_to"] = unknown
    other = draft.add(reports_to=draft.root()["id"], dotted_line_to=[unknown])
    return {lost["id"], other["id"]}


@plants("OM103")
def a_slip_in_a_reference(draft: Draft) -> set[str]:
    nth = draft.number("slip")
    manager = draft.add(id=f"Kepala-Bagian-{nth}07", reports_to=draft.root()["id"])
    number = draft.add(id=f"00001{nth}34", reports_to=draft.root()["id"])
    slips = ["KEPALA-BAGIAN-", "Kepala-Bagain-", "Kepala Bagian-", "Kepala-Bgian-"]
    words = [f"{slip}{nth}07" for slip in (*slips, "Kepala - Bagian-")]
    slip = draft.one([*words, f"1{nth}34", f"1{nth}34.0", f" 01{nth}34"])
    draft.add(id=f"Kepala-Bagian-{nth}08", reports_to=manager["id"])
    return {draft.add(reports_to=slip, unit=draft.add_unit(number))["id"]}


@plants("OM107")
def a_unit_as_manager(draft: Draft) -> set[str]:
    unit = draft.root().get("unit") or draft.add_unit(draft.root())
    lost = draft.sound(draft.commanded())
    lost["reports_to"] = unit
    return {lost["id"]}


@plants("OM108")
def a_word_for_nobody(draft: Draft) -> set[str]:
    word = draft.one([word for word in NOBODY if not draft.given[word]])
    draft.number(word)
    if word in SENTINELS and draft.draw(st.booleans()):
        return {draft.add(id=word, reports_to=draft.root()["id"])["id"]}
    lost = draft.sound(draft.commanded())
    lost["reports_to"] = word
    return {lost["id"]}


@plants("OM201")
def a_line_to_oneself(draft: Draft) -> set[str]:
    lost = draft.sound(draft.leading()) if not draft.faulty else draft.add()
    lost["reports_to"] = lost["id"]
    return {lost["id"]}


@plants("OM202")
def a_loop(draft: Draft) -> set[str]:
    if draft.faulty or draft.apart:
        return a_loop_apart(draft)
    lowest = draft.one(draft.commanded())
    above = draft.above(lowest)
    top = draft.draw(st.integers(0, len(above) - 1))
    above[top]["reports_to"] = lowest["id"]
    return {lowest["id"], *(each["id"] for each in above[: top + 1])}


def a_loop_apart(draft: Draft) -> set[str]:
    looped = [draft.add() for _ in range(draft.draw(st.integers(2, 4)))]
    for position, following in zip(looped, [*looped[1:], looped[0]], strict=True):
        position["reports_to"] = following["id"]
    return {each["id"] for each in looped}


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
    position = draft.sound(draft.commanded())
    position["dotted_line_to"] = [draft.one(draft.above(position))["id"]]
    return {position["id"]}


@plants("OM207")
def a_coordination_line_up(draft: Draft) -> set[str]:
    report = draft.sound(draft.commanded())
    manager = draft.by_id(report["reports_to"]) or {}
    states, named = (report, manager)
    if manager["id"] not in draft.faulty and draft.draw(st.booleans()):
        states, named = manager, report
    states["coordinates_with"] = [named["id"]]
    draft.faulty |= {states["id"], named["id"]}
    return {states["id"]}


@plants("OM208")
def a_line_position_under_support(draft: Draft) -> set[str]:
    support: Plain = {"class": "support", "supports": [draft.root()["id"]]}
    helper = draft.add(reports_to=draft.root()["id"], **support)
    return {draft.add(**{"class": "line", "reports_to": helper["id"]})["id"]}


@plants("OM301")
def help_for_oneself(draft: Draft) -> set[str]:
    position = draft.sound(draft.commanded())
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
    managers = [each for each in draft.leading() if each["id"] not in draft.faulty]
    return {draft.add(reports_to=draft.one(managers)["id"], **kind)["id"]}


@plants("OM304")
def help_for_a_subordinate(draft: Draft) -> set[str]:
    middle = [each for each in draft.commanded() if draft.below(each)]
    position = draft.sound(middle)
    if not draft.below(position):
        draft.add(reports_to=position["id"])
    position["supports"] = [draft.one(draft.below(position))["id"]]
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
    title = draft.each("telling title", TITLES)
    position["title"] = {"en": "Purse", "id": title} if draft.draw(st.booleans()) else title
    return {position["id"]}


@plants("OM904")
def a_needless_waiver(draft: Draft) -> set[str]:
    waiver = {"rule": draft.one(["OM207", "self-report"]), "reason": "lama"}
    return {draft.add(reports_to=draft.root()["id"], waivers=[waiver])["id"]}
