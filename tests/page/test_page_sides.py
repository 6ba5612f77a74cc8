"""Support and staff stand beside the stem of their head, whatever is unfolded and however."""

import pytest

from orgmodel.model import LAYOUTS, Organisation
from tests.organisations import random_organisation

MIXED = """(scene) => {
  const { organisation } = orgmodel.view;
  const { shown, left, top, width, height, joined, routes } = scene ?? orgmodel.stage.goal;
  const name = (node) => organisation.nodes[node].id;
  const isBeside = (node) => ["assistant", "staff"].includes(organisation.nodes[node].side);
  const near = (one, other) => Math.abs(one - other) < 0.5;
  const faults = [];
  const isThere = new Set(shown);
  for (const head of shown) {
    const under = organisation.under[head].filter((each) => isThere.has(each) && joined[each]);
    const row = under.filter((each) => organisation.nodes[each].side === undefined);
    const stem = left[head] + width[head] / 2;
    for (const node of under.filter(isBeside)) {
      const [, , , bus, spine] = routes.slice(node * 10, node * 10 + 5);
      for (const each of row) {
        const [, from, , below, x] = routes.slice(each * 10, each * 10 + 5);
        const bottom = top[node] + height[node];
        const onBus = !near(from, below) && bottom > below;
        if (onBus || bottom > top[each]) {
          faults.push(`${name(node)} stands in the row of ${name(each)}`);
        }
        const isOnBus = !near(from, below) && near(bus, below);
        if (isOnBus || (near(x, spine) && !near(x, stem))) {
          faults.push(`${name(node)} hangs from the line to ${name(each)}`);
        }
      }
    }
  }
  return [...new Set(faults)];
}"""
UNFOLD = "() => orgmodel.view.unfoldAll()"


def ministry() -> Organisation:
    """A ministry that fits a window only with most of it in columns."""
    positions = [
        {"id": "minister", "reports_to": "president", "role": "principal", "unit": "ministry"},
        {"id": "aide", "role": "personal-secretary", "supports": "minister", "unit": "ministry"},
        *(
            {"id": f"expert-{n}", "role": "expert-staff", "reports_to": "minister"}
            for n in range(4)
        ),
    ]
    for name in ("law", "budget", "roads", "ports", "harbours", "fish"):
        head = {"id": name, "title": f"Director General of {name.title()}", "unit": name}
        positions.append({**head, "reports_to": "minister", "role": "director-general"})
        positions.append({"id": f"{name}-help", "role": "secretary", "supports": name})
        positions += [
            {"id": f"{name}-{n}", "title": f"Director of {name.title()} {n}", "reports_to": name}
            for n in range(5)
        ]
    units = [{"id": name, "head": name} for name in ("law", "budget", "roads", "ports")]
    units += [{"id": name, "head": name} for name in ("harbours", "fish")]
    return Organisation.model_validate(
        {
            "kind": "ministry",
            "language": "en",
            "bodies": [{"id": "president"}],
            "units": [
                {"id": "ministry", "head": "minister"},
                *({**unit, "parent": "ministry"} for unit in units),
            ],
            "positions": positions,
        }
    )


@pytest.mark.parametrize("frames", [False, True])
@pytest.mark.parametrize("window", [(1280, 800), (390, 844)])
def test_support_and_staff_keep_beside_the_stem_where_all_is_unfolded(show, window, frames):
    opened = show(ministry(), window=window, frames=frames)
    opened.run(UNFOLD)
    opened.settle()
    assert opened.run(MIXED) == []
    assert opened.complaints == []


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", range(3))
def test_they_do_so_in_every_layout(show, seed, layout):
    opened = show(random_organisation(seed, 60), layout=layout)
    opened.run(UNFOLD)
    opened.settle()
    assert opened.run(MIXED) == []
    opened.page.set_viewport_size({"width": 390, "height": 844})
    opened.settle()
    assert opened.run(MIXED) == []


@pytest.mark.parametrize("frames", [False, True])
def test_they_do_so_in_every_manner_for_paper(show, frames):
    opened = show(ministry(), frames=frames)
    opened.run(UNFOLD)
    opened.settle()
    found = opened.run(
        """(check) => {
          const mixed = eval(check);
          orgmodel.saving.fillSheets();
          const { press, pages } = orgmodel.saving.plan();
          return pages.flatMap(({ sheet }) =>
            [...press.layouts.of(sheet, true)].flatMap((lay) => mixed(lay())));
        }""",
        MIXED,
    )
    assert found == []


def test_the_check_finds_who_is_planted_in_a_row(show, company):
    opened = show(company)
    opened.run("""() => {
      const { goal } = orgmodel.stage;
      const at = (id) => orgmodel.view.organisation.byId.get(id);
      goal.top[at("aide")] = goal.top[at("seller")];
      goal.routes[at("aide") * 10 + 3] = goal.routes[at("seller") * 10 + 3];
    }""")
    assert opened.run(MIXED) == [
        "aide stands in the row of seller",
        "aide hangs from the line to seller",
        "aide stands in the row of buyer",
        "aide hangs from the line to buyer",
    ]


def test_assistants_stand_right_under_the_box_however_many_deputies_stand_beside_it(show):
    opened = show(ministry())
    _, top, _, height = opened.box("minister")
    beside = opened.box("aide")[1] - top - height
    lowest = max(sum(opened.box(f"expert-{n}")[1::2]) for n in range(4))
    assert 0 < beside < height
    assert lowest > sum(opened.box("aide")[1::2]), "advisers reach farther down"
    assert opened.box("law")[1] > lowest
