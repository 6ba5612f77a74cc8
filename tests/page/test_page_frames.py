"""Frames round units in the page: round their own boxes alone, in each other, or a name instead."""

import pytest

from orgmodel.model import Organisation
from tests.organisations import random_organisation

FAULTS = """() => {
  const { goal } = orgmodel.stage;
  const { boxes, language, organisation } = orgmodel.view;
  const name = (node) => organisation.nodes[node].id;
  const isWithin = (unit, other) => {
    for (let each = unit, steps = 0; each !== undefined && steps < 99; steps += 1) {
      if (each === other) return true;
      const parent = organisation.units[each].parent;
      each = organisation.units.findIndex((unit) => unit.id === parent);
      if (each < 0) return false;
    }
    return false;
  };
  const faults = [];
  const framed = new Set(goal.frames.map((frame) => frame.unit));
  for (const frame of goal.frames) {
    for (const node of goal.shown) {
      const [left, top] = [goal.left[node], goal.top[node]];
      const [right, bottom] = [left + goal.width[node], top + goal.height[node]];
      const beside = left >= frame.right || right <= frame.left;
      const out = beside || top >= frame.bottom || bottom <= frame.top;
      const between = left > frame.left && right < frame.right;
      const inside = between && top > frame.top && bottom < frame.bottom;
      const { unit } = organisation.nodes[node];
      const own = unit !== undefined && isWithin(unit, frame.unit);
      if (own && !inside) faults.push(`${frame.name} leaves ${name(node)} out`);
      if (!own && !out) faults.push(`${frame.name} takes ${name(node)} in`);
    }
    for (const other of goal.frames) {
      if (other.unit === frame.unit || !isWithin(other.unit, frame.unit)) continue;
      const inside = other.left > frame.left && other.right < frame.right &&
        other.top > frame.top && other.bottom < frame.bottom;
      if (!inside) faults.push(`${other.name} does not lie in ${frame.name}`);
    }
    for (const width of frame.widths) {
      if (width > frame.right - frame.left) faults.push(`the name of ${frame.name} leaves it`);
    }
  }
  for (const node of goal.shown) {
    const { unit } = organisation.nodes[node];
    if (unit === undefined || framed.has(unit)) continue;
    const called = language.text(organisation.units[unit].name);
    if (!boxes.said(node).includes(called)) faults.push(`${name(node)} does not say ${called}`);
  }
  return faults;
}"""


@pytest.mark.parametrize("size", [4, 12, 40, 120])
@pytest.mark.parametrize("seed", range(4))
def test_frames_hold_their_own_boxes_alone_or_boxes_name_the_unit(show, seed, size):
    opened = show(random_organisation(seed, size), depth=100, frames=True)
    assert opened.run(FAULTS) == []
    opened.run("() => orgmodel.view.setLanguage('ar')")
    opened.settle()
    assert opened.run(FAULTS) == []
    assert opened.complaints == []


def company():
    plain = {
        "language": "en",
        "units": [
            {"id": "office", "name": "Office"},
            {"id": "sales", "name": "Sales", "parent": "office"},
            {"id": "lab", "name": "Lab"},
        ],
        "positions": [
            {"id": "head", "title": "Head", "unit": "office"},
            {"id": "seller", "title": "Seller", "unit": "sales", "reports_to": "head"},
            {"id": "clerk", "title": "Clerk", "unit": "sales", "reports_to": "seller"},
            {"id": "lone", "title": "Chemist", "unit": "lab", "reports_to": "seller"},
        ],
    }
    return Organisation.model_validate(plain)


def frames(opened):
    return opened.run("() => orgmodel.stage.goal.frames.map((frame) => frame.name)")


