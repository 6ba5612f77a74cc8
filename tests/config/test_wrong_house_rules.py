"""Wrong house rules are said at line and column, with what was probably meant."""

import pytest

from orgmodel.config import read_config
from orgmodel.validating import known_rules

HEAD = '[[house_rules]]\ncode = "HR001"\nname = "wrong"\n'


def read(folder, text):
    file = folder / "orgmodel.toml"
    file.write_text(text, encoding="utf-8")
    return read_config(str(file), known_rules())


def faults(reading):
    return [f"{f.span.line}:{f.span.column}: {f.message}" for f in reading.faults]


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (
            'every = "secretary-genral"\nhas = { manager = {} }',
            (
                "4:9: `every` of house rule HR001 names a role 'secretary-genral', "
                "which is unknown; did you mean secretary-general?"
            ),
        ),
        (
            'every = ["chair", "zzz"]\nhas = { manager = {} }',
            (
                "4:19: `every` of house rule HR001 names a role 'zzz', which is unknown; "
                "roles of your own are declared under vocabulary.roles"
            ),
        ),
        (
            'every = { rol = "chair" }\nhas = { manager = {} }',
            "4:11: `every` has a key rol, which is unknown; did you mean role?",
        ),
        (
            'every = { class = "lines" }\nhas = { manager = {} }',
            (
                "4:19: `class` of `every` must be governing, line, staff, support or control, "
                "not 'lines'; did you mean line?"
            ),
        ),
        (
            "every = { role = [] }\nhas = { manager = {} }",
            "4:18: `role` of `every` is empty, so it would mean nobody",
        ),
        (
            'every = "chair"',
            (
                "1:3: house rule HR001 says nothing that could be checked; "
                "write one of has, has_no, passes, no_shared_holder, held_by"
            ),
        ),
        (
            'every = "chair"\nhas = { manager = {} }\nhas_no = { deputies = {} }',
            "1:3: house rule HR001 says both has and has_no; write two rules",
        ),
        (
            'every = "chair"\nhas = { at_most = 5 }',
            (
                "5:7: `has` of house rule HR001 names nobody to be counted; write one of manager, "
                "superiors, second_managers, direct_reports, subordinates, supporters, supported, "
                "deputies, holders, positions"
            ),
        ),
        (
            'every = "chair"\nhas = { at_most = 5, deputies = {}, supporters = {} }',
            "5:7: `has` of house rule HR001 names both supporters and deputies; write two rules",
        ),
        (
            'every = "chair"\nhas = { at_most = "five", deputies = {} }',
            (
                "5:19: `at_most` of `has` of house rule HR001 must be a whole number, at least 0, "
                "not 'five'"
            ),
        ),
        (
            'every = "chair"\nhas = { at_most = -1, deputies = {} }',
            (
                "5:19: `at_most` of `has` of house rule HR001 must be a whole number, at least 0, "
                "not -1"
            ),
        ),
        (
            'every = "chair"\nhas = { atmost = 5, deputies = {} }',
            (
                "5:9: `has` of house rule HR001 has a key atmost, which is unknown; "
                "did you mean at_most?"
            ),
        ),
        (
            'every = "chair"\nhas = { at_least = 3, at_most = 2, deputies = {} }',
            "5:20: `at_least` of `has` of house rule HR001 is more than its at_most",
        ),
        (
            'every = "chair"\nhas = { exactly = 3, at_most = 2, deputies = {} }',
            "5:19: `exactly` of `has` of house rule HR001 leaves nothing to at_least or at_most",
        ),
        (
            'every = "chair"\nhas_no = { at_most = 2, deputies = {} }',
            "5:12: `at_most` does not go with `has_no`; write `has`",
        ),
        (
            "has = { deputies = {} }",
            (
                "4:9: `deputies` of `has` of house rule HR001 is nobody's: say `every`, or count "
                "`positions` to mean the whole organisation"
            ),
        ),
        (
            'every = "chair"\nhas = { positions = {} }',
            (
                "5:21: `positions` of `has` of house rule HR001 are not a position's: "
                "leave `every` out to mean the whole organisation"
            ),
        ),
        (
            'every = "chair"\nhas = { holders = "treasurer" }',
            "5:19: `holders` are persons, who cannot be selected; write {}",
        ),
        (
            'every = "chair"\npasses = "treasurer"',
            "1:3: house rule HR001 has no `up_to`",
        ),
        (
            'every = "chair"\nno_shared_holder = ["chair", "treasurer"]',
            "4:1: `every` of house rule HR001 does not go with `no_shared_holder`",
        ),
        (
            'no_shared_holder = ["chair"]',
            (
                "4:20: `no_shared_holder` of house rule HR001 names one kind of position; "
                "two are the least"
            ),
        ),
        (
            'duty = "finance.custdy"\nheld_by = "treasurer"',
            (
                "4:8: duty 'finance.custdy' of house rule HR001 is unknown; "
                "did you mean finance.custody?"
            ),
        ),
        (
            'duty = "finance.custody"\nletters = "RX"\nheld_by = "treasurer"',
            "5:11: `letters` of house rule HR001 must be of R, A, S, C and I",
        ),
        (
            'every = "chair"\nhas = { manager = {} }\nseverity = "grave"',
            "6:12: `severity` of house rule HR001 must be error, warning or info, not 'grave'",
        ),
        (
            'every = "chair"\nhas = { manager = {} }\nkind = "ministery"',
            (
                "6:8: `kind` of house rule HR001 must be international, party, union, ministry, "
                "region, company, foundation, association or other, not 'ministery'; "
                "did you mean ministry?"
            ),
        ),
        (
            'every = "chair"\nhas = { manager = {} }\ninstead_of = "HR009"',
            (
                "6:14: `instead_of` of house rule HR001 names 'HR009', which is no house rule; "
                "did you mean HR001?"
            ),
        ),
        (
            'every = "chair"\nhas = { manager = {} }\nserious = true',
            "6:1: house rule HR001 has a key serious, which is unknown",
        ),
    ],
)
def test_a_wrong_house_rule_is_said_at_its_place(tmp_path, said, fault):
    reading = read(tmp_path, HEAD + said + "\n")
    assert faults(reading) == [fault]
    named_only = "instead_of" in said
    assert len(reading.config.house) == named_only


