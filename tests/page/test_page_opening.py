"""The first look: the whole chart where it can be read, else its head, clear of bars and legend."""

from pathlib import Path

import pytest

from orgmodel.loading import read
from orgmodel.model import Organisation

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ["asean", "kemenkeu", "kemenkum", "party", "teknologi", "un-secretariat", "union"]
DESKTOPS = [(1280, 800), (1440, 900), (1920, 1080)]
PHONE = (390, 844)
READABLE = 0.62
HIDDEN = """(part) => {
  const { camera, goal } = orgmodel.stage;
  const { left, top, right, bottom } = orgmodel.chart.getBoundingClientRect();
  const bars = [...document.querySelectorAll(".bar, .foot")].map((e) => e.getBoundingClientRect());
  const isSeen = (x, y, width, height) => {
    const inside = x >= left && x + width <= right && y >= top;
    const low = y + height;
    const clear = bars.every((bar) => y >= bar.bottom || low <= bar.top);
    return inside && (part === "sides" || (low <= bottom && clear));
  };
  const { x, y, scale } = camera;
  return goal.shown.filter((node) => !isSeen(
    goal.left[node] * scale + x + left, goal.top[node] * scale + y + top,
    goal.width[node] * scale, goal.height[node] * scale,
  )).map((node) => orgmodel.view.organisation.nodes[node].id);
}"""
SCALE = "() => orgmodel.stage.camera.scale"


def example(name):
    return read(str(EXAMPLES / f"{name}.yaml")).organisation


@pytest.mark.parametrize("window", DESKTOPS)
@pytest.mark.parametrize("name", NAMES)
def test_the_examples_open_whole_and_readable_on_a_desktop(show, name, window):
    opened = show(example(name), window=window)
    assert opened.run(HIDDEN) == []
    assert opened.run(SCALE) >= READABLE


@pytest.mark.parametrize("name", NAMES)
def test_the_examples_open_from_side_to_side_on_a_phone(show, name):
    opened = show(example(name), window=PHONE)
    assert opened.run(HIDDEN, "sides") == []
    assert opened.run(SCALE) >= READABLE
    top = opened.shown()[0]
    assert top not in opened.run(HIDDEN)


def tops(names, **others):
    below = [{"id": f"{name}{n}", "reports_to": name} for name in names for n in range(6)]
    positions = [*({"id": name} for name in names), *below]
    return Organisation.model_validate({"language": "en", "positions": positions, **others})


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("window", [PHONE, (1280, 800)])
def test_a_chart_too_wide_to_be_read_opens_where_its_first_top_is_seen(show, language, window):
    opened = show(
        tops(("first", "second", "third")), window=window, language=language, layout="standard"
    )
    assert opened.run(SCALE) >= READABLE
    assert "first" not in opened.run(HIDDEN)
    assert "third" in opened.run(HIDDEN)


def test_a_chart_too_high_to_be_read_opens_at_its_head(show):
    chain = [{"id": f"p{n}", **({"reports_to": f"p{n - 1}"} if n else {})} for n in range(40)]
    opened = show(Organisation.model_validate({"positions": chain, "language": "en"}), depth=50)
    hidden = opened.run(HIDDEN)
    assert opened.run(SCALE) >= READABLE
    assert "p0" not in hidden
    assert "p39" in hidden


def test_folding_a_branch_leaves_the_others_in_their_columns_and_order(show):
    opened = show(example("un-secretariat"))
    places = """() => {
      const { goal } = orgmodel.stage;
      const { depths, nodes } = orgmodel.view.organisation;
      const hung = goal.shown.filter((node) => depths[node] === 2 && nodes[node].id !== "dsg");
      const across = (one, other) => goal.left[one] - goal.left[other];
      const down = (one, other) => goal.top[one] - goal.top[other];
      hung.sort((one, other) => across(one, other) || down(one, other));
      return hung.map((node) => nodes[node].id);
    }"""
    before = opened.run(places)
    opened.click_handle("usg-dpo")
    opened.settle()
    after = opened.run(places)
    assert "military-adviser" not in opened.shown()
    assert after == before


def test_the_chart_stays_in_sight_when_it_is_turned_round(show):
    opened = show(example("un-secretariat"), window=(1440, 900))
    for language in ("ar", "en"):
        opened.run("(language) => orgmodel.view.setLanguage(language)", language)
        opened.settle()
        assert opened.run(HIDDEN) == []
