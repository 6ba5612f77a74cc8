"""The lines beside those of command: through no box, lit up with their ends, calm where many."""

import pytest

from orgmodel.model import Organisation
from tests.organisations import random_organisation

THROUGH = """() => {
  const { drawing, goal } = orgmodel.stage;
  const { organisation } = orgmodel.view;
  const name = (node) => organisation.nodes[node].id;
  const faults = [];
  for (const { line, way, isBeside } of drawing.lines.of(goal)) {
    if (!way) { faults.push(`${name(line.start)} to ${name(line.end)} has no way`); continue; }
    const at = (node, x, y) =>
      x >= goal.left[node] - 0.01 && x <= goal.left[node] + goal.width[node] + 0.01 &&
      y >= goal.top[node] - 0.01 && y <= goal.top[node] + goal.height[node] + 0.01;
    const ends = [way.slice(0, 2), way.slice(-2)];
    const joined = isBeside ? [line.start] : [line.start, line.end];
    const joins = joined.every((node) => ends.some(([x, y]) => at(node, x, y)));
    if (!joins) faults.push(`${name(line.start)} to ${name(line.end)} misses an end`);
    for (let point = 0; point + 3 < way.length; point += 2) {
      const [x0, y0, x1, y1] = way.slice(point, point + 4);
      if (Math.abs(x0 - x1) > 0.01 && Math.abs(y0 - y1) > 0.01) faults.push("slanted");
      for (const node of goal.shown) {
        const east = Math.max(x0, x1) > goal.left[node] + 0.5;
        const west = Math.min(x0, x1) < goal.left[node] + goal.width[node] - 0.5;
        const low = Math.max(y0, y1) > goal.top[node] + 0.5;
        const high = Math.min(y0, y1) < goal.top[node] + goal.height[node] - 0.5;
        if (east && west && low && high) {
          faults.push(`${name(line.start)} to ${name(line.end)} through ${name(node)}`);
        }
      }
    }
  }
  return faults;
}"""
COUNT = "() => orgmodel.stage.drawing.lines.of(orgmodel.stage.goal).length"


@pytest.mark.parametrize("size", [12, 40, 120, 400])
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_line_of_any_kind_runs_through_a_box(show, seed, size, language):
    opened = show(random_organisation(seed, size), depth=100, language=language)
    assert opened.run(THROUGH) == []
    assert opened.complaints == []


def test_the_check_finds_a_line_through_a_box(show, company):
    opened = show(company)
    assert opened.run(COUNT) == 3
    opened.run("""() => {
      const { drawing, goal } = orgmodel.stage;
      const { way } = drawing.lines.of(goal).find(({ isBeside }) => !isBeside);
      const seller = orgmodel.view.organisation.byId.get("seller");
      const [left, middle] = [goal.left[seller], goal.top[seller] + goal.height[seller] / 2];
      way.splice(0, way.length, left - 3, middle, left + goal.width[seller] + 3, middle);
    }""")
    assert opened.run(THROUGH) == [
        "seller to buyer misses an end",
        "seller to buyer through seller",
    ]


def star(rays):
    below = [
        {"id": f"p{n}", "title": f"Position {n}", "reports_to": "head", "dotted_line_to": "other"}
        for n in range(rays)
    ]
    tops = [{"id": "head", "title": "Head"}, {"id": "other", "title": "Other"}]
    return Organisation.model_validate({"language": "en", "positions": [*tops, *below]})


def drawn_length(opened, part):
    script = f"""() => {{
      let length = 0;
      for (const each of orgmodel.stage.drawing.lines.of(orgmodel.stage.goal)) {{
        for (let at = 0; at + 3 < each.{part}.length; at += 2) {{
          const [x0, y0, x1, y1] = each.{part}.slice(at, at + 4);
          length += Math.abs(x0 - x1) + Math.abs(y0 - y1);
        }}
      }}
      return length;
    }}"""
    return opened.run(script)


def test_lines_that_end_at_one_box_run_together(show):
    opened = show(star(12))
    assert opened.run(COUNT) == 12
    assert drawn_length(opened, "own") < drawn_length(opened, "way") / 2


