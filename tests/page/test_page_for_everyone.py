"""The page for keyboards, screen readers and those who block scripts; nasty titles in it."""

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from orgmodel.chart import Options
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from orgmodel.page import render_page

NASTY = [
    "<script>window.pwned = 1</script>",
    "</script><script>window.pwned = 2</script>",
    "<img src=x onerror=window.pwned=3>",
    "\"' onload='window.pwned=4'",
    "<!-- --> ]]> &amp; &lt; \\u003c $title ${x}",
    "javascript:alert(1)",
    "مدير عام",
    "総務部長",
]


def keys(opened, *names):
    said = []
    for name in names:
        opened.page.keyboard.press(name)
        opened.settle()
        said.append(opened.active())
    return said


def test_arrows_walk_through_everyone_in_reading_order(show, company):
    opened = show(company)
    opened.page.focus("#chart")
    assert opened.active() == "Board, 5 members, 7 below"
    assert keys(opened, *["ArrowDown"] * 8) == [
        "Auditor, control position",
        "Director, Adi Contoh, unit Office, 5 below",
        "Deputy Director",
        "Secretary, Rini Umpama, supports Office, support position, unit Office",
        "Head of Sales, Acting (Plt.): Budi Misal, unit Sales, 1 below",
        "Sales Clerk, ×3, unit Sales",
        "Head of Purchase, Vacant",
        "Head of Purchase, Vacant",
    ]
    assert keys(opened, "ArrowUp", "Home", "End") == [
        "Sales Clerk, ×3, unit Sales",
        "Board, 5 members, 7 below",
        "Head of Purchase, Vacant",
    ]


def test_left_and_right_fold_unfold_and_go_up_and_down(show, company):
    opened = show(company)
    opened.page.focus("#chart")
    state = lambda: opened.page.get_attribute(  # noqa: E731  said twice below
        "#chart [aria-selected=true]", "aria-expanded"
    )
    assert keys(opened, "ArrowRight", "ArrowDown") == [
        "Auditor, control position",
        "Director, Adi Contoh, unit Office, 5 below",
    ]
    assert state() == "true"
    keys(opened, "ArrowLeft")
    assert (state(), sorted(opened.shown())) == ("false", ["auditor", "board", "head"])
    assert keys(opened, "ArrowLeft") == ["Board, 5 members, 7 below"]
    assert keys(opened, "ArrowRight", "ArrowDown", "ArrowRight", "ArrowRight") == [
        "Auditor, control position",
        "Director, Adi Contoh, unit Office, 5 below",
        "Director, Adi Contoh, unit Office, 5 below",
        "Deputy Director",
    ]


def test_items_tell_their_level_and_place_among_their_siblings(show, company):
    opened = show(company)
    opened.page.focus("#chart")
    keys(opened, "Home", *["ArrowDown"] * 5)
    item = opened.page.locator("#chart [aria-selected=true]")
    told = {name: item.get_attribute(f"aria-{name}") for name in ("level", "posinset", "setsize")}
    assert told == {"level": "3", "posinset": "3", "setsize": "4"}


def test_typing_goes_to_the_next_title_that_begins_so(show, company):
    opened = show(company)
    opened.page.focus("#chart")
    keys(opened, "Home")
    assert keys(opened, "h")[0].startswith("Head of Sales")
    assert keys(opened, *"ead of p")[-1].startswith("Head of Purchase")


def test_enter_opens_the_card_and_escape_comes_back(show, company):
    opened = show(company)
    opened.page.focus("#chart")
    keys(opened, "ArrowDown", "ArrowDown")
    opened.page.keyboard.press("Enter")
    assert opened.run("() => document.activeElement.textContent") == "Director"
    opened.page.keyboard.press("Tab")
    opened.page.keyboard.press("Escape")
    assert not opened.page.is_visible(".card")
    assert opened.run("() => document.activeElement.id") == "chart"
    assert opened.active() == "Director, Adi Contoh, unit Office, 5 below"


def test_everything_can_be_reached_and_used_by_keyboard_alone(show, company):
    opened = show(company)
    reached = []
    for _ in range(12):
        opened.page.keyboard.press("Tab")
        reached.append(
            opened.run("() => document.activeElement.id || document.activeElement.localName")
        )
    assert reached == [
        "a", "search", "outline-switch", "view", "export", "chart",
        "summary", "zoom-in", "zoom-out", "fit", "unfold-all", "fold-all",
    ]  # fmt: skip
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("purchase")
    opened.page.keyboard.press("Enter")
    assert opened.run("() => document.activeElement.id") == "chart"
    assert opened.active() == "Head of Purchase, Vacant"


