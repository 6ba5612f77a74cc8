"""Planted faults on roles, duties, holders, shape, units, dates and hygiene."""

from hypothesis import assume
from hypothesis import strategies as st

from tests.faults import WHOLE, plants
from tests.strategies import Draft, Plain

DAY = "2026-06-01"


def below_root(draft: Draft, **fields: object) -> Plain:
    """Add a position under the root."""
    return draft.add(reports_to=draft.root()["id"], **fields)


def held(draft: Draft, *holders: object, **fields: object) -> Plain:
    """Add a position under the root, with holders, on a known day."""
    draft.plain["as_of"] = DAY
    return below_root(draft, holders=list(holders), **fields)


def ids(*positions: Plain) -> set[str]:
    return {position["id"] for position in positions}


# Roles and duties


@plants("OM401")
def a_misspelt_role(draft: Draft) -> set[str]:
    if draft.draw_boolean():
        return ids(below_root(draft, role="secretry"), below_root(draft, role="secretry"))
    return ids(below_root(draft, duties={"recrods.keep": "A"}))


@plants("OM402")
def a_secretary_general_of_nobody(draft: Draft) -> set[str]:
    assume(not draft.plain["bodies"])
    head = below_root(draft, role="secretary-general")
    draft.add(reports_to=head["id"])
    return ids(head)


@plants("OM403")
def a_secretary_general_without_staff(draft: Draft) -> set[str]:
    if not draft.plain["bodies"]:
        draft.plain["bodies"].append({"id": "board", "name": "Dewan"})
        draft.root()["reports_to"] = "board"
    return ids(below_root(draft, role="secretary-general"))


def a_secretary_with(draft: Draft, duties: dict[str, str]) -> set[str]:
    root = draft.root()
    root["duties"] = {**root.get("duties", {}), **dict.fromkeys(duties, "A")}
    return ids(draft.add(role="secretary", supports=[root["id"]], duties=duties))


@plants("OM404")
def a_deciding_secretary(draft: Draft) -> set[str]:
    return a_secretary_with(draft, {"decide.strategic": draft.one(["RS", "SR"])})


@plants("OM405")
def a_secretary_with_the_purse(draft: Draft) -> set[str]:
    return a_secretary_with(draft, {draft.one(["finance.custody", "finance.bookkeeping"]): "RS"})


@plants("OM406")
def a_union_without_a_treasurer(draft: Draft) -> set[str]:
    draft.plain["kind"] = draft.one(["union", "party", "foundation", "association"])
    below_root(draft, role="chair")
    return {WHOLE}


@plants("OM407")
def a_duty_of_two(draft: Draft) -> set[str]:
    one, other = (below_root(draft, duties={"spokesperson": "A"}) for _ in range(2))
    return ids(one, other)


@plants("OM408")
def a_duty_of_nobody(draft: Draft) -> set[str]:
    one, other = (below_root(draft, duties={"spokesperson": "R"}) for _ in range(2))
    return ids(one, other)


@plants("OM409")
def help_without_a_line(draft: Draft) -> set[str]:
    root = draft.root()
    root["duties"] = {**root.get("duties", {}), "spokesperson": "A", "minutes.write": "A"}
    if draft.draw_boolean():
        return ids(below_root(draft, duties={"spokesperson": "S"}))
    return ids(below_root(draft, supports=[root["id"]], duties={"minutes.write": "R"}))


@plants("OM410")
def a_director_general_of_a_company(draft: Draft) -> set[str]:
    draft.plain["kind"] = "company"
    return ids(below_root(draft, role="director-general"))


@plants("OM411")
def a_person_in_two_organs(draft: Draft) -> set[str]:
    draft.plain["bodies"].clear()
    draft.plain["kind"] = "foundation"
    roles = ("governing-body", "executive-body", "supervisory-body")
    for name, role in zip(("organ-a", "organ-b", "organ-c"), roles, strict=True):
        body = {"id": name, "name": name, "role": role, "reports_to": "organ-a"}
        draft.plain["bodies"].append(body if name != "organ-a" else {**body, "reports_to": None})
    for position in draft.positions:
        if not draft.by_id(position.get("reports_to")) and not position.get("supports"):
            position["reports_to"] = "organ-a"
    draft.add(reports_to="organ-b", role="treasurer")
    one, other = draft.one([("organ-a", "organ-b"), ("organ-b", "organ-c"), ("organ-a", "organ-c")])
    draft.add(**{"reports_to": "organ-c", "class": "control"})
    draft.plain["as_of"] = DAY
    member: Plain = {"class": "governing", "holders": ["Ayu Contoh"]}
    first = draft.add(reports_to=one, **member)
    return ids(first, draft.add(reports_to=other, **member))


