"""Planted faults on roles, duties, holders, shape, units, dates and hygiene."""

from hypothesis import assume
from hypothesis import strategies as st

from tests.faults import LIMITED, WHOLE, plants
from tests.strategies import Draft, Plain

DAY = "2026-06-01"
MISSPELT = (
    ("secretry", "recrods.keep"),
    ("chiar", "minuts.write"),
    ("tresurer", "goals.sett"),
    ("direktor", "calender.manage"),
    ("acountant", "vision.sets"),
)
UNUSUAL = ("director-general", "bureau-head", "agency-head", "cabinet-secretary", "expert-staff")
DUTIES = ("spokesperson", "minutes.write", "meeting.manage", "views.promote", "campaign.lead")


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
    role, duty = draft.each("misspelt role", MISSPELT)
    if draft.draw_boolean():
        return ids(below_root(draft, role=role), below_root(draft, role=role))
    return ids(below_root(draft, duties={duty: "A"}))


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
    duty = draft.each("duty", DUTIES)
    one, other = (below_root(draft, duties={duty: "A"}) for _ in range(2))
    return ids(one, other)


@plants("OM408")
def a_duty_of_nobody(draft: Draft) -> set[str]:
    duty = draft.each("duty", DUTIES)
    one, other = (below_root(draft, duties={duty: "R"}) for _ in range(2))
    return ids(one, other)


@plants("OM409")
def help_without_a_line(draft: Draft) -> set[str]:
    root = draft.root()
    root["duties"] = {**root.get("duties", {}), "calendar.manage": "A", "access.manage": "A"}
    if draft.draw_boolean():
        return ids(below_root(draft, duties={"calendar.manage": "S"}))
    return ids(below_root(draft, supports=[root["id"]], duties={"access.manage": "R"}))


@plants("OM410")
def a_director_general_of_a_company(draft: Draft) -> set[str]:
    draft.plain["kind"] = "company"
    return ids(below_root(draft, role=draft.each("unusual role", UNUSUAL)))


@plants("OM411")
def a_person_in_two_organs(draft: Draft) -> set[str]:
    if not draft.number("foundation"):
        found_a_foundation(draft)
    one, other = draft.one([("organ-a", "organ-b"), ("organ-b", "organ-c"), ("organ-a", "organ-c")])
    member: Plain = {"class": "governing", "holders": [draft.person()]}
    first = draft.add(reports_to=one, **member)
    return ids(first, draft.add(reports_to=other, **member))


def found_a_foundation(draft: Draft) -> None:
    """Put the three organs of a foundation above all."""
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
    draft.add(**{"reports_to": "organ-c", "class": "control"})
    draft.plain["as_of"] = DAY


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
    role = draft.each("limited role", LIMITED)
    return ids(*(below_root(draft, role=role) for _ in range(3)))


# Occupancy and holders


@plants("OM501")
def a_seat_for_two(draft: Draft) -> set[str]:
    shares = draft.one([({}, {}), ({"share": 0.6}, {"share": 0.5}), ({}, {"share": 0.1})])
    both = ({"name": draft.person(), **share} for share in shares)
    return ids(held(draft, *both))


@plants("OM502")
def a_held_vacancy(draft: Draft) -> set[str]:
    return ids(held(draft, {"name": draft.person()}, status="vacant"))


@plants("OM503")
def a_filled_seat_of_nobody(draft: Draft) -> set[str]:
    held(draft, {"name": draft.person()})
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
    name = draft.person()
    return ids(held(draft, {"name": name}), held(draft, {"name": name.upper()}))


@plants("OM507")
def a_person_above_oneself(draft: Draft) -> set[str]:
    name, email = draft.person(), f"ayu{draft.number('email')}@example.org"
    manager = held(draft, {"name": name, "email": email})
    same = {"name": name, "email": email.replace("ayu", "Ayu")}
    return ids(manager, draft.add(reports_to=manager["id"], holders=[same]))


@plants("OM508")
def acting_for_ever(draft: Draft) -> set[str]:
    acting = draft.one(
        [
            {"acting": True},
            {"acting": "plt", "since": "2025-11-30"},
            {"acting": "plt", "since": "2026-01-01", "until": "2026-07-02"},
        ]
    )
    return ids(held(draft, {"name": draft.person(), **acting}))


@plants("OM509")
def a_seat_too_few(draft: Draft) -> set[str]:
    members = draft.draw(st.permutations([each["id"] for each in draft.leading()]))
    name = draft.new_id("crowded-")
    crowded: Plain = {"id": name, "seats": len(members), "members": members}
    members.append({"organisation": "Elsewhere"})
    draft.plain["bodies"].append(crowded)
    return {name}


# Shape


@plants("OM601")
def a_wide_span(draft: Draft) -> set[str]:
    manager = below_root(draft)
    for number in range(26):
        name = f"{manager['id']}-{number}"
        draft.add(id=name, title=name, reports_to=manager["id"])
    return ids(manager)


