"""The statements of document A, the article on Sekjen and Sekretaris."""

from itertools import pairwise

from orgmodel.catalogue import (
    areas,
    compare,
    duty,
    education_levels,
    gap,
    ladders,
    paths,
    profile,
    role,
    roles,
    source,
)
from orgmodel.graph import candidates
from orgmodel.graph.duty_matrix import duty_matrix, minute_takers
from orgmodel.model import Unit
from orgmodel.outline.roles import Phrases, all_paths_chart, compared_roles
from orgmodel.validating import validate_text
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

UNION = """\
kind: union
bodies: [{id: congress, name: Congress, role: governing-body}]
positions:
- {id: sg, title: General Secretary, role: sekjen, reports_to: congress%s}
- {id: treasurer, title: Treasurer, role: treasurer, reports_to: congress}
- {id: organiser, title: Organiser, reports_to: sg}
- {id: secretary, title: Secretary, role: sekretaris, supports: sg%s}
"""
"""A sound union; what it lacks stands where the marks are."""


def union(of_head: str = "", of_secretary: str = "") -> str:
    """Give the union with duties of its head and its secretary, who helps to set the goals."""
    if not of_head and not of_secretary:
        return UNION % ("", "")
    head = ", ".join(filter(None, ("goals.set: A", of_head)))
    secretary = ", ".join(filter(None, ("goals.set: S", of_secretary)))
    return UNION % (f", duties: {{{head}}}", f", duties: {{{secretary}}}")


@states("A1", "query")
def the_two_differ_in_structure_work_and_decisions():
    """The two differ in structure, operations and decisions: the comparison has these sections."""
    text = compared_roles("sekjen", "sekretaris", Phrases("id")).written("text", 90)
    assert [line for line in text.splitlines() if line.isupper()] == [
        "STRUKTUR",
        "TUGAS",
        "PENGAMBILAN KEPUTUSAN",
        "KUALIFIKASI",
        "KARIER",
    ]


@states("A2", "catalogue")
def the_secretary_general_usually_stands_highest():
    """Usually at the highest level: of all line roles below principals none has more authority."""
    assert role("sekjen").strength("class") == "usually"
    above = {each.id for each in roles() if each.authority > role("sekjen").authority}
    assert above == {"governing-body", "executive-body", "head-of-state", "chair", "principal"}


@states("A3", "rule")
def one_answers_for_operations_as_a_whole():
    """Answers for operations as a whole: categorical, and two who answer are an error."""
    assert (letters("sekjen", "operations.overall"), strength("sekjen", "operations.overall")) == (
        "A",
        "is",
    )
    assert held("sekjen", "operations.overall").assignment.inferred is False  # type: ignore[union-attr]
    assert codes(union("operations.overall: A")) == []
    both = union("operations.overall: A") + (
        "- {id: second, title: Deputy, reports_to: sg, duties: {operations.overall: A}}\n"
    )
    assert codes(both) == ["OM407 error"]


@states("A4", "rule")
def the_secretary_generally_supports():
    """Generally a supporting role: class support, and one that supports nobody is warned of."""
    assert (role("sekretaris").class_, role("sekretaris").strength("class")) == (
        "support",
        "usually",
    )
    idle = UNION.replace(", supports: sg%s", ", reports_to: sg") % ""
    assert [each.code for each in validate_text(idle)] == ["OM303"]


@states("A5", "query")
def help_is_administrative_and_technical():
    """Administrative and technical help: two duties, and the matrix says who gives which."""
    assert letters("sekretaris", "support.administrative") == "R"
    assert letters("sekretaris", "support.technical") == "R"
    matrix = duty_matrix(graph_of(union("support.technical: A", "support.technical: R")))
    assert {row.name: [(each.id, held) for each, held in row.held] for row in matrix.rows}[
        "support.technical"
    ] == [("sg", "A"), ("secretary", "R")]