def test_where_lines_are_many_those_of_the_chosen_are_drawn_and_the_menu_says_so(show):
    opened = show(star(40))
    assert opened.run(COUNT) == 0
    opened.click_box("p3")
    assert opened.run(COUNT) == 1
    opened.page.click("#view")
    said = opened.page.inner_text("label:has(#show-dotted_line_to)").split("\n")
    hint = "40 lines; where more than 24 are shown, those of the chosen position are drawn"
    assert said == ["Functional line", hint]


def legend(opened):
    return opened.page.locator(".legend li").all_text_contents()


def test_the_legend_says_that_only_the_lines_of_the_chosen_are_drawn_while_many_are_shown(show):
    opened = show(star(40))
    said = "Functional line: 40 shown, those of the chosen position are drawn"
    assert legend(opened) == ["Reports to", said]
    opened.click_handle("head")
    opened.settle()
    assert opened.shown() == ["head", "other"]
    assert legend(opened) == ["Reports to", "Functional line"]
    opened.click_handle("head")
    opened.settle()
    assert legend(opened) == ["Reports to", said]


def orange(opened):
    """How many points of the canvas have the colour of dotted lines."""
    return opened.run("""() => {
      const { context, canvas } = orgmodel.stage;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] > data[at + 2] + 70) count += 1;
      }
      return count;
    }""")


def test_lines_are_lit_up_while_the_pointer_is_on_either_end(show, company):
    opened = show(company)
    before = orange(opened)
    for end in ("buyer", "board"):
        left, top, width, height = opened.box(end)
        opened.page.mouse.move(left + width / 2, top + height / 3)
        opened.settle()
        assert orange(opened) > before * 1.25
        opened.page.mouse.move(5, 400)
        opened.settle()
        assert orange(opened) == before


def test_the_line_of_a_deputy_runs_beside_the_line_of_command_and_can_be_switched_off(
    show, company
):
    opened = show(company)
    beside = """() => orgmodel.stage.drawing.lines.of(orgmodel.stage.goal)
      .filter((line) => line.isBeside).map(({ line }) => line.kind)"""
    assert opened.run(beside) == ["deputises_for"]
    opened.page.click("#view")
    opened.page.uncheck("#show-deputises_for")
    assert opened.run(beside) == []
    assert "Deputises for" not in opened.page.inner_text(".legend")


def test_the_double_line_of_a_deputy_stands_apart_from_the_line_of_command(show):
    members = [
        {"id": "boss"},
        {"id": "deputy", "reports_to": "boss", "deputises_for": "boss"},
        {"id": "other", "reports_to": "boss"},
    ]
    opened = show(Organisation.model_validate({"positions": members, "language": "en"}))
    found = opened.run("""() => {
      const { drawing, goal } = orgmodel.stage;
      const [{ line, way }] = drawing.lines.of(goal);
      const middle = goal.top[line.start] + goal.height[line.start] / 2;
      return [way[1] - middle, drawing.lines.penOf({ line }, 1).width];
    }""")
    apart, width = found
    assert width > 3
    assert apart > 2 * width


def test_the_line_of_a_deputy_in_the_row_runs_beside_what_leads_to_him_alone(show):
    members = [
        {"id": "boss"},
        {"id": "deputy", "reports_to": "boss", "deputises_for": "boss"},
        {"id": "aide", "reports_to": "deputy", "class": "line"},
        {"id": "other", "reports_to": "boss"},
        {"id": "clerk", "reports_to": "other"},
    ]
    opened = show(Organisation.model_validate({"positions": members, "language": "en"}))
    x, bus, same, end, left, top, width = opened.run("""() => {
      const { drawing, goal } = orgmodel.stage;
      const [{ line, way }] = drawing.lines.of(goal);
      return [...way, goal.left[line.start], goal.top[line.start], goal.width[line.start]];
    }""")
    assert x == same
    assert left < x < left + width
    assert bus < end == top


