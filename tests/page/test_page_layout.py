"""The page's layout, over random organisations: nothing overlaps, everything is joined."""

import pytest

from orgmodel.model import Organisation
from tests.organisations import random_organisation

CHECK = """() => {
  const { organisation } = orgmodel.view;
  const { shown, left, top, width, height, joined, routes } = orgmodel.stage.goal;
  const name = (node) => organisation.nodes[node].id;
  const faults = [];
  const sorted = [...shown].sort((one, other) => left[one] - left[other]);
  sorted.forEach((one, place) => {
    for (let next = place + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (left[other] >= left[one] + width[one]) break;
      const apart = top[one] >= top[other] + height[other] || top[other] >= top[one] + height[one];
      if (!apart) faults.push(`${name(one)} lies on ${name(other)}`);
    }
  });
  for (const node of shown) {
    const box = orgmodel.view.boxes.of(node);
    if (box.height > height[node] + 0.01) faults.push(`${name(node)} is cut`);
    if (organisation.above[node] < 0) continue;
    if (!joined[node]) { faults.push(`${name(node)} is not joined`); continue; }
    const points = routes.slice(node * 10, node * 10 + 10);
    for (let at = 0; at < 8; at += 2) {
      const level = Math.abs(points[at + 1] - points[at + 3]) < 0.01;
      const upright = Math.abs(points[at] - points[at + 2]) < 0.01;
      if (!level && !upright) faults.push(`the line to ${name(node)} is slanted`);
    }
    const above = organisation.above[node];
    const touches = (each, x, y) =>
      x >= left[each] - 0.01 && x <= left[each] + width[each] + 0.01 &&
      y >= top[each] - 0.01 && y <= top[each] + height[each] + 0.01;
    if (!touches(above, points[0], points[1])) faults.push(`${name(node)} is joined to nobody`);
    if (!touches(node, points[8], points[9])) faults.push(`${name(node)} is not reached`);
    faults.push(...throughBoxes(points, node, above));
  }
  function throughBoxes(points, node, above) {
    const found = [];
    for (const each of shown) {
      if (each === node || each === above) continue;
      for (let at = 0; at < 8; at += 2) {
        const [x0, y0, x1, y1] = points.slice(at, at + 4);
        const east = Math.max(x0, x1) > left[each] + 0.5;
        const west = Math.min(x0, x1) < left[each] + width[each] - 0.5;
        const low = Math.max(y0, y1) > top[each] + 0.5;
        const high = Math.min(y0, y1) < top[each] + height[each] - 0.5;
        const through = east && west && low && high;
        if (through) found.push(`the line to ${name(node)} runs through ${name(each)}`);
      }
    }
    return found;
  }
  return faults;
}"""


@pytest.mark.parametrize("size", [1, 4, 12, 40, 120, 400])
@pytest.mark.parametrize("seed", range(4))
def test_no_box_lies_on_another_and_no_line_runs_through_one(show, seed, size):
    opened = show(random_organisation(seed, size), depth=100)
    assert opened.run(CHECK) == []
    opened.run("() => orgmodel.view.organisation.tops.forEach((top) => orgmodel.view.toggle(top))")
    opened.settle()
    assert opened.run(CHECK) == []
    assert opened.complaints == []


def test_the_check_finds_what_is_planted(show, company):
    opened = show(company)
    opened.run("""() => {
      const { goal } = orgmodel.stage;
      const at = (id) => orgmodel.view.organisation.byId.get(id);
      goal.left[at("buyer")] = goal.left[at("seller")] + 5;
      goal.height[at("clerk")] -= 9;
      goal.routes[at("deputy") * 10 + 9] += 3;
      goal.joined[at("aide")] = 0;
    }""")
    assert sorted(opened.run(CHECK)) == [
        "aide is not joined",
        "buyer is not reached",
        "clerk is cut",
        "seller lies on buyer",
        "the line to deputy is slanted",
    ]


def test_a_chain_of_ten_thousand_is_laid_out(show):
    positions = [
        {"id": f"p{n}", "title": f"Position {n}", **({"reports_to": f"p{n - 1}"} if n else {})}
        for n in range(10_000)
    ]
    opened = show(type(random_organisation(1, 1)).model_validate({"positions": positions}))
    opened.run("() => orgmodel.view.unfoldAll()")
    opened.settle()
    assert len(opened.shown()) == 10_000
    assert opened.complaints == []


def test_few_reports_stand_in_one_row_though_only_one_of_them_leads(show):
    bureaus = [{"id": each, "reports_to": "head"} for each in ("plans", "money", "house", "law")]
    clerks = [{"id": each, "reports_to": "house"} for each in ("home", "archive")]
    members = [{"id": "head"}, *bureaus, *clerks]
    opened = show(Organisation.model_validate({"positions": members, "language": "en"}))
    places = [opened.box(each["id"])[:2] for each in bureaus]
    assert len({top for _, top in places}) == 1
    assert [left for left, _ in places] == sorted(left for left, _ in places)


def test_who_only_supports_is_no_larger_than_those_who_lead(show):
    organisation = Organisation.model_validate(
        {
            "bodies": [{"id": "board"}],
            "positions": [
                {"id": "head", "reports_to": "board"},
                {"id": "director", "reports_to": "head"},
                {"id": "of-the-board", "supports": "board"},
                {"id": "of-all", "supports": "organisation"},
            ],
        }
    )
    prominent = """() => {
      const { organisation } = orgmodel.view;
      const large = organisation.nodes.filter((_, place) => organisation.isProminent(place));
      return large.map(({ id }) => id).sort();
    }"""
    assert show(organisation).run(prominent) == ["board", "head"]


def directors(**others: str) -> list[dict[str, object]]:
    """Two deputies with directors under them, of whom one has a helper beside his stem."""
    positions: list[dict[str, object]] = [{"id": "head", **others}]
    for name in ("policy", "means"):
        positions.append({"id": name, "reports_to": "head"})
        for n in range(2):
            positions.append({"id": f"{name}-{n}", "reports_to": name})
            positions.append({"id": f"{name}-{n}-below", "reports_to": f"{name}-{n}"})
    return [*positions, {"id": "aide", "role": "secretary", "supports": "policy"}]


def test_peers_under_different_heads_stand_on_one_line(show):
    opened = show(Organisation.model_validate({"positions": directors()}), layout="standard")
    opened.run("() => orgmodel.view.unfoldAll()")
    opened.settle()
    tops = {name: opened.box(name)[1] for name in opened.shown()}
    peers = ("policy-0", "policy-1", "means-0", "means-1")
    assert len({round(tops[name], 1) for name in peers}) == 1
    assert tops["aide"] < tops["policy-0"]


def test_who_supports_the_whole_organisation_stands_level_with_who_leads_it(show):
    of_all = {"id": "office", "role": "office-manager", "supports": "organisation"}
    organisation = Organisation.model_validate(
        {
            "bodies": [{"id": "minister"}, {"id": "council"}],
            "positions": [*directors(reports_to="minister"), of_all],
        }
    )
    opened = show(organisation)
    tops = {name: opened.box(name)[1] for name in opened.shown()}
    assert tops["office"] == pytest.approx(tops["head"])
    assert tops["council"] == pytest.approx(tops["minister"])
    assert tops["minister"] < tops["head"]
