"""Who holds which duty, and the holders as candidates."""

from orgmodel.graph import OrgGraph, candidates
from orgmodel.graph.duty_matrix import duty_matrix, helpers, minute_takers
from orgmodel.model import Organisation

PLAIN = {
    "kind": "party",
    "bodies": [{"id": "kongres", "role": "governing-body"}, {"id": "pleno"}],
    "units": [{"id": "kantor", "head": "sekjen"}],
    "positions": [
        {
            "id": "sekjen",
            "role": "sekjen",
            "reports_to": "kongres",
            "unit": "kantor",
            "duties": {"records.keep": "A", "ronda": "A", "policy.approve": "R"},
            "holders": [
                {"name": "Dewi", "education": "sarjana", "competencies": "strategi"},
                {"name": "Rudi", "email": "rudi@example.org"},
            ],
        },
        {
            "id": "sekretaris",
            "role": "secretary",
            "supports": ["pleno"],
            "duties": {"records.keep": "R", "minutes.write": "R"},
            "holders": [
                {"name": "Dewi", "acting": "plt", "experience": ["bendahara"]},
                {"name": "Rudi"},
            ],
        },
        {"id": "lama", "status": "abolished", "reports_to": "sekjen", "duties": {"x": "A"}},
    ],
}


def graph(**changes):
    return OrgGraph(Organisation.model_validate({**PLAIN, **changes}))


def test_known_duties_stand_in_the_catalogues_order_and_others_after_them():
    matrix = duty_matrix(graph())
    assert [row.name for row in matrix.rows] == [
        "policy.approve",
        "records.keep",
        "minutes.write",
        "ronda",
    ]
    assert [row.letters(matrix.positions) for row in matrix.rows] == [
        ["R", ""],
        ["A", "R"],
        ["", "R"],
        ["A", ""],
    ]


def test_a_body_answers_for_what_is_usually_a_bodys():
    matrix = duty_matrix(graph())
    assert [(row.name, row.body.id) for row in matrix.rows if row.body] == [
        ("policy.approve", "kongres")
    ]
    assert [row.name for row in matrix.gaps] == ["minutes.write"]
    alone = duty_matrix(graph(bodies=[{"id": "kongres"}, {"id": "pleno"}]))
    assert [row.name for row in alone.gaps] == ["policy.approve", "minutes.write"]


def test_only_duties_usual_in_the_kind_are_missed():
    party = {duty.id for duty in duty_matrix(graph()).unassigned}
    union = {duty.id for duty in duty_matrix(graph(kind="union")).unassigned}
    assert {"campaign.lead", "members.mobilise", "views.promote"} == party - union


def test_the_minutes_of_a_body_are_written_by_who_supports_it():
    known = graph()
    assert [each.id for each in minute_takers(known, known.body("pleno"))] == ["sekretaris"]
    assert [each.id for each in duty_matrix(known).without_minutes] == ["kongres"]


def test_who_serves_a_body_or_unit_stands_in_it_or_supports_it():
    known = graph()
    assert [each.id for each in helpers(known, known.body("pleno"))] == ["sekretaris"]
    assert [each.id for each in helpers(known, known.body("kongres"))] == ["sekjen"]
    assert [each.id for each in helpers(known, known.unit("kantor"))] == ["sekjen"]


def test_a_file_without_duties_has_an_empty_matrix():
    matrix = duty_matrix(OrgGraph(Organisation.model_validate({"positions": [{"id": "a"}]})))
    assert (matrix.positions, matrix.rows, matrix.without_minutes) == ((), (), ())


def test_a_person_in_two_positions_is_one_candidate_with_both_roles():
    people = candidates(graph().organisation)
    assert [(each.name, each.roles) for each in people] == [
        ("Dewi", ("sekjen", "secretary", "bendahara")),
        ("Rudi", ("sekjen",)),
        ("Rudi", ("secretary",)),
    ]
    assert people[0].education == "bachelor"
    assert people[0].competencies == ("strategi",)


def test_the_holders_of_one_position_keep_what_they_do_elsewhere():
    people = candidates(graph().organisation, "sekretaris")
    assert [(each.name, each.roles) for each in people] == [
        ("Dewi", ("sekjen", "secretary", "bendahara")),
        ("Rudi", ("secretary",)),
    ]
