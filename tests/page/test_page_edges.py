"""What stands round the boxes and on their edges: bars, legend, signs, arrow heads, notices."""

import pytest

from orgmodel.model import Organisation

PHONE = (390, 844)
TEXTS = """(name) => {
  const { boxes, organisation } = orgmodel.view;
  return boxes.of(organisation.byId.get(name)).lines.map(({ text }) => text);
}"""
COVERED = """() => {
  const { camera, goal } = orgmodel.stage;
  const { organisation } = orgmodel.view;
  const chart = orgmodel.chart.getBoundingClientRect();
  const bars = [...document.querySelectorAll(".zooms, .legend, .bar, .notice")];
  const over = (bar, left, top, right, bottom) => {
    const place = bar.getBoundingClientRect();
    const across = left < place.right && right > place.left;
    return across && top < place.bottom && bottom > place.top;
  };
  const faults = [];
  for (const node of goal.shown) {
    const left = goal.left[node] * camera.scale + camera.x + chart.left;
    const top = goal.top[node] * camera.scale + camera.y + chart.top;
    const right = left + goal.width[node] * camera.scale;
    const bottom = top + goal.height[node] * camera.scale;
    const { id } = organisation.nodes[node];
    const seen = Math.min(bottom, chart.bottom);
    if (left < chart.left || right > chart.right) faults.push(`${id} is cut off`);
    if (top < seen && bars.some((bar) => over(bar, left, top, right, seen))) {
      faults.push(`${id} is covered`);
    }
  }
  return faults;
}"""


def ministry():
    """A row too wide for a phone, with more under it."""
    heads = [{"id": f"h{n}", "title": f"Head {n}", "reports_to": "chief"} for n in range(9)]
    below = [{"id": f"c{n}", "title": f"Clerk {n}", "reports_to": f"h{n % 9}"} for n in range(40)]
    plain = {"language": "en", "positions": [{"id": "chief", "title": "Chief"}, *heads, *below]}
    return Organisation.model_validate(plain)


@pytest.mark.parametrize("window", [(1280, 800), PHONE])
def test_nothing_covers_or_cuts_off_a_box_at_first_nor_when_all_is_unfolded(show, window):
    opened = show(ministry(), window=window)
    assert opened.run(COVERED) == []
    opened.page.click("#unfold-all")
    opened.settle()
    assert opened.run(COVERED) == []


def test_a_first_look_on_a_phone_is_large_enough_to_be_read(show):
    opened = show(ministry(), window=PHONE)
    assert opened.run("() => orgmodel.stage.camera.scale") >= 0.62
    assert len(opened.shown()) == 10


def test_the_legend_can_be_folded_and_gives_its_room_to_the_chart(show, company):
    opened = show(company)
    before = opened.run("() => orgmodel.chart.clientHeight")
    opened.page.click(".legend summary")
    opened.page.wait_for_function("(height) => orgmodel.stage.camera.height > height", arg=before)


def test_an_open_legend_on_a_phone_leaves_room_for_buttons_and_card(show, company):
    opened = show(company, window=PHONE)
    opened.page.click(".legend summary")
    opened.run("() => orgmodel.choose(3, { card: true })")
    places = [opened.page.locator(name).bounding_box() for name in (".legend", ".zooms", ".card")]
    ends = [(place["y"], place["y"] + place["height"]) for place in places]
    assert ends[0][0] < ends[0][1] <= ends[1][0] < ends[1][1] <= ends[2][0]


def test_the_legend_names_only_what_is_switched_on_and_passes_the_filter(show, company):
    opened = show(company)
    entries = lambda: opened.page.locator(".legend li").all_inner_texts()  # noqa: E731  said often
    assert {"Support", "Supports, without authority", "Vacant", "Control"} <= set(entries())
    opened.page.click("#view")
    opened.page.uncheck("#show-supports")
    assert not {"Support", "Supports, without authority"} & set(entries())
    opened.page.select_option("#filter-unit", "sales")
    assert entries()[:2] == ["Reports to", "Body or principal"]
    assert not {"Line", "Control", "Vacant", "Functional line"} & set(entries())
    opened.page.select_option("#pick-colour-by", "unit")
    groups = [said for said in entries() if " · " in said]
    assert groups == ["A · Office", "B · Sales"]