@states("A6", "rule")
def an_organisation_may_be_formal_or_not():
    """Formal or informal: a file without kind, bodies or duties is not asked for any of them."""
    assert role("sekretaris").kinds == ()
    informal = "positions:\n- {id: a, title: Ani}\n- {id: b, role: sekretaris, supports: a}\n"
    assert codes(informal) == []


@states("A7", "catalogue")
def the_highest_officer_is_that_of_the_administration():
    """The highest officer: of the administrative line (C2), and no rule demands a root."""
    assert "bukan puncak organisasi" in role("sekjen").note("id")
    assert "C2" in [each.id for each in profile("sekjen").settlements]
    below = (
        union()
        .replace("positions:\n", "positions:\n- {id: chair, role: chair}\n")
        .replace("reports_to: congress}\n- {id: treasurer", "reports_to: chair}\n- {id: treasurer")
    )
    assert "OM402 error" not in codes(below)


@states("A8", "rule")
def it_plans_decides_and_represents():
    """Plans, decides, represents: accountable for all three; a duty without A is warned of."""
    names = ("strategy.plan", "decide.strategic", "represent.external")
    assert all("A" in (letters("sekjen", name) or "") for name in names)
    assert codes(union("strategy.plan: R")) == ["OM408 warning"]


@states("A9", "example")
def the_united_nations_and_asean_are_examples():
    """Sekjen PBB and Sekjen ASEAN: both are examples, with a secretary-general below a body."""
    for stem in ("un-secretariat", "asean"):
        graph = example(stem)
        (head,) = [each for each in graph.positions if each.role == "secretary-general"]
        assert head in graph.roots
        assert head.reports_to in {body.id for body in graph.organisation.bodies}
    assert "A9" in role("sekjen").sources


@states("A10", "query")
def organisations_and_individuals_are_supported():
    """Supports the organisation or individuals: a position, unit, body, or the whole."""
    graph = graph_of(
        "bodies: [{id: board}]\nunits: [{id: office, head: a}]\n"
        "positions:\n- {id: a, unit: office, reports_to: board}\n"
        "- {id: b, role: secretary, supports: [a, office, board, organisation]}\n"
    )
    supported = [type(each).__name__ for each in graph.supported("b")]
    assert supported == ["Position", "Unit", "Body", "Organisation"]
    assert role("sekretaris").principals == ("position", "unit", "body", "organisation")


@states("A11", "catalogue")
def the_secretary_has_four_core_duties():
    """Recording, filing, correspondence, reports: the secretary does all of them."""
    for name in ("records.prepare", "records.keep", "communication.correspondence"):
        assert (letters("sekretaris", name), strength("sekretaris", name)) == ("R", "is")
        assert "A11" in held("sekretaris", name).assignment.sources  # type: ignore[union-attr]


@states("A12", "catalogue")
def there_are_three_sorts_of_secretary():
    """Executive, corporate, personal: two are kinds of secretary, the corporate one is staff."""
    assert role("sekretaris eksekutif").base == role("sekretaris pribadi").base == "secretary"
    corporate = role("sekretaris perusahaan")
    assert (corporate.base, corporate.class_) == (None, "staff")


@states("A13", "query")
def the_duty_table_is_rebuilt_and_marked_as_inferred():
    """A table of seven rows whose ticks are lost: seven areas, letters marked as inferred."""
    rows = [each for each in areas() if each.sources == ("A13",)]
    assert len(rows) == 7
    comparison = compare("sekjen", "sekretaris")
    assert [row.area for row in comparison.areas] == rows
    text = compared_roles("sekjen", "sekretaris", Phrases("id")).written("text", 120)
    assert "Tabel tugas di sumber kehilangan tandanya" in text
    assert "* Disimpulkan dari isi teks" in text


@states("A14", "rule")
def vision_is_set_by_who_decides():
    """Sets vision and mission: a decision of the secretary-general, never of a secretary."""
    assert duty("vision.set").is_decision
    assert letters("sekjen", "vision.set") == "A"
    assert letters("sekretaris", "vision.set") is None
    assert codes(union("vision.set: R", "vision.set: A")) == ["OM404 error"]


