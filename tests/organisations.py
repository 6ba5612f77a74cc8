"""Random organisations as they occur: every kind of line, several tops, bodies, vacancies."""

import random
from math import exp, log
from typing import Any

from orgmodel.chart import FITS, Options
from orgmodel.chart.options import BADGES, SIDES
from orgmodel.model import ALIGNS, LAYOUTS, Organisation

TITLES = (
    "Director General of Roads",
    "Bureau of Planning and Permits",
    "Secretary",
    "Head of Division",
    "Direktur Jenderal Pengelolaan Pembiayaan dan Risiko",
    "Kepala Bagian Umum",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "Staf Ahli Bidang Hukum dan Hubungan Kelembagaan",
    "Input/Output and Follow-up",
    "총무과장",
    "財務省主計局長",
    "Ψηφιακή Διακυβέρνηση",
    "CEO",
    "مدير عام الشؤون المالية",
    "ผู้อำนวยการสำนักงบประมาณ",
)
NAMES = ("Ratna Pelangi", "Ivo Kestrel", "Galih Mentari", "Þóra Dögg", "Mina Park-Lindgren", "Tao")
CLASSES = (None, "line", "line", "line", "staff", "support", "control", "governing")
STATUSES = (None, None, None, "filled", "vacant", "planned", "frozen", "abolished")


def random_organisation(seed: int, size: int) -> Organisation:
    """Build an organisation; the same for the same seed and size.

    Args:
        seed: which one.
        size: number of positions.
    """
    return _Builder(seed, size).build()


def random_size(seed: int, most: int) -> int:
    """Choose how many positions an organisation has: as often 1 to 9 as 10 to 99, and so on."""
    return int(exp(random.Random(f"size {seed}").uniform(0, log(most + 1))))


def random_options(seed: int, organisation: Organisation) -> Options:
    """Choose what is shown of an organisation, and how; the same for the same seed."""
    return _Choice(seed, organisation).options()


class _Choice:
    def __init__(self, seed: int, organisation: Organisation) -> None:
        self.random = random.Random(f"options {seed}")
        self.ids = [position.id for position in organisation.positions]
        self.units = [
            each.unit
            for each in organisation.positions
            if each.unit and each.reports_to and each.status != "abolished"
        ]

    def options(self) -> Options:
        chance = self.random
        chosen: dict[str, Any] = {
            "fit": chance.choice(FITS),
            "layout": chance.choice((None, *LAYOUTS)),
            "layouts": self._layouts() if chance.random() < 0.2 else (),
            "align": chance.choice((None, *ALIGNS)),
            "frames": chance.random() < 0.3,
            "language": chance.choice((None, None, None, "ar", "he", "id", "en")),
            "badges": BADGES if chance.random() < 0.2 else (),
            "colour_by": chance.choice((None, None, None, "class", "unit")),
            "level": chance.choice(("names", "names", "roles", "all")),
            "show": chance.choice((SIDES, SIDES, SIDES, SIDES[1:], SIDES[:1], ())),
        }
        return Options(**chosen, **chance.choice((dict, dict, self._branch, self._part))())

    def _layouts(self) -> tuple[tuple[str, str], ...]:
        some = self.random.choices(self.ids, k=3)
        return tuple((name, self.random.choice(LAYOUTS)) for name in some)

    def _branch(self) -> dict[str, Any]:
        root = self.random.choice((None, self.random.choice(self.ids)))
        return {"root": root, "depth": self.random.choice((0, 1, 2, 3, 5))}

    def _part(self) -> dict[str, Any]:
        if self.units and self.random.random() < 0.5:
            return {"only": (f"unit:{self.random.choice(self.units)}",)}
        return {"focus": self.random.choice(self.ids)}


