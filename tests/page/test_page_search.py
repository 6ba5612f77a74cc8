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