@states("A15", "catalogue")
def policy_is_developed_and_implemented():
    """Develops and implements policy: two duties, apart from approving it (C3)."""
    assert letters("sekjen", "policy.develop") == letters("sekjen", "policy.implement") == "AR"
    assert letters("sekjen", "policy.approve") is None


@states("A16", "rule")
def it_leads_the_management_team():
    """Leads the management team: heads that unit in the example; leading nobody is warned of."""
    graph = example("teknologi")
    head = graph.head("manajemen")
    assert head is not None
    assert head.role == "secretary-general"
    assert letters("sekjen", "staff.manage") == "AR"
    lonely = union().replace("reports_to: sg}", "reports_to: congress}")
    assert codes(lonely) == ["OM403 warning"]


@states("A17", "query")
def it_represents_the_organisation_outside():
    """Represents towards governments and organisations: the matrix names who may."""
    assert letters("sekjen", "represent.external") == "AR"
    matrix = duty_matrix(example("teknologi"))
    (row,) = [each for each in matrix.rows if each.name == "represent.external"]
    assert [each.id for each in row.accountable] == ["sekjen"]


@states("A18", "rule")
def a_secretary_may_do_the_paperwork_of_money():
    """Administrative and financial tasks: the paperwork may be the secretary's (C1)."""
    assert (
        letters("sekretaris", "finance.paperwork"),
        strength("sekretaris", "finance.paperwork"),
    ) == (
        "R",
        "may",
    )
    assert codes(union("finance.paperwork: A", "finance.paperwork: R")) == []


@states("A19", "catalogue")
def it_prepares_and_keeps_records():
    """Prepares and keeps records and documents: both duties, categorical."""
    for name in ("records.prepare", "records.keep"):
        assert "A19" in held("sekretaris", name).assignment.sources  # type: ignore[union-attr]


@states("A20", "catalogue")
def it_handles_communication():
    """Handles internal and external communication: correspondence, not representation (C6)."""
    assert letters("sekretaris", "communication.correspondence") == "R"
    assert letters("sekretaris", "represent.external") is None
    assert letters("sekretaris", "spokesperson") is None


@states("A21", "drawing")
def it_helps_members_day_by_day():
    """Helps members day by day: a duty; support of the whole organisation is one note, no lines."""
    assert letters("sekretaris", "members.assist") == "R"
    graph = example("teknologi")
    chart = drawn(graph.organisation)
    box = next(each for each in chart.boxes if each.id == "manajer-kantor")
    said = " ".join(text.text for text in box.texts)
    assert "mendukung seluruh" in said
    lines = [line for line in chart.lines if line.kind == "supports"]
    assert not [line for line in lines if line.start == "manajer-kantor"]


@states("A22", "example")
def it_may_support_the_secretary_general_and_the_team():
    """May also support the secretary-general and the team: both lines, and neither is demanded."""
    supported = example("teknologi").supported("sekretaris")
    assert [getattr(each, "id", "") for each in supported] == ["sekjen", "manajemen"]
    assert isinstance(supported[1], Unit)
    assert role("sekretaris").strength("principals") == "may"
    assert codes(union().replace("supports: sg", "supports: treasurer")) == []


@states("A23", "query")
def both_need_qualifications():
    """Both need qualifications: lists of them, and what a holder lacks."""
    (person,) = candidates(example("teknologi").organisation, "sekretaris")
    found = gap(person, "sekretaris")
    assert found is not None
    assert not found.is_closed
    assert profile("sekjen").asked is not None


@states("A24", "rule")
def organisations_vary():
    """May vary by organisation: a file declares roles of its own, with a reason, over ours."""
    own = "roles:\n- {id: secretary, class: line, reason: Our statutes let secretaries decide.}\n"
    vocabulary = graph_of(own + union()).vocabulary
    assert vocabulary.role("sekretaris").class_ == "line"
    assert vocabulary.role("sekretaris").reason == "Our statutes let secretaries decide."


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
    assert "A39" in held("sekjen", "decide.strategic").assignment.sources  # type: ignore[union-attr]


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
