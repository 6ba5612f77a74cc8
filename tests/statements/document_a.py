"""The statements of document A, the article on Sekjen and Sekretaris: place and duties."""

from orgmodel.catalogue import (
    areas,
    compare,
    duty,
    gap,
    profile,
    role,
    roles,
)
from orgmodel.graph import candidates
from orgmodel.graph.duty_matrix import duty_matrix
from orgmodel.model import Unit
from orgmodel.outline.roles import Phrases, compared_roles
from orgmodel.validating import validate_text
from tests.statements.register import (
    codes,
    drawn,
    example,
    graph_of,
    held,
    letters,
    states,
    strength,
)
from tests.statements.sound_union import UNION, union


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
    assert held("sekjen", "operations.overall").assignment.inferred is False
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
        assert "A11" in held("sekretaris", name).assignment.sources


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
        assert "A19" in held("sekretaris", name).assignment.sources


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