@plants("OM602")
def one_over_one(draft: Draft) -> set[str]:
    for manager in [] if draft.number("one over one") else list(draft.positions):
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
    one, other = draft.new_id("unit-"), draft.new_id("unit-")
    head = below_root(draft, unit=one)
    add_units(draft, one, head=head, parent=other)
    add_units(draft, other, head=head, parent=one)
    return {one, other}


@plants("OM702")
def a_headless_unit(draft: Draft) -> set[str]:
    whole, faulty, inner = (draft.new_id("unit-") for _ in range(3))
    head = below_root(draft, unit=whole)
    add_units(draft, whole, head=head)
    if draft.draw_boolean():
        draft.plain["units"].append({"id": faulty, "name": "B", "parent": whole})
        draft.add(reports_to=head["id"], unit=faulty)
    else:
        add_units(draft, faulty, head=draft.add(reports_to=head["id"], unit=inner))
        add_units(draft, inner, head=draft.add(reports_to=head["id"]), parent=whole)
    return {faulty}


@plants("OM703")
def two_units_of_one_head(draft: Draft) -> set[str]:
    names = draft.new_id("unit-"), draft.new_id("unit-")
    add_units(draft, *names, head=below_root(draft))
    return set(names)


@plants("OM704")
def a_manager_in_another_unit(draft: Draft) -> set[str]:
    here, there = draft.new_id("unit-"), draft.new_id("unit-")
    one, other = below_root(draft, unit=here), below_root(draft, unit=there)
    add_units(draft, here, head=one)
    add_units(draft, there, head=other)
    return ids(*(draft.add(reports_to=one["id"], unit=there) for _ in range(2)))


# Dates


@plants("OM801")
def an_end_before_the_start(draft: Draft) -> set[str]:
    if draft.draw_boolean():
        return ids(below_root(draft, valid={"from": "2027", "until": "2026-12-31"}))
    term = {"name": draft.person(), "since": "2025-02", "until": "2025-01"}
    return ids(held(draft, {"name": draft.person()}, term))


@plants("OM802")
def a_manager_of_later_days(draft: Draft) -> set[str]:
    manager = below_root(draft, valid={"from": "2026-03", "until": "2030"})
    stretch = draft.one([{"from": "2026-02"}, {"from": "2026-03", "until": "2031"}])
    return ids(draft.add(reports_to=manager["id"], valid=stretch))


@plants("OM803")
def two_in_the_past(draft: Draft) -> set[str]:
    first = {"name": draft.person(), "since": "2019", "until": "2023-05"}
    second = {"name": draft.person(), "since": "2023-04", "until": "2025"}
    return ids(held(draft, first, second, {"name": draft.person(), "since": "2026"}))


@plants("OM804")
def a_term_that_is_over(draft: Draft) -> set[str]:
    if draft.draw_boolean():
        return ids(held(draft, {"name": draft.person(), "until": "2026-05-31"}))
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
    unit = draft.new_id("unit-")
    head = below_root(draft, unit=unit)
    add_units(draft, unit, head=head)
    alike = [draft.add(reports_to=head["id"], unit=unit) for _ in range(3)]
    for position in alike:
        position["title"] = "Juru Tulis"
    return ids(*alike)


@plants("OM903")
def an_id_of_another_style(draft: Draft) -> set[str]:
    if not draft.number("style"):
        write_ids_in_style(draft)
    return ids(below_root(draft, id=f"Not_Kebab_{draft.number('not in style')}"))


def write_ids_in_style(draft: Draft) -> None:
    names = {
        thing["id"]: f"x-{n}" for n, thing in enumerate([*draft.plain["units"], *draft.positions])
    }
    for thing in [*draft.plain["bodies"], *draft.plain["units"], *draft.positions]:
        for key, value in thing.items():
            if isinstance(value, str) and key != "title":
                thing[key] = names.get(value, value)
            elif isinstance(value, list) and key != "holders":
                thing[key] = [names.get(str(each), each) for each in value]


@plants("OM905")
def an_unused_body_or_unit(draft: Draft) -> set[str]:
    name = draft.new_id("idle-")
    if draft.draw_boolean():
        draft.plain["bodies"].append({"id": name, "name": "Idle"})
        return {name}
    if not draft.number("idle unit") and not draft.apart:
        draft.plain["units"].clear()
        for position in draft.positions:
            position.pop("unit", None)
    draft.plain["units"].append({"id": name, "name": "Idle"})
    return {name}


@plants("OM908")
def a_layout_for_nobody(draft: Draft) -> set[str]:
    clerk = below_root(draft)
    layouts = draft.plain.setdefault("chart", {"layouts": {draft.root()["id"]: "hanging"}})
    layouts["layouts"][clerk["id"]] = draft.one(["columns", "standard"])
    return {WHOLE}