@plants("OM412")
def a_self_made_policy(draft: Draft) -> set[str]:
    draft.plain["bodies"].append({"id": "congress", "name": "Kongres", "role": "governing-body"})
    if draft.plain["bodies"][0]["id"] == "board":
        draft.plain["bodies"][0]["reports_to"] = "congress"
    else:
        draft.root()["reports_to"] = "congress"
    return ids(below_root(draft, duties={"policy.approve": "AR"}))


@plants("OM413")
def a_controller_of_its_manager(draft: Draft) -> set[str]:
    manager = below_root(draft)
    return ids(draft.add(**{"class": "control", "reports_to": manager["id"]}))


@plants("OM414")
def a_grade_above_the_manager(draft: Draft) -> set[str]:
    draft.plain["kind"] = "ministry"
    manager = below_root(draft, grade="II.a")
    report = draft.add(reports_to=manager["id"], grade="I.b")
    draft.add(reports_to=manager["id"], grade="II.a")
    return ids(manager, report)


@plants("OM415")
def one_director_too_many(draft: Draft) -> set[str]:
    return ids(*(below_root(draft, role="director") for _ in range(3)))


# Occupancy and holders


@plants("OM501")
def a_seat_for_two(draft: Draft) -> set[str]:
    shares = draft.one([({}, {}), ({"share": 0.6}, {"share": 0.5}), ({}, {"share": 0.1})])
    both = ({"name": name, **share} for name, share in zip(("Ayu", "Bima"), shares, strict=True))
    return ids(held(draft, *both))


@plants("OM502")
def a_held_vacancy(draft: Draft) -> set[str]:
    return ids(held(draft, {"name": "Ayu"}, status="vacant"))


@plants("OM503")
def a_filled_seat_of_nobody(draft: Draft) -> set[str]:
    held(draft, {"name": "Ayu"})
    return ids(below_root(draft, status="filled"))


@plants("OM504")
def a_leaderless_part(draft: Draft) -> set[str]:
    manager = below_root(draft, status="vacant")
    draft.add(reports_to=manager["id"])
    return ids(manager)


@plants("OM505")
def a_chain_of_vacancies(draft: Draft) -> set[str]:
    manager = below_root(draft, status="vacant")
    below_root(draft, deputises_for=[manager["id"]])
    reports = [draft.add(reports_to=manager["id"], status="vacant") for _ in range(2)]
    return ids(manager, *reports)


@plants("OM506")
def a_person_in_two_places(draft: Draft) -> set[str]:
    return ids(held(draft, {"name": "Ayu Contoh"}), held(draft, {"name": "AYU CONTOH"}))


@plants("OM507")
def a_person_above_oneself(draft: Draft) -> set[str]:
    manager = held(draft, {"name": "Ayu", "email": "ayu@example.org"})
    same = [{"name": "Ayu", "email": "Ayu@example.org"}]
    return ids(manager, draft.add(reports_to=manager["id"], holders=same))


@plants("OM508")
def acting_for_ever(draft: Draft) -> set[str]:
    acting = draft.one(
        [
            {"acting": True},
            {"acting": "plt", "since": "2025-11-30"},
            {"acting": "plt", "since": "2026-01-01", "until": "2026-07-02"},
        ]
    )
    return ids(held(draft, {"name": "Ayu", **acting}))


@plants("OM509")
def a_seat_too_few(draft: Draft) -> set[str]:
    members = draft.draw(st.permutations([each["id"] for each in draft.leading()]))
    crowded: Plain = {"id": "crowded", "seats": len(members), "members": members}
    members.append({"organisation": "Elsewhere"})
    draft.plain["bodies"].append(crowded)
    return {"crowded"}


# Shape


@plants("OM601")
def a_wide_span(draft: Draft) -> set[str]:
    manager = below_root(draft)
    for _ in range(13):
        draft.add(reports_to=manager["id"])
    return ids(manager)


@plants("OM602")
def one_over_one(draft: Draft) -> set[str]:
    for manager in list(draft.positions):
        if len([each for each in draft.reports(manager) if is_counted(each)]) == 1:
            draft.add(reports_to=manager["id"])
    below_root(draft)
    manager = below_root(draft)
    draft.add(reports_to=manager["id"])
    return ids(manager)


def is_counted(position: Plain) -> bool:
    return position.get("status") != "abolished"


@plants("OM603")
def a_deep_chain(draft: Draft) -> set[str]:
    position = draft.root()
    for _ in range(12):
        position = draft.add(reports_to=position["id"])
    draft.add(reports_to=position["id"])
    return ids(position)


@plants("OM604")
def few_for_many_managers(draft: Draft) -> set[str]:
    for _ in range(12):
        draft.add(reports_to=below_root(draft)["id"])
    return {WHOLE}


# Units


def add_units(draft: Draft, *names: str, head: Plain, parent: str | None = None) -> None:
    for name in names:
        unit = {"id": name, "name": name, "head": head["id"], "parent": parent}
        draft.plain["units"].append({key: value for key, value in unit.items() if value})


