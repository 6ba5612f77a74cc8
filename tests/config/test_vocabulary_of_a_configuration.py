from orgmodel.config import read_config
from orgmodel.loading import read_text
from orgmodel.validating import known_rules, validate_document

UNIVERSITY = """
[vocabulary.roles.rector]
label = {id = "Rektor", en = "Rector"}
class = "line"
aliases = ["vice-chancellor"]
authority = 4
reason = "the university has one"

[vocabulary.roles.registrar]
like = "secretary"
reason = "what the university calls a secretary"

[vocabulary.roles.accountant]
class = "control"
reason = "here the accountant inspects"

[vocabulary.duties."research.lead"]
label = "Lead research"
decision = true

[vocabulary.grades]
academic = ["professor", "reader", "lecturer"]
"""


def read(text, folder):
    file = folder / "orgmodel.toml"
    file.write_text(text, encoding="utf-8")
    return read_config(str(file), known_rules())


def said(text, config):
    return [
        (each.code, each.span and each.span.line, each.message)
        for each in validate_document(read_text(text, "org.yaml"), config).diagnostics
    ]


def test_declared_roles_duties_and_grades_are_known_to_the_rules(tmp_path):
    reading = read(UNIVERSITY, tmp_path)
    assert reading.faults == ()
    organisation = """
positions:
  - id: head
    title: Head
    role: rector
    grade: lecturer
    duties: {research.lead: A}
  - {id: dean, title: Dean, reports_to: head, grade: professor}
  - {id: office, title: Registrar, role: registrar, reports_to: head, duties: {research.lead: R}}
"""
    codes = [(code, line) for code, line, _ in said(organisation, reading.config)]
    assert codes == [("OM414", 8), ("OM303", 9), ("OM404", 9)]
    assert ("OM401", 5) in [(code, line) for code, line, _ in said(organisation, None)]


def test_a_declared_role_may_resemble_another_one_or_override_it(tmp_path):
    vocabulary = read(UNIVERSITY, tmp_path).config.vocabulary
    assert vocabulary.role("Vice-Chancellor").id == "rector"
    assert vocabulary.role("rektor").authority == 4
    assert vocabulary.class_of("registrar", None) == "support"
    assert vocabulary.class_of("accountant", None) == "control"
    assert vocabulary.role("accountant").label("id") == "Akuntan"


def test_wrong_words_are_said_at_their_places(tmp_path):
    reading = read(
        """
[vocabulary.roles.dean]
label = "Dean"
[vocabulary.roles.reader]
reason = "a reader reads"
like = "secretry"
class = "lyne"
authority = 9
clas = "line"
[vocabulary.duties.teach]
decision = "yes"
[vocabulary.grades]
academic = "professor"
[vocabulary.rolls]
""",
        tmp_path,
    )
    assert [(f.span.line, f.span.column, f.message) for f in reading.faults] == [
        (2, 2, "role dean has no `reason`"),
        (2, 2, "role dean says neither its `class` nor the role that it is `like`"),
        (6, 8, "`like` of role reader names no known role; did you mean secretary?"),
        (
            7,
            9,
            (
                "`class` of role reader must be governing, line, staff, support or control, "
                "not 'lyne'; did you mean line?"
            ),
        ),
        (8, 13, "`authority` of role reader must be at most 5"),
        (9, 1, "role reader has a key clas, which is unknown; did you mean class?"),
        (11, 12, "`decision` of duty teach must be true or false, not 'yes'"),
        (14, 13, "`vocabulary` has a key rolls, which is unknown; did you mean roles?"),
    ]