def test_menus_open_by_key_and_close_by_escape(show, company):
    opened = show(company)
    opened.page.focus("#view")
    opened.page.keyboard.press("Enter")
    opened.page.keyboard.press("Tab")
    assert opened.run("() => document.activeElement.id") == "show-holders"
    opened.page.keyboard.press("Escape")
    assert opened.run("() => document.activeElement.id") == "view"
    assert not opened.page.is_visible("#view-panel")


def test_the_outline_has_the_same_for_those_who_read(show, company):
    opened = show(company)
    opened.page.wait_for_selector("#outline li", state="attached")
    opened.page.click("#outline-switch")
    aide = "Secretary: Rini Umpama, supports Office"
    assert opened.page.inner_text("#outline").split("\n") == [
        "Outline",
        "Board 5 members",
        "Auditor: control position",
        "Director: Adi Contoh; unit Office",
        "Deputy Director: Deputises for: Director",
        f"{aide}; support position; unit Office; Supports: Director",
        "Head of Sales: Acting (Plt.): Budi Misal; unit Sales; Works with: Head of Purchase",
        "Sales Clerk: ×3; unit Sales",
        "Head of Purchase: Vacant; Functional line to: Board",
    ]
    levels = opened.run("""() => [...document.querySelectorAll("#outline li")].map((item) => {
      let depth = 0;
      for (let each = item; each.closest("ul"); each = each.closest("ul").parentElement) depth += 1;
      return depth;
    })""")
    assert levels == [1, 2, 2, 3, 3, 3, 4, 3]


def test_without_script_the_page_is_an_outline(company):
    text = render_page(OrgGraph(company), Options())
    (noscript,) = re.findall(r"<noscript>(.*?)</noscript>", text, re.DOTALL)
    plain = re.sub(r"<[^>]+>", "", noscript).split("\n")
    assert [line for line in plain if line][:3] == [
        "Umpama Ltd",
        "Board: 5 members",
        "Auditor: control position",
    ]


@pytest.mark.parametrize(
    ("color_scheme", "language"), [("light", "en"), ("dark", "id"), ("light", "ar")]
)
@pytest.mark.parametrize("opening", ["", "card", "search", "view", "export", "outline", "legend"])
def test_axe_finds_no_violation(show, company, color_scheme, language, opening):
    looks = {"colour_by": "unit", "frames": True, "badges": ("reports", "total")}
    opened = show(company, color_scheme=color_scheme, language=language, **looks)
    opened.page.wait_for_selector("#outline li", state="attached")
    steps = {
        "card": lambda: opened.click_box("head"),
        "search": lambda: opened.page.fill("#search", "head"),
        "view": lambda: opened.page.click("#view"),
        "export": lambda: opened.page.click("#export"),
        "outline": lambda: opened.page.click("#outline-switch"),
        "legend": lambda: opened.page.click(".legend summary"),
    }
    steps.get(opening, lambda: None)()
    found = Axe().run(opened.page)
    violations = [(v["id"], [n["html"] for n in v["nodes"]]) for v in found.response["violations"]]
    assert violations == []


def large_organisation():
    below = [
        {
            "id": f"p{n}",
            "title": f"Position {n}",
            "reports_to": f"p{(n - 1) // 5}" if n else None,
            "unit": f"u{n % 12}",
        }
        for n in range(150)
    ]
    positions = [{key: value for key, value in each.items() if value} for each in below]
    units = [{"id": f"u{n}", "name": f"Unit of long name {n}"} for n in range(12)]
    plain = {"language": "en", "name": "Large", "units": units, "positions": positions}
    return Organisation.model_validate(plain)


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_violation_where_everything_is_longer_than_the_window(show, width):
    opened = show(large_organisation(), colour_by="unit", window=(width, 844))
    opened.page.wait_for_selector("#outline li", state="attached")
    found = {}
    for opening, step in {
        "outline": lambda: opened.page.click("#outline-switch"),
        "card": lambda: opened.run("() => orgmodel.choose(1, { card: true })"),
        "search": lambda: opened.page.fill("#search", "position"),
        "view": lambda: opened.page.click("#view"),
        "export": lambda: opened.page.click("#export"),
        "legend": lambda: opened.run("() => { orgmodel.legend.place.open = true; }"),
    }.items():
        step()
        violations = Axe().run(opened.page).response["violations"]
        found[opening] = [(each["id"], each["nodes"][0]["html"]) for each in violations]
    assert found == {opening: [] for opening in found}


