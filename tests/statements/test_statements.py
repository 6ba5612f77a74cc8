"""Every numbered statement of the two source documents has an answer, and the answer runs.

The table itself stands in `document_a`, its continuation, `document_b` and `contradictions`: for
each statement what answers it (a fact of the catalogue, a rule, a query, a drawing, an example)
and its proof.
"""

import pytest

from orgmodel.catalogue import role, settlements
from orgmodel.outline.roles import Phrases, one_role
from orgmodel.rules import rule_of
from tests.statements import contradictions, document_a, document_a_continued, document_b
from tests.statements.register import answers, strength

TABLE = answers(document_a, document_a_continued, document_b, contradictions)
AT_MOST = {"is": {"error", "warning"}, "usually": {"warning", "info"}, "may": {"info"}}
NUMBERS = [
    *(f"A{number}" for number in range(1, 51)),
    *(f"B{number}" for number in range(1, 17)),
    *(f"C{number}" for number in range(1, 13)),
]


@pytest.mark.parametrize("answer", TABLE, ids=lambda answer: f"{answer.number}-{answer.way}")
def test_a_statement_is_answered_by_running_it(answer):
    answer.prove()


def test_every_statement_has_one_answer():
    assert [answer.number for answer in TABLE] == NUMBERS


def test_only_furniture_and_a_real_persons_name_are_not_modelled():
    left_out = [answer for answer in TABLE if answer.way == "not modelled"]
    assert [answer.number for answer in left_out] == ["A50", "B16"]
    assert all(answer.gist.startswith("Not modelled, because") for answer in left_out)


def test_every_answer_says_what_the_statement_is_about():
    gists = [answer.gist for answer in TABLE]
    assert all(gist.endswith(".") for gist in gists)
    assert len(set(gists)) == len(gists)


def test_the_page_of_a_role_says_what_was_settled():
    for each in settlements():
        for name in each.roles:
            page = one_role(name, Phrases("en")).pages[0]
            said = [fact for block in page.blocks for fact in getattr(block, "facts", ())]
            assert (each.subject("en"), (each.outcome("en"),)) in said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("OM402", role("sekjen").strength("managers")),
        ("OM303", role("sekretaris").strength("class")),
        ("OM403", strength("sekjen", "staff.manage")),
        ("OM404", strength("sekretaris", "decide.strategic")),
        ("OM405", "is"),  # A49 answers its own question with a plain no
        ("OM412", strength("governing-body", "policy.approve")),
        ("OM410", "usually"),  # B3 says "typically"
    ],
)
def test_no_rule_is_more_severe_than_the_words_of_its_source(code, said):
    assert rule_of(code).severity in AT_MOST[said]
