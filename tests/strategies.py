"""Organisations for the laws: sound ones, sound ones with one planted fault, and any at all."""

import copy
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from hypothesis import assume
from hypothesis import strategies as st

from orgmodel.model import Organisation

Plain: TypeAlias = dict[str, Any]
WORDS = (
    "Penjualan",
    "R&D",
    "<b>Tebal</b>",
    "a: b",
    '"kutip"',
    "\\N garis miring",
    "총무과",
    "مدير",
    "Research / North",
    "node",
    "Perencanaan & Keuangan",
)
ID_STARTS = ("pos-", "EoE-HEE-", "0000", "담당-", "p_", "Ä")


@dataclass
class Draft:
    """An organisation in the making.

    Args:
        plain: the organisation as a file would have it.
        draw: hypothesis's draw.
        faulty: the ids that planted faults name already.
        apart: whether faults are planted on new positions only, so that none rests on another.
    """

    plain: Plain
    draw: Callable[[st.SearchStrategy[Any]], Any]
    count: int = 0
    faulty: set[str] = field(default_factory=set)
    apart: bool = False
    given: Counter[str] = field(default_factory=Counter)

    @property
    def positions(self) -> list[Plain]:
        positions: list[Plain] = self.plain["positions"]
        return positions

    def one(self, things: list[Any]) -> Any:
        assume(things)
        return self.draw(st.sampled_from(things))

    def sound(self, positions: list[Plain]) -> Plain:
        """Choose one of some positions that no fault names yet, else a new one under the root."""
        free = [] if self.apart else positions
        sound = [each for each in free if each["id"] not in self.faulty]
        return self.one(sound) if sound else self.add(reports_to=self.root()["id"])

    def number(self, what: str) -> int:
        """Count from 0, for each word by itself."""
        self.given[what] += 1
        return self.given[what] - 1

    def each(self, what: str, things: Sequence[Any]) -> Any:
        """Give the next of some things."""
        return things[self.number(what)]

    def person(self) -> str:
        """Give a name that nobody has yet."""
        return f"Orang {self.number('person')}"

    def draw_boolean(self) -> bool:
        return bool(self.draw(st.booleans()))

    def new_id(self, start: str | None = None) -> str:
        self.count += 1
        return f"{start or self.one(list(ID_STARTS))}{self.count + 100}"

    def add(self, **fields: Any) -> Plain:
        """Add a position with an id and a title of its own."""
        name = fields.pop("id", None) or self.new_id()
        title = fields.pop("title", None) or f"{self.one(list(WORDS))} {len(self.positions)}"
        position = {"id": name, "title": title, **fields}
        self.positions.append(position)
        return position

    def add_unit(self, head: Plain) -> str:
        """Add a unit that a position heads, and is in, and give its id."""
        name = self.new_id("unit-")
        self.plain["units"].append({"id": name, "name": f"Unit {name}", "head": head["id"]})
        head["unit"] = name
        return name

    def by_id(self, name: str | None) -> Plain | None:
        return next((each for each in self.positions if each["id"] == name), None)

    def reports(self, manager: Plain) -> list[Plain]:
        return [each for each in self.positions if each.get("reports_to") == manager["id"]]

    def is_idle(self, position: Plain) -> bool:
        """Tell whether nobody reports to a position or supports it."""
        is_served = any(position["id"] in each.get("supports", ()) for each in self.positions)
        return not is_served and not self.reports(position)

    def above(self, position: Plain) -> list[Plain]:
        """Give the managers above, from the nearest on."""
        above: list[Plain] = []
        manager = self.by_id(position.get("reports_to"))
        while manager is not None and manager not in above:
            above.append(manager)
            manager = self.by_id(manager.get("reports_to"))
        return above

    def below(self, manager: Plain) -> list[Plain]:
        """Give the positions that report to others and stand under a manager, at any depth."""
        return [each for each in self.commanded() if manager in self.above(each)]

    def is_unrelated(self, one: Plain, other: Plain) -> bool:
        return one is not other and one not in self.above(other) and other not in self.above(one)

    def commanded(self) -> list[Plain]:
        """Give the positions that report to another position and are neither support nor over."""
        return [each for each in self.leading() if self.by_id(each.get("reports_to"))]

    def leading(self) -> list[Plain]:
        """Give the positions that may lead others: no support, and filled."""
        return [
            each
            for each in self.positions
            if each.get("class") != "support"
            and each.get("status") not in ("abolished", "vacant")
            and ("reports_to" in each or not each.get("supports"))
        ]

    def root(self) -> Plain:
        return next(each for each in self.leading() if not self.by_id(each.get("reports_to")))


