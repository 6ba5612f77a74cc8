"""Printing: laid out anew for the paper, readable, on as many pages as it takes."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from orgmodel.loading import read
from orgmodel.model import Organisation
from tests.organisations import random_organisation

LEAST = 7.0
EXAMPLES = ("asean", "kemenkeu", "kemenkum", "party", "teknologi", "un-secretariat", "union")
HELD = """() => {
  const { saving, view } = orgmodel;
  saving.fillSheets();
  const { press, pages } = saving.plan();
  const faults = [];
  const shown = pages.flatMap(({ sheet }) => sheet.shown());
  const heads = new Set(pages.flatMap(({ head }) => (head === null ? [] : [head])));
  const name = (node) => view.organisation.nodes[node].id;
  for (const node of view.folding.shown()) {
    const times = shown.filter((each) => each === node).length;
    if (!times) faults.push(`${name(node)} is on no page`);
  }
  for (const { number, sheet, leads, nodes, head } of pages) {
    for (const node of sheet.folded) {
      const next = leads.get(node);
      const found = next && pages[next.number - 1];
      const goesOn = found && found.from.number === number && found.sheet.shown().includes(node);
      if (!goesOn) faults.push(`${name(node)} does not go on`);
    }
  }
  return [faults, pages.length];
}"""


def printed(opened, **options: Any):
    """Give the pages of the page as it is printed."""
    return PdfReader(BytesIO(opened.page.pdf(**{"prefer_css_page_size": True, **options}))).pages


def letters(page):
    """Give the size in points of each text of a page."""
    sizes = []

    def note(text, matrix, text_matrix, _font, size):
        if text.strip():
            (a, b, c, d), (e, f) = matrix[:4], text_matrix[:2]
            sizes.append(abs(size) * ((a * e + c * f) ** 2 + (b * e + d * f) ** 2) ** 0.5)

    page.extract_text(visitor_text=note)
    return sizes


def unfolded(opened):
    opened.page.click("#unfold-all")
    opened.settle()
    return opened


def large(size, below):
    """An organisation in which everyone has the same number of reports."""
    positions: list[dict[str, Any]] = [{"id": "p0", "title": "Head of all"}]
    positions += [
        {
            "id": f"p{n}",
            "title": f"Head of Administration and Internal Affairs {n}",
            "reports_to": f"p{(n - 1) // below}",
            "holders": [{"name": f"Holder {n}"}],
        }
        for n in range(1, size)
    ]
    plain = {"name": "Large", "language": "en", "as_of": "2026-01-01", "positions": positions}
    return Organisation.model_validate(plain)


@pytest.mark.parametrize(
    ("size", "below", "fit"),
    [
        (2, 1, "A4"),
        (60, 4, "free"),
        (60, 4, "16:9"),
        (300, 5, "A4"),
        (300, 5, "A3-landscape"),
        (90, 88, "A4-portrait"),
        (30, 1, "A4"),
    ],
)
def test_all_letters_on_paper_can_be_read(show, size, below, fit):
    opened = unfolded(show(large(size, below), fit=fit))
    pages = printed(opened)
    assert min(size for page in pages for size in letters(page)) >= LEAST
    text = " ".join(page.extract_text() for page in pages)
    assert set(re.findall(r"Holder (\d+)", text)) == {str(n) for n in range(1, size)}
    assert [faults for faults, _ in [opened.run(HELD)]] == [[]]
    assert opened.run(HELD)[1] == len(pages)


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_example_is_printed_on_one_sheet_as_the_program_draws_it(show, name):
    file = Path(__file__).parents[2] / "examples" / f"{name}.yaml"
    opened = unfolded(show(read(str(file)).organisation, fit="A4"))
    (page,) = printed(opened)
    assert min(letters(page)) >= LEAST
    assert opened.run(HELD) == [[], 1]


@pytest.mark.parametrize(("name", "sheets"), [("party", 1), ("un-secretariat", 1), ("kemenkeu", 2)])
def test_units_in_frames_take_few_sheets(show, name, sheets):
    file = Path(__file__).parents[2] / "examples" / f"{name}.yaml"
    opened = unfolded(show(read(str(file)).organisation, fit="A4", frames=True))
    pages = printed(opened)
    assert len(pages) == sheets
    assert min(size for page in pages for size in letters(page)) >= LEAST


def test_what_the_dialog_turns_does_not_cut_a_page(show):
    opened = unfolded(show(large(60, 4)))
    pages = {
        landscape: len(
            printed(opened, prefer_css_page_size=False, format="A4", landscape=landscape)
        )
        for landscape in (False, True)
    }
    assert pages[False] == pages[True] > 1


def test_pages_name_the_pages_before_and_after_them_and_who_stands_above(show):
    opened = unfolded(show(large(300, 5)))
    texts = [" ".join(page.extract_text().split()) for page in printed(opened)]
    count = len(texts)
    for number, text in enumerate(texts, 1):
        assert f"Large As of 1 January 2026 Page {number} of {count}" in text
    leads = {
        int(target): number
        for number, text in enumerate(texts, 1)
        for target in re.findall(r"→ p\. (\d+)", text)
    }
    backs = {
        number: int(re.search(r"← p\. (\d+)", text)[1])
        for number, text in enumerate(texts, 1)
        if number > 1
    }
    assert leads == backs
    assert sorted(leads) == list(range(2, count + 1))
    assert "← p. 1 · Head of all" in texts[1]


def test_a_box_that_nearly_fills_a_sheet_is_printed(show):
    title = " ".join(
        f"Directorate of Extraordinarily Long Names and Numbers {n}" for n in range(60)
    )
    below = [{"id": f"p{n}", "title": title, "reports_to": "head"} for n in range(9)]
    positions = [{"id": "head", "title": title}, *below]
    opened = show(Organisation.model_validate({"language": "en", "positions": positions}))
    assert printed(unfolded(opened), format="A4")
    assert opened.complaints == []


def test_references_to_other_pages_are_links_that_the_printer_keeps(show):
    opened = unfolded(show(large(300, 5)))
    pages = printed(opened)
    leads = {(number, target) for number, page in enumerate(pages) for target in targets(page)}
    assert leads
    for number, page in enumerate(pages):
        text = page.extract_text()
        named = {int(each) - 1 for each in re.findall(r"[→←] p\. (\d+)", text)}
        assert {target for source, target in leads if source == number} == named


def targets(page):
    """Give the numbers of the pages that the links of a page lead to."""
    reader = page.pdf
    names = reader.named_destinations
    for annotation in page.get("/Annots", ()):
        link = annotation.get_object()
        target = link.get("/Dest", link.get("/A", {}).get("/D") if "/A" in link else None)
        yield reader.get_destination_page_number(names[str(target)])


def test_a_head_of_too_many_stands_on_each_of_their_pages_in_the_order_of_the_file(show):
    opened = unfolded(show(large(119, 118)))
    texts = [page.extract_text() for page in printed(opened)]
    parts = [[int(n) for n in re.findall(r"Holder (\d+)", text)] for text in texts]
    assert len(parts) > 1
    assert all("Head of all" in text for text in texts)
    assert [number for part in parts for number in sorted(part)] == [*range(1, 119)]


def test_a_small_organisation_is_printed_on_one_page_without_numbers(show, company):
    (page,) = printed(show(company))
    text = " ".join(page.extract_text().split())
    assert "Page" not in text
    assert "→" not in text


def test_branches_that_are_folded_on_the_screen_stay_folded_on_paper(show):
    opened = show(large(300, 5), depth=1)
    (page,) = printed(opened)
    text = page.extract_text()
    assert len(re.findall(r"\+\d+\n", text)) == 5
    assert len(re.findall(r"Holder \d+", text)) == 5


def test_the_arrangement_that_is_asked_for_is_kept_on_paper_where_it_can_be_read(show):
    narrow = show(large(7, 6), layout="right-hanging")
    wide = show(large(7, 6), layout="standard")
    columns = """() => {
      const { press, pages } = orgmodel.saving.plan();
      const { shown, left } = press.best(pages[0].sheet).lay();
      return new Set(shown.map((node) => Math.round(left[node]))).size;
    }"""
    assert (narrow.run(columns), wide.run(columns)) == (2, 7)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("looks", [{}, {"frames": True, "colour_by": "unit"}, {"language": "ar"}])
def test_random_organisations_are_printed_whole_and_readable(show, seed, looks):
    opened = unfolded(show(random_organisation(seed, 120), **looks))
    pages = printed(opened)
    assert min(size for page in pages for size in letters(page)) >= LEAST - 0.01
    faults, count = opened.run(HELD)
    assert (faults, count) == ([], len(pages))
    assert opened.complaints == []


def test_nothing_printed_lies_outside_of_its_page(show):
    opened = unfolded(show(random_organisation(3, 120)))
    outside = opened.run("""() => {
      orgmodel.saving.fillSheets();
      const { sheets } = orgmodel.saving;
      sheets.style.display = "block";
      document.body.style.height = "auto";
      const faults = [];
      for (const svg of sheets.querySelectorAll("svg")) {
        const [x, y, width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
        for (const each of svg.querySelectorAll("rect, path, text")) {
          const box = each.getBBox();
          const right = box.x + box.width > x + width + 1;
          const low = box.y + box.height > y + height + 1;
          if (box.x < x - 1 || box.y < y - 1 || right || low) faults.push(each.outerHTML);
        }
      }
      return faults;
    }""")
    assert outside == []


def test_print_in_the_menu_prints_the_same_pages(show):
    opened = unfolded(show(large(60, 4)))
    opened.run("""() => {
      window.print = () => {
        dispatchEvent(new Event("beforeprint"));
        window.printed = orgmodel.saving.sheets.querySelectorAll("svg").length;
        dispatchEvent(new Event("afterprint"));
      };
    }""")
    opened.page.click("#export")
    opened.page.click("#print")
    assert opened.run("() => window.printed") == len(printed(opened)) > 1
    assert opened.run("() => orgmodel.saving.sheets.childElementCount") == 0


def parted(language):
    """An organisation on several sheets, where lines lead from sheet to sheet and on one."""
    positions = large(300, 5).model_dump(exclude_defaults=True)["positions"]
    named = {each["id"]: each for each in positions}
    named["p31"]["coordinates_with"] = ["p60"]
    named["p200"]["dotted_line_to"] = ["p201"]
    plain = {"name": "Large", "language": language, "as_of": "2026-01-01"}
    return Organisation.model_validate({**plain, "positions": positions})


@pytest.mark.parametrize(
    ("language", "said", "reference", "kinds"),
    [
        ("en", "coordinates with", "p.", ("Coordinates with", "Functional line")),
        ("id", "berkoordinasi dengan", "hal.", ("Koordinasi", "Garis fungsional")),
    ],
)
def test_boxes_name_the_other_end_of_a_line_that_stands_on_another_page(
    show, language, said, reference, kinds
):
    opened = unfolded(show(parted(language)))
    texts = [" ".join(page.extract_text().split()) for page in printed(opened)]
    title = "Head of Administration and Internal Affairs"
    places = {}
    for one, other in ((31, 60), (60, 31)):
        note = rf"{said} {title} {other}, {re.escape(reference)} (\d+)"
        (number, text) = next(
            (number, text) for number, text in enumerate(texts, 1) if re.search(note, text)
        )
        assert f"{title} {one} Holder {one} {said}" in text
        places[one] = (number, int(re.search(note, text)[1]))
    assert places[31] == places[60][::-1]
    assert places[31][0] != places[31][1]
    coordinated, functional = kinds
    assert not any(coordinated in text for text in texts), "no such line is drawn on any page"
    drawn = [f"{title} 200 " in text and f"{title} 201 " in text for text in texts]
    assert [functional in text for text in texts] == drawn
    assert sum(drawn) == 1
    assert min(size for page in printed(opened) for size in letters(page)) >= LEAST


def test_the_legend_of_a_print_explains_what_is_on_it(show, company):
    opened = show(company, depth=1)
    (page,) = printed(opened)
    text = page.extract_text()
    shown = opened.shown()
    assert "seller" not in shown
    assert "Coordinates with" not in text
