"""What is mended, how, and what is better left alone."""

import textwrap

import pytest

from orgmodel.loading import read, read_text
from orgmodel.mending import applied, difference, mended, proposals
from orgmodel.validating import validate_document


def mend(text, name="org.yaml", *, unsafe=False):
    text = textwrap.dedent(text)
    outcome = mended(read_text(text, name), validate_document, unsafe=unsafe)
    return outcome.texts.get(name, text)


HEAD = "positions:\n  - {id: ceo, title: Chief}\n"


def position(text):
    """Give a file with a root and one more position."""
    return HEAD + textwrap.indent(textwrap.dedent(text), "  ")


@pytest.mark.parametrize(
    ("faulty", "sound"),
    [
        pytest.param(
            """\
            - id: cfo
              title: Finance
              reports_to: CEO   # the chief
            """,
            """\
            - id: cfo
              title: Finance
              reports_to: ceo   # the chief
            """,
            id="a slip keeps its remark",
        ),
        pytest.param(
            """\
            - id: cfo
              title: Finance
              reports_to: ceo
              supports: CEO
            """,
            """\
            - id: cfo
              title: Finance
              reports_to: ceo
              supports: ceo
            """,
            id="a list may be written as its only value",
        ),
        pytest.param(
            """\
            - {id: cfo, title: "Finance  and  control", reports_to: 'CEO'}
            """,
            """\
            - {id: cfo, title: "Finance and control", reports_to: 'ceo'}
            """,
            id="quotes stay as they were",
        ),
        pytest.param(
            """\
            - id: cfo
              title: '''Finance'''
              reports_to: ceo
            """,
            """\
            - id: cfo
              title: 'Finance'
              reports_to: ceo
            """,
            id="quotes round a whole title go",
        ),
        pytest.param(
            """\
            - waivers: [{rule: OM207, reason: old}]
              id: cfo
              title: Finance
              reports_to: ceo
            """,
            """\
            - id: cfo
              title: Finance
              reports_to: ceo
            """,
            id="the first key of an item goes, the item stays",
        ),
        pytest.param(
            """\
            - id: cfo
              title: Finance
              waivers:
                # no longer needed
                - rule: OM207
                  reason: >-
                    two lines
                    of reason
              # this stays
              reports_to: ceo
            """,
            """\
            - id: cfo
              title: Finance
              # this stays
              reports_to: ceo
            """,
            id="an empty list goes with its key",
        ),
        pytest.param(
            """\
            - id: cfo
              title: Finance
              reports_to: ceo
              coordinates_with: [ceo]
              waivers:
              - rule: OM207
                reason: they asked for it
              - {rule: OM201, reason: old} # gone
            """,
            """\
            - id: cfo
              title: Finance
              reports_to: ceo
              coordinates_with: [ceo]
              waivers:
              - rule: OM207
                reason: they asked for it
            """,
            id="a waiver in use stays",
        ),
        pytest.param(
            """\
            - id: cfo
              title: Finance
              reports_to: ceo
              waivers:
                [{rule: OM207, reason: a}, {rule: OM201, reason: b}, {rule: OM206, reason: c}]
            """,
            """\
            - id: cfo
              title: Finance
              reports_to: ceo
            """,
            id="several items of one list",
        ),
    ],
)
def test_what_has_one_safe_answer_is_mended(faulty, sound):
    assert mend(position(faulty)) == position(sound)