@st.composite
def drafts(draw: Any) -> Draft:
    """Draw a sound organisation, still to be changed."""
    draft = Draft({"positions": [], "units": [], "bodies": []}, draw)
    _lead(draft)
    _support(draft)
    _join_others(draft)
    _make_units(draft)
    _occupy(draft)
    _share_duties(draft)
    draft.positions[:] = draw(st.permutations(draft.positions))
    return draft


def sound_organisations() -> st.SearchStrategy[Organisation]:
    """Draw organisations in which nothing is wrong."""
    return drafts().map(built)


def built(draft: Draft) -> Organisation:
    plain = copy.deepcopy(draft.plain)
    return Organisation.model_validate({key: value for key, value in plain.items() if value})


def _lead(draft: Draft) -> None:
    root = draft.add()
    if draft.draw(st.booleans()):
        draft.plain["bodies"].append({"id": "board", "name": "Dewan"})
        root["reports_to"] = "board"
        if draft.draw(st.booleans()):
            member = draft.add(reports_to="board")
            members = [member["id"], {"organisation": "Lembaga Lain"}, root["id"]]
            draft.plain["bodies"][0] |= {"seats": 3, "members": members}
    for _ in range(draft.draw(st.integers(2, 9))):
        classes = st.sampled_from([{}, {"class": "line"}, {"class": "staff"}])
        draft.add(reports_to=draft.one(draft.leading())["id"], **draft.draw(classes))
    if draft.draw(st.booleans()):
        draft.add(reports_to=root["id"], status="abolished")


def _support(draft: Draft) -> None:
    for _ in range(draft.draw(st.integers(0, 3))):
        principal = draft.one(draft.leading())
        attached = draft.draw(st.booleans())
        home = {} if attached else {"reports_to": principal["id"]}
        fields: Plain = {"class": "support", "supports": [principal["id"]], **home}
        helper = draft.add(**fields)
        if not attached and draft.draw(st.booleans()):
            draft.add(**{"class": "support", "reports_to": helper["id"]})


def _join_others(draft: Draft) -> None:
    for line in ("dotted_line_to", "coordinates_with", "deputises_for"):
        one, other = draft.one(draft.leading()), draft.one(draft.leading())
        if draft.is_unrelated(one, other) and draft.draw(st.booleans()):
            one[line] = [other["id"]]


def _make_units(draft: Draft) -> None:
    for head in draft.leading():
        if draft.reports(head) and draft.draw(st.booleans()):
            draft.add_unit(head)


def _occupy(draft: Draft) -> None:
    if draft.draw(st.booleans()):
        return
    draft.plain["as_of"] = "2026-06-01"
    for number, position in enumerate(draft.leading()):
        if draft.draw(st.booleans()):
            since = draft.one(["2020", "2025-03", "2026-06-01"])
            former = {"name": f"Former {number}", "until": "2019-12-31"}
            position["holders"] = [former, {"name": f"Holder {number}", "since": since}]
        elif position in draft.commanded() and draft.is_idle(position):
            position["status"] = "vacant"


def _share_duties(draft: Draft) -> None:
    if draft.draw(st.booleans()):
        draft.root()["duties"] = {"operations.daily": "A", "records.keep": "AR"}
        for position in draft.positions:
            if position.get("class") == "support" and position.get("supports"):
                position["duties"] = {"operations.daily": "S"}


@st.composite
def any_organisations(draw: Any) -> Organisation:
    """Draw any organisation, with loops, lines to nowhere and lines to oneself, ids all unlike."""
    count = draw(st.integers(0, 7))
    own = [f"p{number}" for number in range(count)]
    names = st.sampled_from([*own, "b101", "b102", "u201", "x301", "x302", "organisation"])
    maybe = st.none() | names
    several = st.lists(names, max_size=2, unique=True)
    outside = st.sampled_from([{"organisation": "Elsewhere"}, {"organisation": {"id": "Luar; X"}}])
    position = st.fixed_dictionaries(
        {"reports_to": maybe, "supports": several, "dotted_line_to": several},
        optional={
            "coordinates_with": several,
            "deputises_for": several,
            "unit": st.sampled_from(["u201", "u202", "x301", "p0"]),
            "class": st.sampled_from(["line", "support", "control"]),
            "status": st.sampled_from(["abolished", "vacant"]),
        },
    )
    positions = [{"id": name, **draw(position)} for name in own]
    return Organisation.model_validate(
        {
            "positions": positions,
            "bodies": [
                {"id": "b101", "reports_to": draw(maybe)},
                {"id": "b102", "members": draw(st.lists(names | outside, max_size=3))},
            ],
            "units": [{"id": "u201", "head": draw(maybe)}, {"id": "u202", "parent": "u201"}],
        }
    )
