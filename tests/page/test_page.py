"""The page from disk: what it shows, how it folds, what it lights up, what it saves."""

import xml.etree.ElementTree as ET
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from orgmodel.chart import Options
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from orgmodel.page import render_page

ALL = ["board", "auditor", "head", "deputy", "aide", "seller", "clerk", "buyer"]
SVG = "{http://www.w3.org/2000/svg}"


def card(opened):
    return [line for line in opened.page.inner_text(".card").split("\n") if line]


def test_the_page_asks_nobody_for_anything_and_complains_of_nothing(show, company):
    opened = show(company)
    assert (opened.requests, opened.complaints) == ([], [])
    assert opened.page.title() == "Umpama Ltd"
    assert opened.page.inner_text(".said") == "As of 1 January 2026"
    assert sorted(opened.shown()) == sorted(ALL)


def test_a_click_on_a_handle_folds_and_unfolds(show, company):
    opened = show(company)
    opened.click_handle("head")
    opened.settle()
    assert sorted(opened.shown()) == ["auditor", "board", "head"]
    count = "() => orgmodel.view.organisation.count(orgmodel.view.organisation.byId.get('head'))"
    assert opened.run(count) == 5
    opened.click_handle("head")
    opened.settle()
    assert sorted(opened.shown()) == sorted(ALL)


def test_folding_leaves_the_box_where_it_is_on_the_screen(show, company):
    opened = show(company)
    before = opened.box("head")[:2]
    opened.click_handle("head")
    opened.settle()
    assert opened.box("head")[:2] == pytest.approx(before, abs=0.6)


def test_the_box_clicked_stays_under_the_pointer_where_what_comes_out_has_no_room(show):
    below = [
        {"id": f"p{n}", "title": f"P {n}", "reports_to": f"p{n - 1}" if n % 9 else "head"}
        for n in range(81)
    ]
    plain = {"positions": [{"id": "head", "title": "Head"}, *below]}
    opened = show(Organisation.model_validate(plain), depth=1)
    for name in ("p72", "p0", "p72"):
        before = opened.box(name)[:2]
        opened.click_handle(name)
        opened.settle()
        assert opened.box(name)[:2] == pytest.approx(before, abs=0.6)
    assert len(opened.shown()) == 11


def test_boxes_stand_where_printed_charts_have_them(show, company):
    opened = show(company)
    head, aide, deputy = (opened.box(name) for name in ("head", "aide", "deputy"))
    stem = head[0] + head[2] / 2
    assert aide[0] + aide[2] < stem, "the secretary stands left of the stem"
    assert deputy[0] > head[0] + head[2], "the deputy stands beside the head"
    assert deputy[1] == pytest.approx(head[1])
    seller, buyer = opened.box("seller"), opened.box("buyer")
    assert seller[1] == pytest.approx(buyer[1])
    assert seller[1] > aide[1] + aide[3], "the row stands under the secretary"
    assert (seller[0] + buyer[0] + buyer[2]) / 2 == pytest.approx(stem, abs=1)


def test_the_chart_is_mirrored_for_those_who_read_from_right_to_left(show, company):
    opened = show(company, language="ar")
    head, aide, deputy = (opened.box(name) for name in ("head", "aide", "deputy"))
    assert aide[0] > head[0] + head[2] / 2
    assert deputy[0] + deputy[2] < head[0]


def test_depth_says_how_far_the_page_is_unfolded_and_loses_nothing(show, company):
    opened = show(company, depth=1)
    assert sorted(opened.shown()) == ["auditor", "board", "head"]
    opened.page.click("#unfold-all")
    opened.settle()
    assert sorted(opened.shown()) == sorted(ALL)
    opened.page.click("#fold-all")
    opened.settle()
    assert sorted(opened.shown()) == ["auditor", "board", "head"]


def test_the_card_tells_all_of_a_position(show, company):
    opened = show(company, level="all")
    opened.click_box("head")
    assert card(opened) == [
        "Director",
        "Line",
        "Holders",
        "Adi Contoh since March 2024",
        "Role",
        "Secretary-General",
        "Unit",
        "Office",
        "Grade",
        "I.a",
        "Reports to",
        "Board",
        "Direct reports",
        "Deputy Director",
        "Head of Sales",
        "Head of Purchase",
        "Positions below",
        "4",
        "Supported by",
        "Secretary",
        "Deputies",
        "Deputy Director",
        "Duties",
        "Strategic planning accountable, responsible",
        "Id",
        "head",
    ]