def test_units_that_do_not_lie_together_are_named_in_their_boxes(show):
    opened = show(company(), frames=True)
    assert frames(opened) == []
    said = "(node) => orgmodel.view.boxes.said(node)"
    assert [opened.run(said, node) for node in range(4)] == [
        "Head, Office", "Seller, Sales", "Clerk, Sales", "Chemist, Lab",
    ]  # fmt: skip
    opened.run("() => orgmodel.view.setLayout('standard')")
    opened.settle()
    assert opened.run(FAULTS) == []


def test_the_frames_can_be_switched_and_are_saved_with_their_names(show, company):
    opened = show(company)
    assert frames(opened) == []
    opened.page.click("#view")
    opened.page.check("#show-frames")
    opened.settle()
    assert "Sales" in frames(opened)
    assert opened.run(FAULTS) == []
    svg = opened.run("() => orgmodel.saving.svg(orgmodel.view.theme())")
    assert '<g id="sales" role="img"><title>Sales</title>' in svg
    assert "Unit" in opened.page.locator(".legend li").all_text_contents()
    opened.page.uncheck("#show-frames")
    opened.settle()
    assert frames(opened) == []


def test_the_planted_frame_round_anothers_box_is_found(show, company):
    opened = show(company, frames=True)
    opened.run("() => { orgmodel.stage.goal.frames[0].top -= 2000; }")
    assert any("takes" in fault for fault in opened.run(FAULTS))


def test_the_chart_is_fitted_again_where_frames_make_it_larger_than_the_window(show):
    units = [{"id": f"u{n}", "name": f"Unit {n}", "head": f"u{n}-0"} for n in range(7)]
    positions = [{"id": "head"}]
    for n in range(7):
        positions.append({"id": f"u{n}-0", "unit": f"u{n}", "reports_to": "head"})
        positions += [
            {"id": f"u{n}-{m}", "unit": f"u{n}", "reports_to": f"u{n}-0"} for m in range(1, 5)
        ]
    opened = show(Organisation.model_validate({"units": units, "positions": positions}))
    opened.page.click("#unfold-all")
    opened.settle()
    seen = "() => orgmodel.stage.camera.sees(orgmodel.stage.goal.bounds)"
    assert opened.run(seen)
    opened.page.click("#view")
    opened.page.check("#show-frames")
    opened.settle()
    assert opened.run(seen)
    opened.run("() => orgmodel.stage.zoom(3)")
    before = opened.run("() => orgmodel.stage.camera.scale")
    opened.page.uncheck("#show-frames")
    opened.page.check("#show-frames")
    opened.settle()
    assert opened.run("() => orgmodel.stage.camera.scale") == before, "who looks closely goes on so"


def test_no_line_of_command_runs_along_the_edge_of_a_frame(show):
    units = [{"id": "all", "name": "All", "head": "head"}]
    units += [{"id": f"u{n}", "name": f"Unit {n}", "parent": "all"} for n in range(4)]
    positions = [{"id": "head", "unit": "all"}]
    for n in range(4):
        positions.append({"id": f"u{n}-0", "unit": f"u{n}", "reports_to": "head"})
        positions += [
            {"id": f"u{n}-{m}", "unit": f"u{n}", "reports_to": f"u{n}-0"} for m in range(1, 5)
        ]
    organisation = Organisation.model_validate({"units": units, "positions": positions})
    opened = show(organisation, frames=True, layout="columns")
    opened.run("() => orgmodel.view.unfoldAll()")
    opened.settle()
    along = opened.run("""() => {
      const { frames, strokes } = orgmodel.stage.goal;
      const found = [];
      for (const { left, right, top, bottom } of frames) {
        for (let at = 0; at < strokes.reports_to.length; at += 4) {
          const [x, y0, other, y1] = strokes.reports_to.slice(at, at + 4);
          if (x !== other || y1 < top || y0 > bottom) continue;
          for (const edge of [left, right]) if (Math.abs(edge - x) < 8) found.push([edge, x]);
        }
      }
      return [frames.length, found];
    }""")
    assert along[0] > 1
    assert along[1] == []
