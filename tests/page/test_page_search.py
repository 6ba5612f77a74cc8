"""What searching lists first: the very thing that is asked for, before all that holds it."""

import pytest

from orgmodel.model import Organisation


def organisation():
    positions = [
        {"id": "hr10", "title": "Payroll hr1 desk", "holders": [{"name": "Adi Umpama Contoh"}]},
        {"id": "p9", "title": "Head of hr1", "holders": [{"name": "Adi Umpama"}]},
        {"id": "x", "title": "hr1", "holders": [{"name": "Budi hr1"}]},
        {"id": "y", "title": "Archive", "holders": [{"name": "hr1"}]},
        {"id": "z", "title": "hr1 of the south"},
        {"id": "HR1", "title": "Personnel", "unit": "u"},
        *({"id": f"p4{n}", "title": f"Clerk {n}"} for n in range(20)),
        {"id": "p4", "title": "Zoologist"},
    ]
    plain = {"language": "en", "units": [{"id": "u", "name": "hr1"}], "positions": positions}
    return Organisation.model_validate(plain)


def found(opened, wanted):
    opened.page.fill("#search", wanted)
    script = "() => orgmodel.search.found.map((node) => orgmodel.view.organisation.nodes[node].id)"
    return opened.run(script)


def test_the_id_goes_first_then_the_title_then_the_holder_then_what_begins_so(show):
    opened = show(organisation())
    assert found(opened, "hr1") == ["HR1", "x", "y", "hr10", "z", "p9"]
    assert found(opened, "adi umpama") == ["p9", "hr10"]


@pytest.mark.parametrize(
    ("wanted", "title"),
    [("p4", "Zoologist"), ("Hr1 ", "Personnel"), ("Adi  Umpama", "Head of hr1")],
)
def test_enter_opens_what_is_named_exactly(show, wanted, title):
    opened = show(organisation())
    opened.page.fill("#search", wanted)
    opened.page.press("#search", "Enter")
    assert opened.page.inner_text(".card h2") == title


def test_what_is_found_stands_in_the_middle_of_others_with_its_head(show):
    positions = [{"id": "head", "title": "Head of all"}]
    for n in range(6):
        positions.append({"id": f"d{n}", "title": f"Director {n}", "reports_to": "head"})
        positions += [
            {"id": f"d{n}-{m}", "title": f"Bureau {n}.{m}", "reports_to": f"d{n}"} for m in range(6)
        ]
    plain = {"language": "en", "positions": positions}
    opened = show(Organisation.model_validate(plain), depth=1)
    opened.page.fill("#search", "Bureau 4.5")
    opened.page.press("#search", "Enter")
    opened.settle()
    chart = opened.page.locator("#chart").bounding_box()
    for name in ("d4-5", "d4"):
        left, top, width, height = opened.box(name)
        assert left >= chart["x"]
        assert top >= chart["y"]
        assert left + width <= chart["x"] + chart["width"]
        assert top + height <= chart["y"] + chart["height"]
    lowest = max(top + height for _, top, _, height in map(opened.box, opened.shown()))
    highest = min(top for _, top, *_ in map(opened.box, opened.shown()))
    free = chart["y"] + chart["height"] - lowest
    assert free <= 100 or highest >= chart["y"], "no room is left free while others are cut off"


@pytest.mark.parametrize("wanted", ["a1", "a9"])
def test_no_room_is_left_free_beside_what_is_found_while_others_are_cut_off(show, wanted):
    positions = [{"id": "a0", "title": "Position 0"}]
    positions += [
        {"id": f"a{n}", "title": f"Position {n}", "reports_to": f"a{n - 1}"} for n in range(1, 20)
    ]
    opened = show(Organisation.model_validate({"positions": positions}), depth=1)
    opened.page.fill("#search", wanted)
    opened.page.press("#search", "Enter")
    opened.settle()
    chart = opened.page.locator("#chart").bounding_box()
    tops = [opened.box(name)[1] for name in opened.shown()]
    lowest = max(top + opened.box(name)[3] for name, top in zip(opened.shown(), tops, strict=True))
    if min(tops) < chart["y"]:
        assert chart["y"] + chart["height"] - lowest <= 50
    assert chart["y"] <= opened.box(wanted)[1] <= chart["y"] + chart["height"] - 20