def test_a_root_that_reports_to_itself_is_made_a_root():
    faulty = "positions:\n  - {id: ceo, title: Chief, reports_to: ceo}\n"
    assert mend(faulty) == "positions:\n  - {id: ceo, title: Chief}\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            position("- {id: cfo, title: Finance, reports_to: cfo}\n"),
            id="a self-report beside a root may mean another manager",
        ),
        pytest.param(
            position("- {id: cfo, title: Finance, reports_to: ceo-of-the-board}\n"),
            id="an id that is only alike",
        ),
        pytest.param(
            position("- {id: cfo, title: Finance, reports_to: ceo, holders: [Vacant]}\n"),
            id="a word for nobody",
        ),
        pytest.param(
            position("- id: cfo\n  title: >-\n    Finance\n    and  control\n  reports_to: ceo\n"),
            id="a text over several lines",
        ),
        pytest.param(
            "positions:\n"
            "  - &base {id: ceo, title: 'Chief  of', waivers: &w [{rule: OM207, reason: x}]}\n"
            "  - {<<: *base, id: cfo, reports_to: ceo, waivers: *w}\n",
            id="what is said once for two",
        ),
        pytest.param(
            position(
                "- {id: cfo, title: Finance, reports_to: ceo,\n   # why\n   waivers: "
                "[{rule: OM207, reason: x}]}\n"
            ),
            id="what has a remark of its own between brackets",
        ),
    ],
)
def test_what_is_not_sure_or_would_touch_more_is_left_alone(text):
    assert mend(text) == text


@pytest.mark.parametrize(
    ("faulty", "sound"),
    [
        (
            "- {id: cfo, title: Finance, reports_to: cfo}\n",
            "- {id: cfo, title: Finance}\n",
        ),
        (
            "- {id: cfo, title: Finance, reports_to: Chief}\n",
            "- {id: cfo, title: Finance, reports_to: ceo}\n",
        ),
        (
            "- {id: cfo, title: Finance, holders: [Vacant], reports_to: ceo}\n",
            "- {id: cfo, title: Finance, reports_to: ceo}\n",
        ),
    ],
)
def test_what_is_likely_is_mended_when_asked_for(faulty, sound):
    assert mend(position(faulty), unsafe=True) == position(sound)


def test_what_cannot_be_mended_hinders_nothing_else():
    text = """\
    positions:
      - &base {id: ceo, title: 'Chief  of', waivers: &w [{rule: OM207, reason: x}]}
      - {<<: *base, id: cfo, reports_to: CEO, waivers: *w}
      - {id: clerk, title: Clerk  one, reports_to: Ceo}
    """
    mended_text = text.replace("CEO", "ceo").replace("Ceo", "ceo").replace("Clerk  ", "Clerk ")
    assert mend(text) == textwrap.dedent(mended_text)


def test_a_slip_is_mended_wherever_it_stands():
    faulty = position(
        "- {id: a, title: A, reports_to: CEO}\n- {id: b, title: B, supports: [CEO]}\n"
    )
    assert mend(faulty) == faulty.replace("CEO", "ceo")


def test_an_id_that_is_no_plain_text_is_put_in_quotes():
    text = "positions:\n  - {id: '00017', title: A}\n  - {id: b, title: B, reports_to: 17}\n"
    assert mend(text) == text.replace("reports_to: 17", "reports_to: 00017")


def test_a_flow_value_that_needs_quotes_gets_them():
    text = "positions:\n  - {id: 'a, b', title: A}\n  - {id: b, title: B, reports_to: 'A, B'}\n"
    plain = (
        "positions:\n  - {id: 'a, b', title: A}\n  - id: b\n    title: B\n    reports_to: A, B\n"
    )
    assert mend(text) == text.replace("A, B", "a, b")
    assert mend(plain) == plain.replace("A, B", "'a, b'")


def test_tables_of_toml_are_taken_out_whole():
    text = """\
    [[positions]]
    id = "ceo"
    title = "Chïef" # ü

    [[positions.waivers]]
    rule = "OM207"
    reason = "x"

    [[positions]]
    id = "b"
    title = "B"
    reports_to = "CEO"
    """
    assert mend(text, "org.toml") == textwrap.dedent("""\
    [[positions]]
    id = "ceo"
    title = "Chïef" # ü


    [[positions]]
    id = "b"
    title = "B"
    reports_to = "ceo"
    """)