@plants("OM701")
def units_in_each_other(draft: Draft) -> set[str]:
    head = below_root(draft, unit="unit-a")
    add_units(draft, "unit-a", head=head, parent="unit-b")
    add_units(draft, "unit-b", head=head, parent="unit-a")
    return {"unit-a", "unit-b"}


@plants("OM702")
def a_headless_unit(draft: Draft) -> set[str]:
    head = below_root(draft, unit="unit-a")
    add_units(draft, "unit-a", head=head)
    if draft.draw_boolean():
        draft.plain["units"].append({"id": "unit-b", "name": "B", "parent": "unit-a"})
        draft.add(reports_to=head["id"], unit="unit-b")
    else:
        add_units(draft, "unit-b", head=draft.add(reports_to=head["id"], unit="unit-c"))
        add_units(draft, "unit-c", head=draft.add(reports_to=head["id"]), parent="unit-a")
    return {"unit-b"}


@plants("OM703")
def two_units_of_one_head(draft: Draft) -> set[str]:
    add_units(draft, "unit-a", "unit-b", head=below_root(draft))
    return {"unit-a", "unit-b"}


@plants("OM704")
def a_manager_in_another_unit(draft: Draft) -> set[str]:
    one, other = below_root(draft, unit="unit-a"), below_root(draft, unit="unit-b")
    add_units(draft, "unit-a", head=one)
    add_units(draft, "unit-b", head=other)
    return ids(*(draft.add(reports_to=one["id"], unit="unit-b") for _ in range(2)))


# Dates


@plants("OM801")
def an_end_before_the_start(draft: Draft) -> set[str]:
    if draft.draw_boolean():
        return ids(below_root(draft, valid={"from": "2027", "until": "2026-12-31"}))
    term = {"name": "Ayu", "since": "2025-02", "until": "2025-01"}
    return ids(held(draft, {"name": "Bima"}, term))


@plants("OM802")
def a_manager_of_later_days(draft: Draft) -> set[str]:
    manager = below_root(draft, valid={"from": "2026-03", "until": "2030"})
    stretch = draft.one([{"from": "2026-02"}, {"from": "2026-03", "until": "2031"}])
    return ids(draft.add(reports_to=manager["id"], valid=stretch))


@plants("OM803")
def two_in_the_past(draft: Draft) -> set[str]:
    first = {"name": "Ayu", "since": "2019", "until": "2023-05"}
    second = {"name": "Bima", "since": "2023-04", "until": "2025"}
    return ids(held(draft, first, second, {"name": "Citra", "since": "2026"}))


@plants("OM804")
def a_term_that_is_over(draft: Draft) -> set[str]:
    if draft.draw_boolean():
        return ids(held(draft, {"name": "Ayu", "until": "2026-05-31"}))
    draft.plain["as_of"] = DAY
    return ids(below_root(draft, valid={"until": "2026-05"}))


# Hygiene


@plants("OM901")
def an_untidy_title(draft: Draft) -> set[str]:
    if draft.draw_boolean():
        return ids(below_root(draft, holders=[draft.one(["KOSONG", "Vacant", "N.N."])]))
    position = below_root(draft)
    title = position["title"].replace('"', "")
    position["title"] = draft.one([f" {title}", f"{title} ", f"'{title}'", f"x  {title}", "\ufffd"])
    return ids(position)


@plants("OM902")
def one_title_three_times(draft: Draft) -> set[str]:
    head = below_root(draft, unit="unit-a")
    add_units(draft, "unit-a", head=head)
    alike = [draft.add(reports_to=head["id"], unit="unit-a") for _ in range(3)]
    for position in alike:
        position["title"] = "Juru Tulis"
    return ids(*alike)


@plants("OM903")
def an_id_of_another_style(draft: Draft) -> set[str]:
    names = {
        thing["id"]: f"x-{n}" for n, thing in enumerate([*draft.plain["units"], *draft.positions])
    }
    for thing in [*draft.plain["bodies"], *draft.plain["units"], *draft.positions]:
        for key, value in thing.items():
            if isinstance(value, str) and key != "title":
                thing[key] = names.get(value, value)
            elif isinstance(value, list) and key != "holders":
                thing[key] = [names.get(str(each), each) for each in value]
    return ids(below_root(draft, id="Not_Kebab"))


@plants("OM905")
def an_unused_body_or_unit(draft: Draft) -> set[str]:
    if draft.draw_boolean():
        draft.plain["bodies"].append({"id": "idle", "name": "Idle"})
    else:
        draft.plain["units"].clear()
        for position in draft.positions:
            position.pop("unit", None)
        draft.plain["units"].append({"id": "idle", "name": "Idle"})
    return {"idle"}


@plants("OM908")
def a_layout_for_nobody(draft: Draft) -> set[str]:
    clerk = below_root(draft)
    draft.plain["chart"] = {"layouts": {clerk["id"]: "columns", draft.root()["id"]: "hanging"}}
    return {WHOLE}
