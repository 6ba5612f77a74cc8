"""The statements of document A from A25 on: qualifications, careers, an example, questions."""

from itertools import pairwise

from orgmodel.catalogue import (
    duty,
    education_levels,
    ladders,
    paths,
    profile,
    role,
    roles,
    source,
)
from orgmodel.graph.duty_matrix import duty_matrix, minute_takers
from orgmodel.outline.roles import Phrases, all_paths_chart
from tests.statements.register import (
    EXAMPLES,
    asked,
    codes,
    drawn,
    example,
    graph_of,
    held,
    letters,
    states,
    strength,
)
from tests.statements.sound_union import union


@states("A25", "catalogue")
def both_need_a_diploma_experience_and_communication():
    """Diploma or bachelor, experience, communication: the base that the specific overrides (C8)."""
    order = [level.id for level in education_levels()]
    least = [profile(name).asked for name in ("sekjen", "sekretaris")]
    assert all(each and order.index(each.qualification.education) >= 1 for each in least)
    assert "communication" in asked("sekjen", "competencies")
    assert "communication" in asked("sekretaris", "competencies")
    assert asked("sekretaris", "experience") == ["administrative-work"]


@states("A26", "catalogue")
def a_secretary_general_has_a_masters_degree_in_one_of_three_fields():
    """A master's or doctor's degree in public administration, business or law."""
    found = profile("sekjen").asked
    assert found is not None
    assert found.qualification.education == "master"
    assert asked("sekjen", "fields") == ["public-administration", "business", "law"]


@states("A27", "query")
def it_has_managed_at_senior_level():
    """Extensive experience in senior management: a role of managerial authority held before."""
    found = profile("sekjen").asked
    assert found is not None
    (wanted,) = found.qualification.experience
    assert wanted.authority == 3
    assert role("wakil sekjen").authority >= 3 > role("sekretaris").authority


@states("A28", "catalogue")
def it_plans_leads_and_deals_with_stakeholders():
    """Strategy, leading large teams, external stakeholders: three competencies."""
    assert asked("sekjen", "competencies")[:3] == ["strategy", "leadership", "stakeholders"]


@states("A29", "catalogue")
def a_secretary_needs_some_years():
    """Diploma and some years: the vagueness is kept, no number is made up."""
    found = profile("sekretaris").asked
    assert found is not None
    assert found.qualification.education == "diploma"
    (years,) = found.qualification.experience
    assert years.label("id") == "Beberapa tahun dalam administrasi"
    assert years.authority is None


@states("A30", "catalogue")
def a_secretary_schedules_writes_and_files():
    """Scheduling, correspondence, documents, alone and in a team: four competencies."""
    assert asked("sekretaris", "competencies")[:4] == [
        "scheduling",
        "correspondence",
        "documents",
        "teamwork",
    ]


@states("A31", "catalogue")
def careers_depend_on_industry_size_and_experience():
    """Industry, size and experience shape a career: every ladder says what it depends on."""
    for ladder in ladders():
        assert ladder.depends is not None
        assert ladder.depends.sources == ("A31",)
        assert ladder.depends.label("id") == "Bidang industri, ukuran organisasi, dan pengalaman"


@states("A32", "catalogue")
def careers_lead_within_and_across_organisations():
    """In the same organisation or another: steps lead between roles, not positions."""
    assert all(ladder.across and "A32" in ladder.sources for ladder in ladders())
    known = {each.id for each in roles()}
    assert all(set(ladder.roles) <= known for ladder in ladders())


@states("A33", "query")
def the_first_ladder_has_four_steps():
    """Asisten Eksekutif, Kepala Staf, Wakil Sekjen, Sekjen: the path, step by step."""
    (path,) = paths("Asisten Eksekutif", "Sekretaris Jenderal")
    assert [rung.profile.role.label("id") for rung in path.rungs] == [
        "Asisten Eksekutif",
        "Kepala Staf",
        "Wakil Sekretaris Jenderal",
        "Sekretaris Jenderal",
    ]


@states("A34", "drawing")
def the_second_ladder_has_four_steps():
    """Sekretaris Eksekutif, Senior, Manajer Kantor, Direktur Operasional: path and chart."""
    (path,) = paths("sekretaris eksekutif", "direktur operasional")
    names = [rung.profile.role.id for rung in path.rungs]
    chart = all_paths_chart(Phrases("id"))
    lines = {(line.start, line.end) for line in chart.lines}
    assert names == [
        "executive-secretary",
        "senior-secretary",
        "office-manager",
        "operations-director",
    ]
    assert set(pairwise(names)) <= lines


@states("A35", "example")
def a_technology_company_may_have_one():
    """A technology company with a secretary-general: an example; unusual, and said once."""
    graph = example("teknologi")
    assert (graph.organisation.kind, graph.position("sekjen").role) == (
        "company",
        "secretary-general",
    )
    found = codes((EXAMPLES / "teknologi.yaml").read_text(encoding="utf-8"))
    assert set(found) <= {"OM410 info"}
    assert len(found) <= 1


@states("A36", "query")
def long_term_decisions_need_authority():
    """Long-term decisions: who answers for them needs strategic authority; the matrix tells."""
    assert duty("decide.strategic").authority == 4
    low = union("decide.strategic: R") + (
        "- {id: clerk, role: office-manager, reports_to: sg, supports: organisation, "
        "duties: {decide.strategic: A}}\n"
    )
    found = duty_matrix(graph_of(low)).without_authority
    assert [(row.name, each.id) for row, each in found] == [("decide.strategic", "clerk")]