def test_the_card_tells_less_where_names_only_are_to_be_shown(show, company):
    opened = show(company, level="names")
    opened.click_box("head")
    assert card(opened)[:8] == [
        "Director", "Line", "Holders", "Adi Contoh", "Role", "Secretary-General", "Unit", "Office",
    ]  # fmt: skip
    assert not {"Grade", "I.a"} & set(card(opened))


def test_the_cards_say_of_who_supports_a_unit_that_it_is_the_unit(show):
    plain = {
        "language": "en",
        "units": [{"id": "fin", "name": "Finance", "head": "chief"}],
        "positions": [
            {"id": "chief", "title": "Chief", "unit": "fin"},
            {"id": "aide", "title": "Aide", "supports": "fin", "unit": "fin"},
        ],
    }
    opened = show(Organisation.model_validate(plain), anchor="#aide")
    said = card(opened)
    assert said[said.index("Supports") + 1 :][:1] == ["Finance"]
    assert "Chief" not in said
    opened.click_box("chief")
    assert "Supported by" not in card(opened)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "supports Finance, Legal and the whole organisation"),
        ("id", "mendukung Finance, Legal, dan seluruh organisasi"),
    ],
)
def test_a_box_says_in_one_sentence_which_units_its_position_supports(show, language, sentence):
    units = [{"id": "fin", "name": "Finance"}, {"id": "law", "name": "Legal"}]
    aide = {"id": "aide", "title": "Aide", "supports": ["fin", "law", "organisation"]}
    plain = {"language": language, "units": units, "positions": [aide]}
    opened = show(Organisation.model_validate(plain))
    lines = opened.run("() => orgmodel.view.boxes.of(0).lines.map((line) => line.text)")
    assert " ".join(lines) == f"Aide {sentence}"


def test_a_body_lists_its_members_in_box_and_card(show):
    plain = {
        "language": "en",
        "bodies": [
            {
                "id": "council",
                "name": "Council",
                "seats": 15,
                "members": ["chief", *({"organisation": f"State {n}"} for n in range(13))],
            }
        ],
        "positions": [{"id": "chief", "title": "Chief", "reports_to": "council"}],
    }
    opened = show(Organisation.model_validate(plain), anchor="#council")
    lines = opened.run("() => orgmodel.view.boxes.of(0).lines.map((line) => line.text)")
    states = [f"• State {n}" for n in range(10)]
    assert lines == ["Council", "15 members", "• Chief", *states, "• + 3 more"]
    assert "State 12" in card(opened)


def test_a_ring_marks_the_position_that_was_asked_for(show, company):
    opened = show(company, focus="seller")
    assert sorted(opened.shown()) == ["board", "buyer", "clerk", "deputy", "head", "seller"]
    svg = opened.run("() => orgmodel.saving.svg(orgmodel.view.theme())")
    ring = opened.run("() => orgmodel.view.theme().focus.colour")
    assert svg.count(f'stroke="{ring}" stroke-width="2.4"') == 1


def test_a_name_in_the_card_leads_to_the_position(show, company):
    opened = show(company)
    opened.click_box("clerk")
    assert opened.page.inner_text(".card dl").split("\n")[:10] == [
        "Unit", "Sales", "Seats", "3", "Reports to", "Head of Sales",
        "Chain of command", "Head of Sales", "Director", "Board",
    ]  # fmt: skip
    opened.page.click(".card a >> text=Director")
    assert opened.page.inner_text(".card h2") == "Director"
    assert opened.page.url.endswith("#head")


def test_a_link_to_a_position_unfolds_the_way_and_opens_its_card(show, company):
    opened = show(company, anchor="#clerk", depth=1)
    assert sorted(opened.shown()) == sorted(ALL)
    assert opened.page.inner_text(".card h2") == "Sales Clerk"
    left, top, width, height = opened.box("clerk")
    free = opened.page.locator(".chart").bounding_box()
    assert free["x"] < left < left + width < free["x"] + free["width"]
    assert free["y"] < top < top + height < free["y"] + free["height"]


