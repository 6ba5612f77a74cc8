"""How calm the lines beside those of command are: straight, shared, apart from each other."""

from pathlib import Path

import pytest

from orgmodel.loading import read
from orgmodel.model import Organisation
from tests.organisations import random_organisation

EXAMPLES = Path(__file__).parents[2] / "examples"
WAYS = """() => {
  const { drawing, goal } = orgmodel.stage;
  const { organisation } = orgmodel.view;
  const name = (node) => organisation.nodes[node].id;
  return drawing.lines.of(goal).filter((each) => each.own && !each.isBeside)
    .map(({ line, own, way }) => ({
      kind: line.kind, start: name(line.start), end: name(line.end), own: [...own], way: [...way],
    }));
}"""
TOGETHER = """() => {
  const { drawing, goal } = orgmodel.stage;
  const pieces = [];
  const note = (owner, x0, y0, x1, y1) => {
    const upright = Math.abs(x0 - x1) < 0.01;
    const [one, other] = upright ? [y0, y1] : [x0, x1];
    const place = upright ? x0 : y0;
    pieces.push([owner, upright, place, Math.min(one, other), Math.max(one, other)]);
  };
  for (const strokes of Object.values(goal.strokes)) {
    for (let at = 0; at < strokes.length; at += 4) note("command", ...strokes.slice(at, at + 4));
  }
  const { organisation } = orgmodel.view;
  const name = (node) => organisation.nodes[node].id;
  for (const { line, own, isBeside } of drawing.lines.of(goal)) {
    if (!own || isBeside) continue;
    const owner = `${line.kind} ${name(line.start)} ${name(line.end)}`;
    for (let at = 0; at + 3 < own.length; at += 2) note(owner, ...own.slice(at, at + 4));
  }
  const faults = new Set();
  for (const [one, upright, place, low, high] of pieces) {
    for (const [other, otherUpright, otherPlace, otherLow, otherHigh] of pieces) {
      if (one <= other || upright !== otherUpright || Math.abs(place - otherPlace) > 1) continue;
      const shared = Math.min(high, otherHigh) - Math.max(low, otherLow);
      if (shared > 0.5) faults.add(`${one} lies on ${other}`);
    }
  }
  return [...faults];
}"""


def example(name):
    return read(str(EXAMPLES / f"{name}.yaml")).organisation


def organisation(*positions, **others):
    plain = {"language": "en", "positions": list(positions), **others}
    return Organisation.model_validate(plain)


def length(points):
    pairs = zip(points[:-2:2], points[1:-2:2], points[2::2], points[3::2], strict=True)
    return sum(abs(x0 - x1) + abs(y0 - y1) for x0, y0, x1, y1 in pairs)


def bends(points):
    return len(points) // 2 - 2


def test_the_advisers_of_the_ministry_share_one_calm_trunk(show):
    opened = show(example("kemenkeu"), window=(1600, 1000))
    ways = opened.run(WAYS)
    assert len(ways) == 9
    assert sum(bends(each["own"]) for each in ways) <= 7
    for each in ways:
        (x0, y0), (x1, y1) = each["way"][:2], each["way"][-2:]
        assert length(each["way"]) <= 1.4 * (abs(x0 - x1) + abs(y0 - y1)) + 40


def test_no_line_of_the_examples_leaves_its_box_over_its_own_line_of_command(show):
    opened = show(example("kemenkeu"), window=(1600, 1000))
    _, _, width, _ = opened.box("staf-ahli-pnbp")
    scale = opened.run("() => orgmodel.stage.camera.scale")
    left = opened.run("""() => Object.fromEntries(orgmodel.view.organisation.nodes.map(
      ({ id }, node) => [id, orgmodel.stage.goal.left[node]]))""")
    for each in opened.run(WAYS):
        xs = each["own"][::2]
        own = left[each["start"]]
        assert own + width / scale in (pytest.approx(xs[0]), pytest.approx(xs[-1]))