def test_side_lines_end_in_arrow_heads_that_touch_the_box_they_lead_to(show, company):
    opened = show(company)
    heads = opened.run("""() => {
      const { drawing, goal } = orgmodel.stage;
      const { organisation } = orgmodel.view;
      const lines = drawing.lines.of(goal).map((each) => drawing.lines.withHead(each));
      return lines.flatMap(({ line, head }) => {
        if (!head) return [];
        const [x, y] = head.slice(2, 4);
        const left = goal.left[line.end];
        const top = goal.top[line.end];
        const inner = { x: left + goal.width[line.end] / 2, y: top + goal.height[line.end] / 2 };
        const onEdge = [left, left + goal.width[line.end]].includes(x)
          || [top, top + goal.height[line.end]].includes(y);
        const far = (at) => Math.hypot(head[at] - inner.x, head[at + 1] - inner.y);
        const pointsIn = far(2) < far(0) && far(2) < far(4);
        return [[line.kind, organisation.nodes[line.end].id, onEdge, pointsIn]];
      });
    }""")
    assert heads == [["dotted_line_to", "board", True, True]]
    svg = opened.run("() => orgmodel.saving.svg(orgmodel.view.theme())")
    colour = opened.run("() => orgmodel.view.theme().lines.dotted_line_to.colour")
    assert svg.count(f'Z" fill="{colour}"') == 1


def test_the_ring_round_the_chosen_box_runs_under_its_badge(show, company):
    opened = show(company, depth=1)
    opened.click_box("head")
    opened.settle()
    left, top, width, height = opened.box("head")
    chart = opened.page.locator(".chart").bounding_box()
    blue = opened.run(
        """([x, y]) => {
      const { context, ratio, camera } = orgmodel.stage;
      const at = (shift) => {
        const place = [(x + shift) * ratio, (y + 4 * camera.scale) * ratio];
        const [red, , colour] = context.getImageData(...place.map(Math.round), 1, 1).data;
        return colour > 150 && red < 90;
      };
      return [at(0), at(-10), at(30)];
    }""",
        [left + width / 2 - chart["x"], top + height - chart["y"]],
    )
    assert blue == [False, False, True]


def test_an_unknown_id_in_the_address_is_said_until_someone_is_chosen(show, company):
    opened = show(company, anchor="#nobody")
    assert opened.page.inner_text("p.notice[role=status]") == (
        "Nothing in this chart has the id “nobody”."
    )
    opened.click_box("clerk")
    assert opened.page.inner_text("p.notice[role=status]") == ""


def test_the_card_lists_reports_in_the_order_of_the_file(show):
    plain = {
        "language": "en",
        "positions": [
            {"id": "head", "title": "Head"},
            {"id": "seller", "title": "Seller", "class": "line", "reports_to": "head"},
            {"id": "adviser", "title": "Adviser", "class": "staff", "reports_to": "head"},
            {"id": "buyer", "title": "Buyer", "class": "line", "reports_to": "head"},
            {
                "id": "deputy",
                "title": "Deputy",
                "reports_to": "head",
                "deputises_for": "head",
            },
        ],
    }
    opened = show(Organisation.model_validate(plain), anchor="#head")
    assert opened.page.locator(".card dt").all_inner_texts()[1] == "Direct reports"
    reports = opened.page.locator(".card dd >> nth=1").inner_text().split("\n")
    assert reports == ["Seller", "Adviser", "Buyer", "Deputy"]


def test_the_letter_of_a_group_stands_over_those_who_share_a_position(show):
    sharers = [{"name": "Ann", "share": 0.5}, {"name": "Ben", "share": 0.5}]
    plain = {
        "language": "en",
        "units": [{"id": "u", "name": "Unit"}, {"id": "v", "name": "Other"}],
        "positions": [
            {"id": "a", "title": "Shared", "unit": "u", "holders": sharers},
            {"id": "b", "title": "Single", "unit": "v", "holders": [{"name": "Cas"}]},
        ],
    }
    opened = show(Organisation.model_validate(plain), colour_by="unit")
    lines = (
        "(node) => orgmodel.view.boxes.of(node).lines.map(({ text, divided }) => [text, !!divided])"
    )
    assert opened.run(lines, 0) == [
        ["Shared", False], ["A", False], ["Ann", True], ["Ben", True],
    ]  # fmt: skip
    assert opened.run(lines, 1) == [["Single", False], ["Cas", False], ["B", False]]


def test_what_is_past_its_validity_is_called_ended_and_not_abolished(show):
    plain = {
        "language": "id",
        "as_of": "2026-01-01",
        "positions": [
            {"id": "chief", "title": "Kepala"},
            {
                "id": "past",
                "title": "Tim Transisi",
                "reports_to": "chief",
                "valid": {"until": "2025-06-30"},
            },
            {"id": "gone", "title": "Juru Tik", "reports_to": "chief", "status": "abolished"},
        ],
    }
    opened = show(Organisation.model_validate(plain), show_abolished=True)
    assert opened.run(TEXTS, "past") == ["Tim Transisi", "Berakhir"]
    assert opened.run(TEXTS, "gone") == ["Juru Tik", "Dihapus"]
    assert "Jabatan dihapus atau berakhir" in opened.page.inner_text(".legend")