def test_a_link_to_nobody_opens_the_chart(show, company):
    opened = show(company, anchor="#%zz-nobody")
    assert opened.complaints == []
    assert not opened.page.is_visible(".card")


def test_the_chain_of_command_is_lit_up_to_the_top(show, company):
    opened = show(company)
    opened.click_box("clerk")
    ids = "(node) => orgmodel.view.organisation.nodes[node].id"
    chain = opened.run(f"() => orgmodel.view.organisation.chain(orgmodel.view.selected).map({ids})")
    assert chain == ["seller", "head", "board"]
    lit = opened.run("""() => {
      const { context, canvas, goal, camera, ratio } = orgmodel.stage;
      const node = orgmodel.view.organisation.byId.get("head");
      const [x, y] = goal.routes.slice(node * 10 + 4, node * 10 + 6);
      const at = (value, offset) => Math.round((value * camera.scale + offset) * ratio);
      const { data } = context.getImageData(at(x, camera.x) - 2, at(y, camera.y) + 6, 5, 1);
      const isBlue = (value, place) => place % 4 === 2 && value > 180 && data[place - 2] < 60;
      return [...data].some(isBlue);
    }""")
    assert lit, "the stroke above the manager is in the colour of the chain"


def test_searching_suggests_and_unfolds_the_way(show, company):
    opened = show(company, depth=1)
    opened.page.fill("#search", "sáles CL")
    assert opened.page.inner_text("#suggestions") == "Sales Clerk\nSales"
    assert opened.page.get_attribute("#search", "aria-expanded") == "true"
    opened.page.press("#search", "Enter")
    opened.settle()
    assert sorted(opened.shown()) == sorted(ALL)
    assert opened.page.inner_text(".card h2") == "Sales Clerk"
    assert opened.page.url.endswith("#clerk")


def test_searching_finds_holders_other_languages_and_ids_the_nearest_first(show, company):
    opened = show(company)
    found = {}
    for wanted in ("misal", "penjualan", "BUY", "director", "xyz"):
        opened.page.fill("#search", wanted)
        found[wanted] = opened.page.locator("#suggestions li > span").all_inner_texts()
    assert found == {
        "misal": ["Head of Sales"],
        "penjualan": ["Head of Sales"],
        "BUY": ["Head of Purchase"],
        "director": ["Director", "Deputy Director"],
        "xyz": [],
    }
    assert opened.page.inner_text("#suggestions") == "Nothing found"


def open_view(opened):
    opened.page.click("#view")


def test_support_can_be_switched_off_and_takes_the_attached_with_it(show, company):
    opened = show(company)
    open_view(opened)
    opened.page.uncheck("#show-supports")
    opened.settle()
    assert sorted(opened.shown()) == sorted(set(ALL) - {"aide"})
    opened.page.check("#show-supports")
    opened.settle()
    assert sorted(opened.shown()) == sorted(ALL)


def test_dotted_and_coordination_lines_can_be_switched_off_one_by_one(show, company):
    opened = show(company)
    kinds = "() => orgmodel.view.shownLines().map((line) => line.kind).sort()"
    assert opened.run(kinds) == ["coordinates_with", "dotted_line_to"]
    open_view(opened)
    opened.page.uncheck("#show-dotted_line_to")
    assert opened.run(kinds) == ["coordinates_with"]
    opened.page.uncheck("#show-coordinates_with")
    assert opened.run(kinds) == []
    assert opened.page.locator(".legend li").all_inner_texts()[:2] == [
        "Reports to",
        "Supports, without authority",
    ]


def test_holders_can_be_switched_off_in_boxes_card_and_search(show, company):
    opened = show(company, anchor="#head")
    said = "() => orgmodel.view.boxes.said(orgmodel.view.organisation.byId.get('seller'))"
    assert opened.run(said) == "Head of Sales, Acting (Plt.): Budi Misal"
    open_view(opened)
    opened.page.uncheck("#show-holders")
    assert opened.run(said) == "Head of Sales"
    assert "Adi Contoh" not in opened.page.inner_text(".card")
    opened.page.fill("#search", "misal")
    assert opened.page.inner_text("#suggestions") == "Nothing found"


