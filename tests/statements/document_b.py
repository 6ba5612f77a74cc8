"""The statements of document B, the English article on the Secretary-General."""

from orgmodel.catalogue import duty, profile, role
from orgmodel.graph.duty_matrix import duty_matrix
from tests.statements.register import asked, codes, example, graph_of, letters, states, strength
from tests.statements.sound_union import union


@states("B1", "catalogue")
def it_is_appointed():
    """An appointed individual: appointment is the usual way, beside election (C11)."""
    ways = {each.way: each.strength for each in role("sekjen").filled_by}
    assert ways["appointment"] == "usually"
    assert letters("dewan", "appoint") == "A"


@states("B2", "catalogue")
def it_is_the_highest_administrative_officer():
    """Highest-ranking administrative officer: the top of that line, below a body (C2)."""
    assert "administrative line" in role("sekjen").note("en")
    assert role("sekjen").managers[0] == "governing-body"


@states("B3", "rule")
def it_belongs_to_parties_unions_and_international_organisations():
    """Parties, unions, international organisations: elsewhere it is remarked as unusual."""
    assert {"party", "union", "international"} <= set(role("sekjen").kinds)
    alone = union().replace(", role: treasurer", "")
    for kind in ("party", "union", "international"):
        assert "OM410 info" not in codes(alone.replace("kind: union", f"kind: {kind}"))
    assert "OM410 info" in codes(alone.replace("kind: union", "kind: company"))


@states("B4", "rule")
def it_acts_for_the_governing_body():
    """On behalf of the governing body: no way up to a body or principal is an error."""
    assert role("sekjen").strength("managers") == "is"
    lost = union().replace("role: sekjen, reports_to: congress", "role: sekjen")
    assert codes(lost) == ["OM402 error"]
    assert codes(union()) == []


@states("B5", "catalogue")
def it_answers_for_the_day():
    """Day-to-day operations: accountable, while others do them (C4)."""
    assert letters("sekjen", "operations.daily") == "A"


@states("B6", "catalogue")
def it_leads_the_administration():
    """Administrative leadership and oversight: a duty of its own."""
    assert letters("sekjen", "oversight.administrative") == "A"


@states("B7", "rule")
def it_implements_what_the_body_decides():
    """Implements what the body decides: the body approves; approving below it is warned of."""
    assert letters("governing-body", "policy.approve") == "A"
    assert (letters("sekjen", "policy.implement"), strength("sekjen", "policy.implement")) == (
        "AR",
        "is",
    )
    assert codes(union("policy.approve: A")) == ["OM412 warning"]


@states("B8", "rule")
def it_manages_staff_and_resources():
    """Manages staff and resources: accountable; one without reports is warned of (as A16)."""
    assert letters("sekjen", "staff.manage") == "AR"
    assert letters("sekjen", "finance.allocate") == "A"
    assert "OM403 warning" in codes(union().replace("reports_to: sg}", "reports_to: congress}"))


@states("B9", "rule")
def it_represents_towards_stakeholders():
    """Represents the organisation: two who answer for it are an error."""
    assert letters("sekjen", "represent.external") == "AR"
    both = union("represent.external: A") + (
        "- {id: envoy, title: Envoy, reports_to: sg, duties: {represent.external: A}}\n"
    )
    assert codes(both) == ["OM407 error"]


@states("B10", "catalogue")
def it_answers_for_records_and_secrets():
    """Records, reports, confidential information: accountable, the secretary performs (C5)."""
    for name in ("records.prepare", "records.keep", "confidentiality.safeguard"):
        assert letters("sekjen", name) == "A"
    assert letters("sekretaris", "records.keep") == "R"


@states("B11", "catalogue")
def its_influence_depends_on_the_organisation():
    """Influence in strategic decisions: line in a party, staff in a ministry."""
    assert "B11" in duty("decide.strategic").sources
    assert (role("sekjen").class_in("party"), role("sekjen").class_in("ministry")) == (
        "line",
        "staff",
    )


@states("B12", "query")
def a_party_has_duties_of_its_own():
    """Campaigns, members, views: three duties that only a party is asked about."""
    wanted = {"campaign.lead", "members.mobilise", "views.promote"}
    assert all(duty(name).kinds == ("party",) for name in wanted)
    missed = {
        kind: {each.id for each in duty_matrix(graph_of(union().replace("union", kind))).unassigned}
        for kind in ("party", "association")
    }
    assert missed["party"] - missed["association"] == wanted


@states("B13", "catalogue")
def it_is_the_spokesperson_and_its_name_depends_on_the_kind():
    """Chief spokesperson; General Secretary in parties and unions, Secretary-General elsewhere."""
    assert (letters("sekjen", "spokesperson"), strength("sekjen", "spokesperson")) == ("AR", "is")
    known = role("General Secretary")
    assert known is role("Secretary-General")
    assert [known.label("en", kind) for kind in ("party", "union", "international")] == [
        "General Secretary",
        "General Secretary",
        "Secretary-General",
    ]


@states("B14", "example")
def it_furthers_cooperation_among_member_states():
    """Dialogue among member states: a duty of international organisations; ASEAN's body of them."""
    assert duty("members.cooperate").kinds == ("international",)
    assert letters("sekjen", "members.cooperate") == "R"
    graph = example("asean")
    assert graph.body("permanent-representatives").role == "executive-body"


@states("B15", "catalogue")
def it_has_the_skills_of_the_office():
    """Administration, leadership, communication, mission, pressure: competencies."""
    found = profile("sekjen").asked
    assert found is not None
    named = [each.id for each in found.qualification.competencies if "B15" in each.sources]
    assert named == ["leadership", "communication", "administration", "mission", "pressure"]
    assert set(named) <= set(asked("sekjen", "competencies"))


@states("B16", "not modelled")
def praise_and_page_furniture_say_nothing():
    """Not modelled, because menus and praise say nothing of an organisation."""
    assert "B16" not in profile("sekjen").sources