class _Builder:
    def __init__(self, seed: int, size: int) -> None:
        self.random = random.Random(f"{seed} {size}")
        self.size = size
        self.bodies = [f"body-{n}" for n in range(self.random.choice((0, 0, 1, 1, 2, 3)))]
        self.units = [f"unit-{n}" for n in range(self.random.randint(0, 1 + size // 8))]
        self.tops = self.random.choice((1, 1, 1, 1, 2, 3, 1 + size // 6))
        self.near = self.random.choice((1.0, 3.0, 8.0, size))
        self.density = self.random.choice((0.0, 0.05, 0.15, 0.4))

    def build(self) -> Organisation:
        plain: dict[str, Any] = {
            "orgmodel": 1,
            "name": f"Organisation of {self.size}",
            "kind": self.random.choice(("ministry", "company", "union", "other")),
            "language": self.random.choice(("id", "en", "de")),
            "as_of": "2026-03-31",
            "bodies": [self._body(place) for place in range(len(self.bodies))],
            "units": [self._unit(place) for place in range(len(self.units))],
            "positions": [self._position(place) for place in range(self.size)],
        }
        return Organisation.model_validate(plain)

    def _body(self, place: int) -> dict[str, Any]:
        body: dict[str, Any] = {"id": self.bodies[place], "name": self.random.choice(TITLES)}
        if place and self._chance(0.5):
            body["reports_to"] = self.bodies[place - 1]
        if self._chance(0.5):
            body["seats"] = self.random.randint(3, 40)
        return body

    def _unit(self, place: int) -> dict[str, Any]:
        unit: dict[str, Any] = {"id": self.units[place], "head": self._any()}
        if place and self._chance(0.7):
            unit["parent"] = self.units[self.random.randrange(place)]
        return unit

    def _position(self, place: int) -> dict[str, Any]:
        position: dict[str, Any] = {"id": f"p{place}", "title": self.random.choice(TITLES)}
        class_, status = self.random.choice(CLASSES), self.random.choice(STATUSES)
        if class_:
            position["class"] = class_
        if status:
            position["status"] = status
        if self._chance(0.1):
            position["count"] = self.random.randint(2, 30)
        if self.units and self._chance(0.5):
            position["unit"] = self.random.choice(self.units)
        self._add_holders(position)
        self._add_command(position, place)
        self._add_lines(position)
        return position

    def _add_holders(self, position: dict[str, Any]) -> None:
        if self._chance(0.5):
            position["holders"] = [{"name": self.random.choice(NAMES), "since": "2024"}]
        if self._chance(0.05):
            position["holders"] = [{"name": name, "share": 0.5} for name in NAMES[:2]]
        if self._chance(0.05):
            acting = self.random.choice((True, "plt", "plh", "pj"))
            position["holders"] = [{"name": NAMES[2], "acting": acting}]

    def _add_command(self, position: dict[str, Any], place: int) -> None:
        if place < self.tops:
            if self.bodies and self._chance(0.8):
                position["reports_to"] = self.random.choice(self.bodies)
        elif self._chance(0.06):
            position["supports"] = [self._before(place)]
        else:
            position["reports_to"] = self._before(place)
            if position.get("class") == "support" and self._chance(0.7):
                position["supports"] = [position["reports_to"]]
            if self._chance(0.05):
                position["deputises_for"] = [position["reports_to"]]

    def _add_lines(self, position: dict[str, Any]) -> None:
        for kind in ("supports", "dotted_line_to", "deputises_for", "coordinates_with"):
            if self._chance(self.density / 3):
                named = position.setdefault(kind, [])
                named.append(self._any_thing() if kind != "deputises_for" else self._any())
        if self._chance(self.density / 6):
            position.setdefault("supports", []).append("organisation")

    def _before(self, place: int) -> str:
        """Choose a manager: often a near one, so that some branches grow deep, others wide."""
        step = int(self.random.expovariate(1 / self.near)) + 1
        return f"p{max(0, (place - step) // self.random.choice((1, 2, 4)))}"

    def _any(self) -> str:
        return f"p{self.random.randrange(self.size)}"

    def _any_thing(self) -> str:
        others = [*self.bodies, *self.units]
        return self.random.choice(others) if others and self._chance(0.15) else self._any()

    def _chance(self, share: float) -> bool:
        return self.random.random() < share
