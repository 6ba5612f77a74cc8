"""Lines of command go on unbroken under whatever crosses them."""

import xml.etree.ElementTree as ET
from typing import Any

import pytest

from orgmodel.model import Organisation

SVG = "{http://www.w3.org/2000/svg}"
BROKEN = """() => {
  const { stage } = orgmodel;
  const { goal, camera, ratio, drawing } = stage;
  const { strokes } = goal;
  const command = strokes.reports_to;
  const crossings = [];
  for (const { way, isBeside } of drawing.lines.of(goal)) {
    if (isBeside) continue;
    for (let at = 0; at + 3 < way.length; at += 2) {
      const [x0, y0, x1, y1] = way.slice(at, at + 4);
      for (let of = 0; of < command.length; of += 4) {
        const [u0, v0, u1, v1] = command.slice(of, of + 4);
        const isBetween = (place, one, other) => (one - place) * (other - place) < 0;
        const isLevel = y0 === y1 && u0 === u1;
        const isUpright = x0 === x1 && v0 === v1;
        const across = isBetween(u0, x0, x1) && isBetween(y0, v0, v1);
        const down = isBetween(v0, y0, y1) && isBetween(x0, u0, u1);
        if (isLevel && across) crossings.push([u0, y0, 0, 1]);
        if (isUpright && down) crossings.push([x0, v0, 1, 0]);
      }
    }
  }
  const paperAt = (x, y) => {
    const at = (value, offset) => Math.round((value * camera.scale + offset) * ratio);
    const [column, row] = [at(x, camera.x), at(y, camera.y)];
    const { data } = stage.context.getImageData(column - 1, row - 1, 3, 3);
    return Array.from({ length: 9 }, (_, place) => data[place * 4]).every((red) => red > 150);
  };
  const broken = crossings.filter(([x, y, dx, dy]) =>
    [-3, -2, -1, 0, 1, 2, 3].some((aside) => paperAt(x + aside * dx, y + aside * dy)));
  return [crossings.length, broken.length];
}"""


@pytest.fixture
def crossed() -> Organisation:
    """Secretaries whose lines to others whom they support cross those of command."""
    positions: list[dict[str, Any]] = [{"id": "head", "title": "Director General"}]
    directors = ({"id": f"d{n}", "title": f"Director {n}", "reports_to": "head"} for n in range(5))
    positions += directors
    positions += [
        {"id": "one", "role": "secretary", "supports": ["d0", "d2"]},
        {"id": "two", "role": "secretary", "supports": ["head", "d4"]},
    ]
    return Organisation.model_validate({"language": "en", "positions": positions})


def test_no_line_of_command_is_interrupted_on_the_screen(show, crossed):
    opened = show(crossed)
    opened.run("() => orgmodel.view.unfoldAll()")
    opened.settle()
    count, broken = opened.run(BROKEN)
    assert count > 0, "something is crossed"
    assert broken == 0


@pytest.mark.parametrize("where", ["saved", "printed"])
def test_none_is_in_pictures_and_in_print(show, crossed, where):
    opened = show(crossed)
    opened.run("() => orgmodel.view.unfoldAll()")
    opened.settle()
    text = opened.run(
        """(where) => {
      const { saving, view } = orgmodel;
      if (where === "saved") return saving.svg(view.data.themes.light);
      const { press, pages } = saving.plan();
      return press.print(pages[0], pages);
    }""",
        where,
    )
    colours = opened.run("""() => {
      const { lines, paper } = orgmodel.view.data.themes.light;
      return [lines.reports_to.colour, paper];
    }""")
    strokes = [each.get("stroke") for each in ET.fromstring(text).iter(f"{SVG}path")]
    last_ground = len(strokes) - 1 - strokes[::-1].index(colours[1])
    assert strokes.index(colours[0]) > last_ground, (
        "command is drawn over the ground of what crosses it"
    )