@states("A37", "query")
def a_secretary_manages_meetings_and_minutes():
    """Meetings, minutes, archive: duties; bodies whose minutes nobody writes are named."""
    for name in ("meeting.manage", "minutes.write", "records.keep"):
        assert letters("sekretaris", name) == "R"
    graph = example("teknologi")
    writing = minute_takers(graph, graph.body("dewan"))
    assert [each.id for each in writing] == ["sekretaris-perusahaan"]
    unwritten = union("minutes.write: A", "minutes.write: R")
    assert [each.id for each in duty_matrix(graph_of(unwritten)).without_minutes] == ["congress"]


@states("A38", "query")
def it_gives_direction():
    """Gives direction and vision: command runs along reports_to, and never along support."""
    graph = example("teknologi")
    assert graph.commands("sekjen", "akuntan") is False
    assert graph.commands("sekjen", "manajer-kantor")
    assert not graph.commands("sekjen", "sekretaris")


@states("A39", "catalogue")
def it_decides_on_the_future():
    """Decides on the company's future: accountable for long-term decisions."""
    assert letters("sekjen", "decide.strategic") == "A"
    assert "A39" in held("sekjen", "decide.strategic").assignment.sources


@states("A40", "rule")
def a_secretary_takes_no_part_in_decisions():
    """Not directly involved in decisions: R or A is an error for a declared secretary."""
    for letter in "RA":
        other = "A" if letter == "R" else "R"
        found = codes(union(f"decide.strategic: {other}", f"decide.strategic: {letter}"))
        assert found == ["OM404 error"]
    assert not profile("sekretaris").decides


@states("A41", "rule")
def a_secretary_informs_and_facilitates():
    """Informs and facilitates communication: S, C and I in decisions are fine."""
    assert letters("sekretaris", "decide.strategic") == "S"
    assert letters("sekretaris", "communication.facilitate") == "R"
    for letter in "SCI":
        assert codes(union("decide.strategic: A", f"decide.strategic: {letter}")) == []


@states("A42", "catalogue")
def it_sets_goals_allocates_and_assures():
    """Sets goals, allocates, assures performance: accountable for three duties."""
    for name in ("goals.set", "finance.allocate", "performance.assure"):
        assert letters("sekjen", name) == "A"


@states("A43", "rule")
def a_secretary_keeps_the_day_running():
    """Keeps daily functions smooth: does them (R), while the secretary-general answers (C4)."""
    assert (
        letters("sekretaris", "operations.daily"),
        strength("sekretaris", "operations.daily"),
    ) == (
        "R",
        "may",
    )
    assert codes(union("operations.daily: A", "operations.daily: R")) == []


@states("A44", "example")
def it_supports_the_secretary_general_and_senior_management():
    """Supports the secretary-general and senior management: so it does in the example."""
    graph = example("teknologi")
    assert "sekretaris" in [each.id for each in graph.supporters("sekjen")]
    assert "sekretaris" in [each.id for each in graph.supporters("manajemen")]


@states("A45", "drawing")
def one_leads_the_other_facilitates():
    """Strategic leader, facilitator: archetypes, and two classes that the legend explains."""
    assert role("sekjen").archetype("id") == "Pemimpin strategis"
    assert role("sekretaris").archetype("id") == "Fasilitator"
    chart = drawn(example("teknologi").organisation)
    classes = {box.id: box.class_ for box in chart.boxes}
    assert (classes["sekjen"], classes["sekretaris"]) == ("line", "support")
    assert {"line", "support"} <= {sample.kind for sample in chart.legend}


@states("A46", "catalogue")
def the_faq_asks_for_competencies_only():
    """Leadership, communication, strategy, experience, no degree: kept as competencies (C8)."""
    found = profile("sekjen").asked
    assert found is not None
    wanted = (*found.qualification.competencies, *found.qualification.experience)
    assert [each.id for each in wanted if "A46" in each.sources] == [
        "strategy",
        "leadership",
        "communication",
        "senior-management",
    ]
    assert "A46" not in found.qualification.education_sources


@states("A47", "catalogue")
def a_secretary_general_may_rise_further():
    """May rise to high executive positions: the first ladder stays open above (C9)."""
    (ladder,) = profile("sekjen").ladders
    assert ladder.beyond is not None
    assert ladder.beyond.sources == ("A47",)


@states("A48", "catalogue")
def a_secretary_stays_in_support():
    """Focuses on administration and support: its next steps are support, until the last (C9)."""
    (path,) = paths("sekretaris", "direktur operasional")
    assert [rung.profile.role.class_ for rung in path.rungs] == [*["support"] * 4, "line"]
    assert "A48" in ladders()[1].sources


@states("A49", "rule")
def money_is_a_treasurers_or_accountants():
    """Finance is no secretary's: purse duties are warned of, a missing treasurer is remarked."""
    assert letters("bendahara", "finance.custody") == "A"
    assert letters("akuntan", "finance.bookkeeping") == "R"
    for name in ("finance.custody", "finance.bookkeeping"):
        assert codes(union(f"{name}: A", f"{name}: R")) == ["OM405 warning"]
    assert codes(union().replace(", role: treasurer", "")) == ["OM406 info"]


@states("A50", "not modelled")
def real_persons_stay_out():
    """Not modelled, because the picture's name is a real person's: persons stay out of our data."""
    for stem in ("un-secretariat", "asean", "kemenkeu", "kemenkum", "party", "union"):
        assert not any(position.holders for position in example(stem).positions)
    assert "A50" not in {key for each in roles() for key in each.sources}
    assert source("A1").endswith("statement 1")