def test_cells_of_csv_are_changed_inside():
    text = (
        "id;title;reports_to;supports;holders\r\n"
        'ceo;"Chief; of  all";;;\r\n'
        'cfo;Finance;CEO;"ceo; Ceo ";Vacant; \r\n'
    )
    assert mend(text, "org.csv") == (
        'id;title;reports_to;supports;holders\r\nceo;"Chief; of all";;;\r\n'
        'cfo;Finance;ceo;"ceo; ceo ";Vacant; \r\n'
    )


def test_json_in_cells_is_changed_inside():
    text = (
        "id,title,reports_to,coordinates_with,holders,waivers\n"
        'ceo,Chief,,,"[{""name"": ""\'Ani\'""}, {""name"": ""Budi""}]",\n'
        "cfo,Finance,ceo,ceo,,"
        '"[{""rule"": ""OM207"", ""reason"": ""a""}, {""rule"": ""OM201"", ""reason"": ""b""}]"\n'
    )
    sound = text.replace("'Ani'", "Ani").replace(', {""rule"": ""OM201"", ""reason"": ""b""}', "")
    assert mend(text, "org.csv") == sound


def test_names_in_a_cell_go_one_by_one():
    text = "id,title,reports_to,holders\nceo,Chief,,Ani; Vacant ;Budi\ncfo,Finance,ceo,KOSONG\n"
    sound = "id,title,reports_to,holders\nceo,Chief,,Ani;Budi\ncfo,Finance,ceo,\n"
    assert mend(text, "org.csv", unsafe=True) == sound


def test_dotted_keys_and_tables_of_toml_are_found():
    text = """\
    name.en = "Some House"
    [[positions]]
    id = "ceo"
    title.en = "Chief  of all"
    "reports_to" = "ceo"
    [positions.attributes]
    room = "1  2"
    [[positions]]
    id = "b"
    title = '''
    B'''
    reports_to = "CEO"
    """
    sound = text.replace("Chief  ", "Chief ").replace("CEO", "ceo")
    sound = sound.replace('    "reports_to" = "ceo"\n', "")
    assert mend(text, "org.toml") == textwrap.dedent(sound)


def test_files_that_are_included_are_mended_where_they_lie(tmp_path):
    (tmp_path / "org.yaml").write_text("include: more.json\n" + HEAD)
    more = '{"positions": [{"id": "cfo", "title": "Finance", "reports_to": "CEO"}]}'
    (tmp_path / "more.json").write_text(more)
    document = read(str(tmp_path / "org.yaml"))
    outcome = mended(document, validate_document)
    assert outcome.texts == {str(tmp_path / "more.json"): more.replace("CEO", "ceo")}
    assert [fault.code for fault in outcome.mended] == ["OM103"]
    assert outcome.validation.diagnostics == ()


def test_a_file_that_cannot_be_read_is_left_alone():
    outcome = mended(read_text("positions: [", "org.yaml"), validate_document)
    assert (outcome.texts, [each.code for each in outcome.validation.diagnostics]) == (
        {},
        ["OM100"],
    )


def test_proposals_are_the_edits_that_mend():
    text = position("- {id: cfo, title: Finance, reports_to: CEO, holders: [Vacant]}\n")
    document = read_text(text, "org.yaml")
    found = {
        diagnostic.code: applied(text, edits)
        for diagnostic, files in proposals(validate_document(document))
        for _, edits in files
    }
    assert found == {
        "OM103": text.replace("CEO", "ceo"),
        "OM901": text.replace(", holders: [Vacant]", ""),
    }


def test_the_difference_is_a_unified_diff():
    assert difference("a.yaml", "one\ntwo", "one\nthree") == (
        "--- a.yaml\n+++ a.yaml\n@@ -1,2 +1,2 @@\n one\n-two\n\\ No newline at end of file\n"
        "+three\n\\ No newline at end of file\n"
    )