CLEAR = """(least) => {
  const { drawing, goal } = orgmodel.stage;
  const found = [];
  for (const { line, way } of drawing.lines.of(goal)) {
    for (let point = 0; point + 3 < way.length; point += 2) {
      const [x0, y0, x1, y1] = way.slice(point, point + 4);
      for (const node of goal.shown) {
        if (node === line.start || node === line.end) continue;
        const right = goal.left[node] + goal.width[node];
        const bottom = goal.top[node] + goal.height[node];
        const aside = Math.max(goal.left[node] - Math.max(x0, x1), Math.min(x0, x1) - right);
        const apart = Math.max(goal.top[node] - Math.max(y0, y1), Math.min(y0, y1) - bottom);
        if (Math.max(aside, apart) < least) found.push(orgmodel.view.organisation.nodes[node].id);
      }
    }
  }
  return found;
}"""
BENDS = """() => {
  const { drawing, goal } = orgmodel.stage;
  return drawing.lines.of(goal).map(({ line, way }) => [line.kind, way.length / 2 - 2]);
}"""


def test_a_line_keeps_off_boxes_where_there_is_room_and_runs_straight_on(show):
    positions = [
        {"id": "chair", "title": "Chair", "reports_to": "board"},
        {"id": "writer", "title": "Writer", "reports_to": "board"},
        {"id": "treasurer", "title": "Treasurer", "reports_to": "board"},
        {"id": "aide", "title": "Aide", "role": "secretary", "supports": ["board", "director"]},
        {"id": "director", "title": "Director", "reports_to": "chair"},
    ]
    bodies = [{"id": "board", "name": "Board"}]
    plain = {"language": "en", "bodies": bodies, "positions": positions}
    opened = show(Organisation.model_validate(plain))
    assert opened.run(CLEAR, 6) == []
    assert opened.run(BENDS) == [["supports", 1]]


def test_the_longest_lines_run_at_right_angles_too(show):
    positions = [
        {"id": f"p{n}", "title": f"Position {n}", "reports_to": f"p{(n - 1) // 6}"}
        for n in range(1, 1500)
    ]
    positions[1490]["dotted_line_to"] = "p260"
    positions[700]["coordinates_with"] = "p1300"
    plain = {"language": "en", "positions": [{"id": "p0", "title": "Head"}, *positions]}
    opened = show(Organisation.model_validate(plain), depth=100)
    assert opened.run(COUNT) == 2
    assert opened.run(THROUGH) == []


IN_PICTURE = """(where) => {
  const { saving, stage, view } = orgmodel;
  const theme = view.data.themes.light;
  const pictured = () => {
    const { drawing } = saving.picture(theme);
    return [saving.svg(theme), drawing.lines.of(stage.goal)];
  };
  const printed = () => {
    const { press, pages } = saving.plan();
    const [{ sheet }] = pages;
    const drawing = press.drawing(view.onSheet(sheet, press.boxes));
    return [press.print(pages[0], pages), drawing.lines.of(press.best(sheet).lay())];
  };
  const [text, drawn] = where === "saved" ? pictured() : printed();
  return [text, drawn.filter(({ way }) => way).length, drawn.filter(({ bow }) => bow).length];
}"""


@pytest.mark.parametrize("where", ["saved", "printed"])
def test_all_lines_are_drawn_in_pictures_and_on_paper_however_many_there_are(show, where):
    opened = show(star(40), fit="A3")
    text, ways, bows = opened.run(IN_PICTURE, where)
    assert (ways, bows) == (40, 0)
    assert "Functional line</text>" in text


def thicket():
    """Positions of which each has a functional line to many others."""
    positions = [
        {
            "id": f"p{n}",
            "reports_to": f"p{(n - 1) // 5}" if n else None,
            "dotted_line_to": [f"p{(7 * n + 3 * step) % 40}" for step in range(1, 7)],
        }
        for n in range(40)
    ]
    return Organisation.model_validate({"language": "en", "positions": positions})


@pytest.mark.parametrize("where", ["saved", "printed"])
def test_pictures_and_paper_say_for_how_many_lines_there_is_no_room(show, where):
    opened = show(thicket())
    opened.run("() => orgmodel.view.unfoldAll()")
    opened.settle()
    count = len(opened.run("() => orgmodel.view.shownLines()"))
    text, ways, bows = opened.run(IN_PICTURE, where)
    assert 0 < ways < count
    assert bows == 0
    said = f"Functional line: {ways} of {count} are drawn, there is no room for the rest"
    assert said in text