def test_a_dot_marks_where_a_line_joins_another(show):
    opened = show(example("kemenkeu"), window=(1600, 1000))
    dots = opened.run("""() => orgmodel.stage.drawing.lines.of(orgmodel.stage.goal)
      .filter(({ joint }) => joint).map(({ joint, own }) => [joint, own.slice(0, 2)])""")
    assert len(dots) == len(opened.run(WAYS)) - 1
    assert all(joint == start for joint, start in dots)
    svg = opened.run("() => orgmodel.saving.svg(orgmodel.view.theme())")
    assert svg.count('Z" fill=') == len(dots)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_neighbours_who_work_together_are_linked_straight_between_their_facing_sides(
    show, language
):
    peers = [
        {"id": each, "reports_to": "head", "class": "line"} for each in ("one", "two", "three")
    ]
    peers[0]["coordinates_with"] = "two"
    peers[1]["coordinates_with"] = "three"
    opened = show(organisation({"id": "head"}, *peers), language=language)
    ways = opened.run(WAYS)
    assert [bends(each["way"]) for each in ways] == [0, 0]
    for each in ways:
        edges = {each["start"]: opened.box(each["start"]), each["end"]: opened.box(each["end"])}
        gap = abs(edges[each["start"]][0] - edges[each["end"]][0]) - edges["two"][2]
        scale = opened.run("() => orgmodel.stage.camera.scale")
        assert length(each["way"]) * scale == pytest.approx(gap, abs=0.5)


def test_neighbours_in_a_column_are_linked_straight_where_nobody_stands_under_the_upper_one(show):
    peers = [{"id": f"p{n}", "reports_to": "head", "class": "line"} for n in range(7)]
    peers[1]["coordinates_with"] = "p2"
    opened = show(organisation({"id": "head"}, *peers))
    (way,) = opened.run(WAYS)
    assert bends(way["way"]) == 0
    assert length(way["way"]) < 20


@pytest.mark.parametrize("size", [12, 40, 120])
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_two_lines_of_different_ends_lie_on_each_other(show, seed, size, language):
    opened = show(random_organisation(seed, size), depth=100, language=language)
    assert opened.run(TOGETHER) == []


def test_the_check_finds_lines_that_lie_on_each_other(show, company):
    opened = show(company)
    assert opened.run(TOGETHER) == []
    opened.run("""() => {
      const { drawing, goal } = orgmodel.stage;
      const lines = drawing.lines.of(goal).filter(({ isBeside }) => !isBeside);
      lines[0].own.splice(0, lines[0].own.length, ...lines[1].own.slice(0, 4));
    }""")
    assert len(opened.run(TOGETHER)) == 1


@pytest.mark.parametrize("name", ["kemenkeu", "un-secretariat", "asean", "union", "teknologi"])
def test_lines_of_the_examples_lie_apart_folded_and_unfolded(show, name):
    opened = show(example(name))
    assert opened.run(TOGETHER) == []
    opened.run("() => orgmodel.view.unfoldAll()")
    opened.settle()
    assert opened.run(TOGETHER) == []


def test_no_line_runs_through_the_name_of_a_frame(show):
    opened = show(example("kemenkeu"), frames=True)
    opened.run("() => orgmodel.view.unfoldAll()")
    opened.settle()
    crossed = opened.run("""() => {
      const { drawing, goal } = orgmodel.stage;
      const found = [];
      for (const { own } of drawing.lines.of(goal)) {
        for (const { name, left, bottom, lines, widths } of goal.frames) {
          const [right, top] = [left + 10 + Math.max(...widths), bottom - 4 - 16 * lines.length];
          for (let at = 0; own && at + 3 < own.length; at += 2) {
            const [x0, y0, x1, y1] = own.slice(at, at + 4);
            const across = Math.max(x0, x1) > left + 10 && Math.min(x0, x1) < right;
            if (across && Math.max(y0, y1) > top && Math.min(y0, y1) < bottom - 4) found.push(name);
          }
        }
      }
      return [goal.frames.length > 0, found];
    }""")
    assert crossed == [True, []]