def test_the_outline_is_scrolled_by_keys(show):
    opened = show(large_organisation())
    opened.page.wait_for_selector("#outline li", state="attached")
    assert opened.page.get_attribute("#outline", "tabindex") is None
    opened.page.click("#outline-switch")
    opened.page.focus("#outline")
    opened.page.keyboard.press("PageDown")
    opened.page.wait_for_function("() => orgmodel.outline.place.scrollTop > 100")


def test_a_long_outline_says_that_it_is_being_written(show):
    positions = [{"id": f"p{n}", "title": f"Position {n}"} for n in range(5001)]
    opened = show(Organisation.model_validate({"language": "en", "positions": positions}))
    said = opened.run("""() => {
      orgmodel.outline.toggle();
      return orgmodel.outline.place.innerText.trim().split(/\\n+/);
    }""")
    assert said == ["Outline", "The outline is being written: 0 of 5,001"]
    opened.page.wait_for_selector("#outline li")
    assert opened.page.inner_text("#outline [role=status]") == ""


def nasty_organisation():
    below = [
        {"id": f"{text} {n}", "title": text, "reports_to": "p0", "unit": "u", "holders": [text]}
        for n, text in enumerate(NASTY)
    ]
    plain = {
        "name": NASTY[1],
        "units": [{"id": "u", "name": NASTY[1]}],
        "positions": [{"id": "p0", "title": "Top"}, *below],
    }
    return Organisation.model_validate(plain)


def test_nasty_titles_are_only_texts_wherever_they_are_shown(show):
    opened = show(nasty_organisation())
    opened.page.wait_for_selector("#outline li", state="attached")
    for place in range(1, len(NASTY) + 1):
        opened.run("(node) => orgmodel.choose(node, { card: true })", place)
    opened.page.fill("#search", "pwned")
    opened.page.click("#view")
    opened.run(
        "() => { orgmodel.saving.fillSheets(); document.body.append(orgmodel.saving.sheets); }"
    )
    assert opened.run("() => window.pwned === undefined")
    assert (opened.requests, opened.complaints) == ([], [])
    titles = opened.page.locator("#outline strong").all_text_contents()
    assert titles == ["Top", *NASTY]
    assert opened.page.inner_text("h1 >> nth=0") == NASTY[1]


def test_nothing_in_the_data_can_end_its_element():
    text = render_page(OrgGraph(nasty_organisation()), Options())
    start = '<script type="application/json" id="data">'
    data = text.partition(start)[2].partition("</script>")[0]
    assert not set("<>&") & set(data)
    assert [node["title"] for node in json.loads(data)["nodes"]] == ["Top", *NASTY]


def test_the_content_policy_lets_nothing_in_but_the_pages_own_script_and_style(show, company):
    opened = show(company)
    opened.run("""() => {
      const script = document.createElement("script");
      script.textContent = "window.pwned = 5";
      document.body.append(script);
      const image = document.createElement("img");
      image.src = "https://example.org/x.png";
      document.body.append(image);
      document.body.insertAdjacentHTML("beforeend", "<b onclick='window.pwned = 6' id='b'>b</b>");
      document.getElementById("b").click();
    }""")
    opened.page.wait_for_timeout(200)
    assert opened.run("() => window.pwned === undefined")
    refused = [said for said in opened.complaints if "Content Security Policy" in said]
    assert len(refused) >= 3


@pytest.mark.parametrize("options", [{"show_holders": False}, {"level": "roles"}])
def test_without_holders_no_name_is_anywhere_in_the_page(company, options):
    text = render_page(OrgGraph(company), Options(**options))
    for personal in ("Adi", "Contoh", "Rini", "Budi", "Misal", "2024-03"):
        assert personal not in text


def test_the_same_organisation_makes_the_same_page(company):
    one, other = (render_page(OrgGraph(company), Options()) for _ in range(2))
    assert one == other