def test_a_filter_keeps_those_that_fit_and_those_above_them(show, company):
    opened = show(company)
    open_view(opened)
    opened.page.select_option("#filter-unit", "sales")
    opened.settle()
    assert sorted(opened.shown()) == ["board", "clerk", "head", "seller"]
    assert opened.page.inner_text(".hint[role=status] >> nth=0") == "2 positions fit the filter"
    opened.page.select_option("#filter-unit", "office")
    opened.settle()
    assert sorted(opened.shown()) == ["aide", "board", "clerk", "head", "seller"]
    opened.page.select_option("#filter-unit", "")
    opened.page.select_option("#filter-class", "control")
    opened.settle()
    assert sorted(opened.shown()) == ["auditor", "board"]


def test_the_language_of_titles_and_words_can_be_switched(show, company):
    opened = show(company, anchor="#head")
    open_view(opened)
    opened.page.select_option("#pick-language", "id")
    assert opened.page.get_attribute("html", "lang") == "id"
    assert opened.page.inner_text("h1") == "PT Umpama"
    assert opened.page.inner_text(".said") == "Per 1 Januari 2026"
    assert opened.page.inner_text(".card h2") == "Direktur"
    assert opened.page.inner_text(".card dt >> nth=0") == "Pejabat"
    assert opened.page.get_attribute("#search", "placeholder") == "Cari jabatan, nama, atau id"
    assert opened.page.inner_text("#export") == "Simpan"
    said = "() => orgmodel.view.boxes.said(orgmodel.view.organisation.byId.get('buyer'))"
    assert opened.run(said) == "Head of Purchase, Kosong"


def ground(opened):
    return opened.run("() => [...orgmodel.stage.context.getImageData(2, 2, 1, 1).data]")[:3]


def test_the_page_is_dark_where_the_device_is_and_can_be_switched(show, company):
    opened = show(company, color_scheme="dark")
    assert ground(opened) == [0x14, 0x1A, 0x21]
    open_view(opened)
    opened.page.select_option("#pick-theme", "light")
    opened.settle()
    assert ground(opened) == [255, 255, 255]


def test_paper_is_light_and_shows_all_that_is_unfolded_with_its_legend(show, company):
    opened = show(company, color_scheme="dark")
    pages = PdfReader(BytesIO(opened.page.pdf(prefer_css_page_size=True))).pages
    text = " ".join(pages[0].extract_text().split())
    assert len(pages) == 1
    for said in ("Umpama Ltd", "As of 1 January 2026", "Head of Sales", "Vacant", "Reports to"):
        assert said in text
    assert 'fill="#ffffff"' in opened.run(
        "() => orgmodel.saving.svg(orgmodel.view.data.themes.light)"
    )


@pytest.mark.parametrize(
    ("fit", "layout", "millimetres"),
    [
        ("A4", "standard", (297, 210)),
        ("A4", "right-hanging", (210, 297)),
        ("A4-portrait", "standard", (210, 297)),
        ("A3", "standard", (420, 297)),
        ("A3-landscape", "right-hanging", (420, 297)),
        ("16:9", "right-hanging", (338.7, 190.5)),
    ],
)
def test_the_page_is_printed_on_the_sheet_that_is_asked_for(show, fit, layout, millimetres):
    below = [{"id": f"p{n}", "title": f"P {n}", "reports_to": "head"} for n in range(7)]
    plain = {"positions": [{"id": "head", "title": "Head"}, *below]}
    opened = show(Organisation.model_validate(plain), fit=fit, layout=layout)
    (page,) = PdfReader(BytesIO(opened.page.pdf(prefer_css_page_size=True))).pages
    size = (float(page.mediabox.width) / 72 * 25.4, float(page.mediabox.height) / 72 * 25.4)
    assert size == pytest.approx(millimetres, abs=0.6)


def saved(opened, button):
    opened.page.click("#export")
    with opened.page.expect_download() as download:
        opened.page.click(button)
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_the_view_is_saved_as_svg_with_every_box_and_its_id(show, company):
    opened = show(company)
    name, content = saved(opened, "#as-svg")
    root = ET.fromstring(content)
    groups = {group.get("id"): group.findtext(f"{SVG}title") for group in root.iter(f"{SVG}g")}
    assert name == "Umpama-Ltd.svg"
    assert root.findtext(f"{SVG}title") == "Umpama Ltd"
    assert groups == {
        "board": "Board, 5 members",
        "head": "Director, Adi Contoh",
        "deputy": "Deputy Director",
        "aide": "Secretary, Rini Umpama, supports Office",
        "seller": "Head of Sales, Acting (Plt.): Budi Misal",
        "clerk": "Sales Clerk, ×3",
        "buyer": "Head of Purchase, Vacant",
        "auditor": "Auditor",
    }