def test_codes_and_names_are_the_houses_own(tmp_path):
    rule = '[[house_rules]]\ncode = "{}"\nname = "{}"\nevery = {{}}\nhas = {{ manager = {{}} }}\n'
    pairs = [
        ("OM001", "one"),
        ("hr2", "two"),
        ("HR003", "Not Good"),
        ("HR004", "no-root"),
        ("HR005", "five"),
        ("HR005", "six"),
        ("HR007", "five"),
    ]
    reading = read(tmp_path, "".join(rule.format(*pair) for pair in pairs))
    form = "`code` of a house rule must be capital letters and a number, as HR001, and not begin"
    assert faults(reading) == [
        f"2:8: {form} with OM, not 'OM001'",
        f"7:8: {form} with OM, not 'hr2'",
        (
            "13:8: `name` of house rule HR003 must be small words joined by hyphens, "
            "as too-many-bureaus, not 'Not Good'"
        ),
        "18:8: house rule HR004 is called no-root, as OM203 is already",
        "27:8: house rule HR005 is called HR005, as HR005 is already",
        "33:8: house rule HR007 is called five, as HR005 is already",
    ]
    assert [(each.code, each.name) for each in reading.config.house] == [("HR005", "five")]


def test_code_and_name_must_be_there(tmp_path):
    reading = read(tmp_path, "[[house_rules]]\nevery = {}\nhas = { manager = {} }\n")
    assert faults(reading) == [
        "1:3: a house rule has no `code`",
        "1:3: a house rule has no `name`",
    ]
