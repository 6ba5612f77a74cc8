"""Where the documents contradict each other or the world: what the catalogue follows."""

from orgmodel.catalogue import duties, paths, profile, role, settlements
from tests.statements.register import asked, codes, example, letters, states
from tests.statements.sound_union import UNION, union


def _settled(number: str) -> str:
    return next(each.outcome("en") for each in settlements() if each.id == number)


@states("C1", "rule")
def finance_is_split():
    """Finance: split into four duties; one post may be general secretary and treasurer."""
    assert "split" in _settled("C1")
    assert [each.id for each in duties() if each.id.startswith("finance.")] == [
        "finance.allocate",
        "finance.custody",
        "finance.bookkeeping",
        "finance.paperwork",
    ]
    combined = union("finance.custody: AR, finance.bookkeeping: AR").replace(
        "- {id: treasurer, title: Treasurer, role: treasurer, reports_to: congress}\n", ""
    )
    assert codes(combined) == []


@states("C2", "example")
def the_top_is_that_of_the_administration():
    """The top: a ministry's secretary-general stands under the minister, and nothing is wrong."""
    graph = example("kemenkeu")
    (head,) = [each for each in graph.positions if each.role == "secretary-general"]
    manager = graph.manager(head)
    assert manager is not None
    assert manager.role == "principal"
    assert graph.level(head) == 1


@states("C3", "catalogue")
def policy_has_three_duties():
    """Policy: to propose, to approve and to implement are three duties."""
    holders = {
        each.id: [holder.role for holder in each.holders if "A" in holder.letters]
        for each in duties()
        if each.id in ("policy.develop", "policy.approve", "policy.implement")
    }
    assert holders == {
        "policy.develop": ["secretary-general"],
        "policy.approve": ["governing-body"],
        "policy.implement": ["secretary-general"],
    }


@states("C4", "catalogue")
def one_answers_for_the_day_the_other_works():
    """Day-to-day: the secretary-general answers, the secretary performs."""
    assert (letters("sekjen", "operations.daily"), letters("sekretaris", "operations.daily")) == (
        "A",
        "R",
    )


@states("C5", "rule")
def either_may_file():
    """Records: A and R; a secretary-general who files is no fault."""
    assert codes(union("records.keep: AR", "records.keep: R")) == []


@states("C6", "catalogue")
def correspondence_is_not_representation():
    """Outside communication: correspondence, representation and speaking are three duties."""
    names = {"communication.correspondence", "represent.external", "spokesperson"}
    assert names <= {each.id for each in duties()}
    assert [letters("sekretaris", name) for name in sorted(names)] == ["R", None, None]


@states("C7", "query")
def promotion_may_cross_classes():
    """Classes: a path from support into the line is shown, not forbidden."""
    (path,) = paths("executive-assistant", "secretary-general")
    assert path.rungs[0].profile.role.class_ == "support"
    assert path.rungs[-1].profile.role.class_ == "line"


@states("C8", "catalogue")
def education_and_competencies_are_two_lists():
    """Qualifications: the degree of A26 overrides the diploma of A25; competencies are apart."""
    found = profile("sekjen").asked
    assert found is not None
    assert found.qualification.education == "master"
    assert "master" not in asked("sekjen", "competencies")


@states("C9", "query")
def ladders_are_graphs_with_open_ends():
    """Careers: open above the secretary-general, and from support into the line."""
    assert profile("sekjen").ladders[0].beyond is not None
    assert paths("secretary", "operations-director")


@states("C10", "catalogue")
def the_second_ladder_is_kept_as_it_is_and_its_entry_inferred():
    """The order of the second ladder: as the source has it; only its entry is ours, and marked."""
    (path,) = paths("secretary", "operations-director")
    assert [rung.step.inferred for rung in path.rungs if rung.step] == [True, False, False, False]


@states("C11", "rule")
def appointed_or_elected_is_no_fault():
    """Appointed or elected: both are known, and neither is asked for."""
    assert {each.way for each in role("sekjen").filled_by} >= {"appointment", "election"}
    assert codes(union()) == []


@states("C12", "rule")
def a_company_with_a_secretary_general_is_remarked_once():
    """A secretary-general in a company: one remark, no warning."""
    company = UNION.replace("kind: union", "kind: company") % ("", "")
    found = codes(company)
    assert found.count("OM410 info") == len(found)
    assert found
