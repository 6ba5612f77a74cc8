"""Which reference is a slip, and which names something else."""

import pytest

from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from orgmodel.rules import ALL_RULES, FoundBy

TOP = {"id": "top-post", "title": "Puncak"}


def found(*positions, **others):
    organisation = Organisation.model_validate({"positions": [TOP, *positions], **others})
    graph = OrgGraph(organisation)
    return [
        (rule.code, finding.message, finding.replacement)
        for rule in ALL_RULES
        if rule.found_by is FoundBy.CHECK and rule.on
        for finding in rule.findings(graph)
    ]


def refers(known, reference):
    """Give the finding about a reference, where a position of a known id exists."""
    position = {"id": known, "title": "Kepala", "reports_to": "top-post"}
    ((code, _, replacement),) = found(
        position, {"id": "clerk", "title": "Juru", "reports_to": reference}
    )
    return code, replacement


@pytest.mark.parametrize(
    ("known", "reference"),
    [
        ("DfE-3011", "DFE-3011"),
        ("00009000", "9000"),
        ("9000", "00009000"),
        ("9000", "9000.0"),
        ("00009000", "9000.00"),
        ("kepala biro", "kepalabiro"),
        ("kepala-biro", "kepala-biro "),
        ("direktur-operasional", "direktur-operasonal"),
        ("direktur-operasional", "direktur-operasionall"),
        ("direktur-operasional", "direktur-opreasional"),
        ("direktur-operasional", "direktur_operasional"),
        ("direktur-operasional", "direkturoperasional"),
        ("direktur-operasional", "Direktur-Operasonal"),
        ("kepala-7", "kepal-7"),
        ("CAFÉ-1", "CAFE\u0301-1"),
        ("총무과장실", "총무과장"),
    ],
)
def test_a_slip_is_mended(known, reference):
    assert refers(known, reference) == ("OM103", known)


@pytest.mark.parametrize(
    ("known", "reference"),
    [
        ("pos-1", "pos-2"),
        ("pos-1", "pos-12"),
        ("pos-10", "pos-1"),
        ("0042", "43"),
        ("unit-a", "unit-b"),
        ("staf-ii", "staf-iii"),
        ("bagian-xviii", "bagian-xvii"),
        ("md", "mda"),
        ("direktur-operasional", "direktur-operasi"),
        ("v1.0", "v1"),
    ],
)
def test_what_may_be_another_position_is_not_mended(known, reference):
    assert refers(known, reference) == ("OM102", None)


def test_a_slip_that_could_be_either_of_two_is_not_mended():
    both = ({"id": name, "title": name, "reports_to": "top-post"} for name in ("Kasir", "KASIR"))
    assert found(*both, {"id": "clerk", "title": "Juru", "reports_to": "kasir"}) == [
        (
            "OM102",
            "clerk (Juru) reports to kasir, but nothing has this id; did you mean Kasir or KASIR?",
            None,
        )
    ]


def test_a_slip_is_only_mended_by_what_the_line_may_name():
    unit = {"id": "Kasir", "name": "Kasir", "head": "top-post"}
    assert found({"id": "clerk", "title": "Juru", "reports_to": "kasir"}, units=[unit]) == [
        ("OM102", "clerk (Juru) reports to kasir, but nothing has this id", None)
    ]


def test_a_slip_that_several_make_is_one_finding():
    writers = ({"id": f"w{n}", "title": f"Juru {n}", "reports_to": "TOP-POST"} for n in range(8))
    assert found(*writers) == [
        (
            "OM103",
            (
                "w0 (Juru 0) reports to TOP-POST, but nothing has this id (w1 (Juru 1), "
                "w2 (Juru 2), w3 (Juru 3), w4 (Juru 4), w5 (Juru 5) and 2 more name it too); "
                "top-post (Puncak) is meant"
            ),
            "top-post",
        )
    ]


@pytest.mark.parametrize(
    ("reference", "hint"),
    [
        ("Kepala Biro Hukum", "; did you mean kabiro (Kepala Biro Hukum)?"),
        ("kepala biro hukm", "; did you mean kabiro (Kepala Biro Hukum)?"),
        ("Ibu Contoh", "; did you mean kabiro (Kepala Biro Hukum)?"),
        ("entah siapa", ""),
    ],
)
def test_a_title_or_a_holder_in_place_of_an_id_is_recognised(reference, hint):
    head = {"id": "kabiro", "title": "Kepala Biro Hukum", "reports_to": "top-post"}
    ((code, message, _),) = found(
        {**head, "holders": ["Ibu Contoh"]},
        {"id": "clerk", "title": "Juru", "reports_to": reference},
    )
    assert code == "OM102"
    assert message == f"clerk (Juru) reports to {reference}, but nothing has this id{hint}"


def test_a_word_for_nobody_is_no_unknown_reference():
    assert found({"id": "head", "title": "Kepala", "reports_to": "XX"}) == [
        (
            "OM108",
            (
                "head (Kepala) reports to XX, a word for nobody, not an id; to make it a root, "
                "leave reports_to out"
            ),
            None,
        )
    ]


def test_a_unit_in_place_of_its_head_is_answered_with_the_head():
    unit = {"id": "office", "name": "Kantor", "head": "top-post"}
    assert found({"id": "clerk", "title": "Juru", "reports_to": "office"}, units=[unit]) == [
        (
            "OM107",
            (
                "clerk (Juru) reports to office, the unit office (Kantor); a manager is a "
                "position or a body; did you mean its head, top-post (Puncak)?"
            ),
            None,
        )
    ]
