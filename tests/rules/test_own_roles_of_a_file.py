"""Roles that a file declares: known by all their names, checked, and checked by."""

from orgmodel.validating import validate_text

FILE = """\
kind: union
roles:
- {id: notulis, label: {id: Notulis, en: Minute-taker}, like: sekretaris, reason: Weekly boards.}
- {id: penyihir, like: penyihirr, reason: Tradition.}
- {id: bendahra, like: bendahra umum, class: staff, reason: A slip.}
- {id: nothing, reason: Why not.}
- {id: secretary-general, label: Chief, reason: Our word.}
- {id: slipped, class: lin, reason: A slip.}
- {id: unreasoned, class: line}
bodies:
- {id: kongres, role: kongres}
positions:
- {id: sekjen, role: Sekjen, reports_to: kongres, duties: {decide.strategic: A}}
- {id: purse, role: Bendahara, reports_to: kongres}
- {id: ani, role: minute taker, supports: sekjen, duties: {decide.strategic: RS}}
- {id: budi, role: penyihir, reports_to: sekjen}
- {id: caca, role: notulist, reports_to: sekjen}
- {id: didi, role: unreasoned, reports_to: sekjen}
- {id: emil, role: slipped, reports_to: sekjen}
"""


UNKNOWN_LIKE = (
    "5 OM401 the role bendahra is like bendahra umum, which is not known; did you mean treasurer?"
)
SLIPPED = (
    "8 OM105 `roles.6.class` of the organisation must be governing, line, staff, support or "
    "control, not 'lin'; did you mean line?"
)
DECIDES = (
    "15 OM404 ani is a secretary and holds RS on the decision decide.strategic; a secretary helps "
    "(S) or informs (C, I)"
)


def test_roles_are_known_by_all_names_and_a_slip_is_shown_where_it_stands():
    found = validate_text(FILE, "org.yaml")
    assert [f"{each.span.line} {each.code} {each.message}" for each in found if each.span] == [
        "4 OM401 the role penyihir is like penyihirr, which is not known",
        UNKNOWN_LIKE,
        "6 OM401 the role nothing says neither its class nor which role it is like",
        SLIPPED,
        "9 OM105 a role of the organisation has no reason",
        DECIDES,
        "17 OM401 caca has the role notulist, which is not known; did you mean notulis?",
    ]