def test_the_view_is_saved_as_png_twice_as_sharp(show, company):
    opened = show(company)
    name, content = saved(opened, "#as-png")
    bounds = opened.run("() => orgmodel.saving.picture(orgmodel.view.theme()).surround.bounds")
    width = (bounds["right"] - bounds["left"] + 48) * 2
    assert (name, content[:8]) == ("Umpama-Ltd.png", b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(content[16:20], "big") == pytest.approx(width, abs=2)
    assert opened.complaints == []


COMPARE = """async () => {
  const { saving, view } = orgmodel;
  const image = new Image();
  const svg = saving.svg(view.theme());
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const { width, height } = image;
  const points = (draw) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    draw(context);
    return context.getImageData(0, 0, width, height).data;
  };
  const painted = points((context) => saving.paintOn(context, 1, saving.picture(view.theme())));
  const shown = points((context) => context.drawImage(image, 0, 0));
  let different = 0;
  let marked = 0;
  for (let at = 0; at < shown.length; at += 4) {
    if (shown[at] + shown[at + 1] + shown[at + 2] < 600) marked += 1;
    const apart = [0, 1, 2].some((part) => Math.abs(shown[at + part] - painted[at + part]) > 110);
    if (apart) different += 1;
  }
  return [marked, different];
}"""


@pytest.mark.parametrize("looks", [{}, {"frames": True, "colour_by": "unit"}, {"language": "ar"}])
def test_what_is_saved_as_svg_looks_like_what_is_painted(show, company, looks):
    marked, different = show(company, **looks).run(COMPARE)
    assert marked > 3000
    assert different < marked * 0.3


def test_a_folded_branch_is_saved_with_how_many_it_hides(show, company):
    opened = show(company, depth=1)
    _, content = saved(opened, "#as-svg")
    texts = [text.text for text in ET.fromstring(content).iter(f"{SVG}text")]
    boxes = ["Board", "5 members", "Auditor", "Director", "Adi Contoh", "+5"]
    legend = [
        "Reports to", "Body or principal", "Line", "Control",
    ]  # fmt: skip
    assert texts == [*boxes, "Umpama Ltd", "As of 1 January 2026", *legend]


def test_the_wheel_zooms_about_the_pointer_and_dragging_pans(show, company):
    opened = show(company)
    left, top, width, _ = opened.box("head")
    opened.page.mouse.move(left, top)
    opened.page.mouse.wheel(0, -300)
    opened.settle()
    opened.page.wait_for_function("() => orgmodel.stage.camera.scale > 1.2")
    assert opened.box("head")[:2] == pytest.approx((left, top), abs=1.5)
    assert opened.box("head")[2] > width * 1.3
    opened.page.mouse.move(300, 600)
    opened.page.mouse.down()
    opened.page.mouse.move(340, 630, steps=4)
    opened.page.mouse.up()
    assert opened.box("head")[:2] == pytest.approx((left + 40, top + 30), abs=8)


def test_an_organisation_without_positions_has_a_page(show):
    opened = show(Organisation(name="Nobody yet"))
    assert (opened.complaints, opened.shown()) == ([], [])
    opened.page.focus("#chart")
    for key in ("ArrowDown", "End", "Enter", "a"):
        opened.page.keyboard.press(key)
    assert opened.complaints == []


def test_a_thousand_positions_take_less_than_a_megabyte():
    positions = [
        {
            "id": f"post-{n:07d}",
            "title": {"id": f"Kepala Subbagian Nomor {n}", "en": f"Head of Subdivision {n}"},
            "reports_to": f"post-{(n - 1) // 7:07d}" if n else None,
            "holders": [{"name": f"Pejabat Contoh {n}", "since": "2024-01-01"}],
            "grade": "III.a",
        }
        for n in range(1000)
    ]
    plain = [{key: value for key, value in each.items() if value} for each in positions]
    organisation = Organisation.model_validate({"name": "Besar", "positions": plain})
    assert len(render_page(OrgGraph(organisation), Options()).encode()) < 1_000_000
