"""Everything that is wrong with the shape of a file, at once, and what is kept of the rest."""

import textwrap

from orgmodel.loading import read, read_text
from orgmodel.source import Place

BAD = """\
name: Uji
kind: minstry
languag: id
positions:
  - id: a
    report_to: b
    status: vacent
    count: many
    holders: [{since: 2026-13, name: X}, {email: q}, Budi]
  - title: no id
    colour: red
  - id: " c "
    supports: [{x: 1}, a, [b]]
    valid: {from: 2026-02-30}
    duties: {finance: RZ}
    class: lin
    fte: -1
    note:
  - id: d
    title: {id: , en: x}
    reports_to: [a]
  - 17
units: {}
"""

EXPECTED = """\
2:7 OM105 `kind` of the organisation must be international, party, union, ministry, region, \
company, foundation, association or other, not 'minstry'; did you mean ministry?
3:1 OM104 the organisation has a key languag, which the format does not have; did you mean \
language?
6:5 OM104 position a has a key report_to, which the format does not have; did you mean reports_to?
7:13 OM105 `status` of position a must be filled, vacant, planned, frozen or abolished, not \
'vacent'; did you mean vacant?
8:12 OM105 `count` of position a must be a whole number, not 'many'
9:23 OM105 `holders.1.since` of position a is no date: '2026-13'; write a year, a month or a day, \
as in 2026-03-31
9:42 OM105 a holder of position a has no name
10:5 OM105 a position has no id
11:5 OM104 a position has a key colour, which the format does not have
12:9 OM105 `id` of position c has outer white space or control characters
13:16 OM105 `supports.1` of position c must be text, not a mapping
13:27 OM105 `supports.3` of position c must be text, not a list
14:19 OM105 `valid.from` of position c is no date: '2026-02-30'; write a year, a month or a day, \
as in 2026-03-31
15:13 OM105 `duties` of position c has 'RZ' for finance; letters are R, A, S, C and I
16:12 OM105 `class` of position c must be governing, line, staff, support or control, not 'lin'; \
did you mean line?
17:10 OM105 `fte` of position c must be at least 0, not -1
20:12 OM105 `title` of position d in language id must be text, not nothing
21:17 OM105 `reports_to` of position d must be text, not a list
22:5 OM105 a position must be a mapping, not 17
23:8 OM105 `units` of the organisation must be a list, not a mapping
"""
UNKNOWN = "which the format does not have"


def said(document):
    faults = sorted(document.faults, key=lambda fault: (fault.path, fault.span))
    return "".join(f"{f.span.line}:{f.span.column} {f.code} {f.message}\n" for f in faults)


def test_every_fault_is_said_at_its_place_in_one_run():
    assert said(read_text(BAD)) == EXPECTED


def test_what_is_sound_is_kept():
    organisation = read_text(BAD).organisation
    assert organisation is not None
    assert organisation.to_plain() == {
        "name": "Uji",
        "positions": [
            {"id": "a", "holders": [{"name": "X"}, {"name": "Budi"}]},
            {"id": "c", "supports": ["a"], "valid": {}},
            {"id": "d"},
        ],
    }


def test_rules_learn_which_lines_could_not_be_read():
    unread = read_text(BAD).unread
    assert {pair for pair in unread if pair[1] in ("reports_to", "supports")} == {
        ("a", "reports_to"),
        ("c", "supports"),
        ("d", "reports_to"),
    }


def test_a_key_without_a_value_says_nothing():
    text = "name: X\nunits:\npositions:\n- {id: a, title: , supports: , holders: }\n"
    for document in (
        read_text(text),
        read_text('{"name": "X", "units": null, "positions": [{"id": "a", "supports": null}]}'),
    ):
        assert document.faults == ()
        assert document.organisation is not None
        assert document.organisation.to_plain() == {"name": "X", "positions": [{"id": "a"}]}


def test_a_file_that_is_no_mapping_holds_no_organisation():
    for text, what in (("- a\n- b\n", "a list"), ("just words\n", "text"), ("17\n", "a number")):
        document = read_text(text)
        assert document.organisation is None
        sentence = f"the file is {what}; expected is a mapping with name, positions ..."
        assert said(document) == f"1:1 OM105 {sentence}\n"


def test_an_unknown_column_is_said_once_at_the_header():
    document = read_text("id,manager\na,\nb,a\nc,a\n", "o.csv")
    assert {(f.span.line, f.span.column, f.code) for f in document.faults} == {(1, 4, "OM104")}


def test_the_places_of_what_follows_a_faulty_item_stay_right():
    text = "positions:\n- {title: no id}\n- {id: a, supports: [[x], qq]}\n"
    document = read_text(text)
    place = Place(("positions", 0, "supports", 0))
    found = document.locate([place])
    assert (found[place][1].line, found[place][1].column) == (3, 27)


def test_files_are_included_and_read_as_one(tmp_path):
    units = tmp_path / "units"
    units.mkdir()
    (tmp_path / "org.yaml").write_text(
        "name: X\ninclude: [units/*.yaml, nix/*.yaml]\npositions: [{id: a}]\n"
    )
    (units / "one.yaml").write_text("positions: [{id: b, reports_to: a}]\ninclude: ../org.yaml\n")
    (units / "two.yaml").write_text("name: Y\npositions:\n- {id: c, couunt: 2}\n")
    document = read(str(tmp_path / "org.yaml"))
    assert document.organisation is not None
    assert [position.id for position in document.organisation.positions] == ["a", "b", "c"]
    assert document.organisation.name == "X"
    main = tmp_path / "org.yaml"
    two = units / "two.yaml"
    said_where = sorted(
        f"{f.path}:{f.span.line}:{f.span.column} {f.code} {f.message}" for f in document.faults
    )
    assert said_where == [
        f"{main}:2:25 OM105 include nix/*.yaml fits no file",
        f"{two}:1:1 OM105 `name` belongs into the main file {main}",
        f"{two}:3:11 OM104 position c has a key couunt, {UNKNOWN}; did you mean count?",
    ]


def test_the_example_of_the_format_reads_as_it_is_meant():
    text = textwrap.dedent("""\
        orgmodel: 1
        name: {id: PT Contoh, en: Sample Ltd}
        positions:
          - id: sekretaris
            title: Sekretaris
            supports: [sekjen, manajemen]
            holders: [Sari, {name: Budi, acting: Plt., share: 0.5}]
            waivers: [{rule: OM306, reason: dipinjamkan, until: 2026-03-31}]
        """)
    organisation = read_text(text).organisation
    assert organisation is not None
    secretary = organisation.positions[0]
    assert secretary.supports == ("sekjen", "manajemen")
    assert [(h.name, h.acting, h.share) for h in secretary.holders] == [
        ("Sari", False, None),
        ("Budi", "plt", 0.5),
    ]
    assert str(secretary.waivers[0].until) == "2026-03-31"


def test_layouts_of_single_positions_at_the_wrong_key_are_shown_the_right_one():
    document = read_text("positions: [{id: a}]\nchart: {layout: {a: columns}}\n")
    (fault,) = document.faults
    assert fault.message == (
        "`chart.layout` of the organisation must be auto, standard, hanging, left-hanging, "
        "right-hanging or columns, not a mapping; the layouts of single positions stand under "
        "`layouts`"
    )