def test_no_line_climbs_round_the_box_that_it_ends_at(show):
    deputy = {"role": "deputy-sg", "reports_to": "head", "deputises_for": ["head"]}
    positions = [
        {"id": "head", "title": "Secretary-General", "reports_to": "council"},
        {**deputy, "id": "policy", "title": "Deputy Secretary-General for Policy"},
        {**deputy, "id": "means", "title": "Deputy Secretary-General for Management"},
        {"id": "chief", "title": "Chief of Staff", "reports_to": "head"},
        {
            "id": "aide",
            "title": "Executive Assistant",
            "role": "executive-assistant",
            "supports": ["head"],
        },
        {
            "id": "climate",
            "title": "Special Adviser on Climate",
            "role": "special-staff",
            "reports_to": "head",
        },
        {
            "id": "gender",
            "title": "Special Adviser on Gender",
            "role": "special-staff",
            "reports_to": "head",
        },
        {"id": "lawyer", "title": "Legal Counsel", "class": "staff", "reports_to": "head"},
        {
            "id": "auditor",
            "title": "Inspector General",
            "role": "inspector-general",
            "reports_to": "council",
        },
        {"id": "writer", "title": "Speechwriter", "reports_to": "chief"},
        {
            "id": "office",
            "title": "Office Manager",
            "role": "office-manager",
            "reports_to": "chief",
            "supports": ["head"],
        },
        {"id": "driver", "title": "Drivers", "reports_to": "office"},
        *({"id": f"policy-{n}", "title": f"Director {n}", "reports_to": "policy"} for n in (1, 2)),
        *({"id": f"means-{n}", "title": f"Director {n}", "reports_to": "means"} for n in (3, 4)),
    ]
    bodies = [
        {"id": "council", "members": ["head"]},
        {"id": "audit", "name": "Audit Committee", "reports_to": "council", "seats": 3},
    ]
    plain = {"kind": "international", "bodies": bodies, "positions": positions}
    opened = show(Organisation.model_validate(plain))
    opened.run("() => orgmodel.view.unfoldAll()")
    opened.settle()
    highest, top = opened.run("""() => {
      const { drawing, goal } = orgmodel.stage;
      const { way } = drawing.lines.of(goal).find(({ line }) => line.kind === "supports");
      const head = orgmodel.view.organisation.byId.get("head");
      return [Math.min(...way.filter((_, place) => place % 2)), goal.top[head]];
    }""")
    assert highest > top


def test_lines_to_others_run_over_the_bus_of_their_directors_and_not_along_under_it(show):
    directors = [
        {"id": f"d{n}", "title": f"Director {n}", "reports_to": "head", "class": "line"}
        for n in range(5)
    ]
    heads = [
        {"id": f"h{n}", "title": f"Head of Division {n}", "reports_to": f"d{n // 2}"}
        for n in range(10)
    ]
    secretaries = [
        {"id": "senior", "role": "secretary", "supports": ["head", "d4"]},
        {"id": "junior", "role": "secretary", "supports": ["d2", "d4"]},
    ]
    opened = show(organisation({"id": "head"}, *directors, *heads, *secretaries))
    opened.run("() => orgmodel.view.unfoldAll()")
    opened.settle()
    along = opened.run("""() => {
      const { drawing, goal } = orgmodel.stage;
      let length = 0;
      for (const { own } of drawing.lines.of(goal)) {
        for (let at = 0; at + 3 < own.length; at += 2) {
          const [x0, y0, x1, y1] = own.slice(at, at + 4);
          for (let of = 0; of < goal.strokes.reports_to.length; of += 4) {
            const [left, bus, right, same] = goal.strokes.reports_to.slice(of, of + 4);
            const shared = Math.min(Math.max(x0, x1), right) - Math.max(Math.min(x0, x1), left);
            const isUnder = y0 === y1 && bus === same && y0 > bus && y0 < bus + 22;
            if (isUnder) length += Math.max(0, shared);
          }
        }
      }
      return length;
    }""")
    assert len(opened.run(WAYS)) == 2
    assert along < 60
