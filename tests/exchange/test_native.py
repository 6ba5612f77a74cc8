"""What is written reads back the same, in every format."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.exchange.native import WRITERS, to_text
from orgmodel.loading import read_text
from orgmodel.model import (
    ALIGNS,
    CLASSES,
    FITS,
    KINDS,
    LAYOUTS,
    STATUSES,
    Body,
    ChartSettings,
    Holder,
    Member,
    Organisation,
    PartialDate,
    Position,
    Unit,
    Validity,
    Waiver,
)

NASTY = [
    "no", "~", "null", "true", "007", "1e3", "12:30", "2026-01-01", "7", "0.5", "a: b", "- a",
    "# c", "a #b", "{a}", "[a, b]", "R&D", "&x", "*x", "!t", "%p", "@a", "`a`", "'", '"', "a;b",
    "; ", "a,b", "<script>", "back\\slash", "tab\there", "two\nlines", "cr\rhere", "\x85",
    "\N{LINE SEPARATOR}", "총무과", "\N{ARABIC LETTER ALEF}", "\N{GRINNING FACE}", " ", "=1+1",
    "<<", "|", ">", "?", ":", "organisation", "\N{NO-BREAK SPACE}", "\ufeff",
]  # fmt: skip
TEXTS = st.sampled_from(NASTY) | st.text(min_size=1, max_size=8).filter(lambda t: "\0" not in t)
IDS = (st.sampled_from(NASTY) | st.text(min_size=1, max_size=5)).filter(
    lambda t: t == t.strip() and t.isprintable()
)
LOCAL = TEXTS | st.dictionaries(st.sampled_from(["id", "en", "zh-Hant"]), TEXTS, min_size=1)
DATES = st.sampled_from(["2026", "2026-03", "2026-03-31"]).map(PartialDate)
LISTS = st.lists(TEXTS, max_size=3).map(tuple)
FREE = st.dictionaries(
    TEXTS,
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
        | TEXTS | st.just(""),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
        max_leaves=4,
    ),
    max_size=2,
)  # fmt: skip
WAIVERS = st.lists(
    st.builds(Waiver, rule=TEXTS, reason=TEXTS, until=st.none() | DATES), max_size=2
).map(tuple)
HOLDERS = st.lists(
    st.builds(
        Holder,
        name=TEXTS,
        email=st.none() | TEXTS,
        since=st.none() | DATES,
        acting=st.sampled_from([False, True, "plt", "pj"]),
        share=st.none() | st.floats(0.01, 1),
    ),
    max_size=2,
).map(tuple)
OPTIONAL = st.none() | TEXTS
SETTINGS = st.builds(
    ChartSettings,
    layout=st.none() | st.sampled_from(LAYOUTS),
    layouts=st.dictionaries(TEXTS, st.sampled_from(LAYOUTS), max_size=2),
    align=st.none() | st.sampled_from(ALIGNS),
    fit=st.none() | st.sampled_from(FITS),
    title=st.none() | LOCAL,
    subtitle=st.none() | LOCAL,
    version=OPTIONAL,
)


@st.composite
def organisations(draw):
    """Draw organisations with every field and texts that are hard on writers."""
    positions = st.builds(
        Position,
        id=IDS,
        title=st.none() | LOCAL,
        role=OPTIONAL,
        class_=st.none() | st.sampled_from(CLASSES),
        unit=OPTIONAL,
        reports_to=OPTIONAL,
        supports=LISTS,
        coordinates_with=LISTS,
        status=st.none() | st.sampled_from(STATUSES),
        count=st.integers(1, 99),
        fte=st.none() | st.floats(0, 1e6),
        duties=st.dictionaries(TEXTS, st.sampled_from(["R", "RA", "S"]), max_size=2),
        authority=st.none() | st.integers(0, 5),
        valid=st.none() | st.builds(Validity, from_=DATES),
        tags=LISTS,
        note=OPTIONAL,
        attributes=FREE,
        holders=HOLDERS,
        waivers=WAIVERS,
    )
    members = st.lists(TEXTS | st.builds(Member, organisation=LOCAL), max_size=3)
    bodies = st.builds(Body, id=IDS, name=st.none() | LOCAL, members=members)
    units = st.builds(Unit, id=IDS, name=st.none() | LOCAL, head=OPTIONAL, attributes=FREE)
    return Organisation(
        name=draw(st.none() | LOCAL),
        kind=draw(st.none() | st.sampled_from(KINDS)),
        as_of=draw(st.none() | DATES),
        note=draw(OPTIONAL),
        bodies=tuple(draw(st.lists(bodies, max_size=1))),
        units=tuple(draw(st.lists(units, max_size=1))),
        positions=tuple(draw(st.lists(positions, max_size=2))),
        waivers=draw(WAIVERS),
        chart=draw(st.none() | SETTINGS),
    )


@pytest.mark.parametrize("file_format", list(WRITERS))
@settings(max_examples=150, deadline=None)
@given(organisation=organisations())
def test_what_is_written_reads_back_the_same(file_format, organisation):
    text = to_text(organisation, file_format)
    document = read_text(text, f"org.{file_format}")
    assert document.faults == ()
    assert document.organisation == organisation


@pytest.mark.parametrize("text", ["\n", "\n\n", " \n", "a\n\n", "a\n\n\n b\n\n", "a\n \n", "\na\n"])
def test_a_text_with_empty_lines_at_its_end_does_not_end_the_file(text):
    organisation = Organisation(name=text, bodies=(Body(id="dewan", name=text),))
    assert read_text(to_text(organisation), "org.yaml").organisation == organisation


def test_yaml_is_written_as_people_write_it():
    organisation = Organisation(
        name={"id": "PT Contoh", "en": "Sample Ltd"},
        as_of=PartialDate("2026-01-01"),
        bodies=(Body(id="dewan", name="Dewan"),),
        positions=(
            Position(id="007", title="no", reports_to="dewan", count=2, fte=1.5),
            Position(
                id="sekretaris",
                supports=("007", "dewan"),
                holders=(Holder(name="Sari", since=PartialDate("2026")),),
                note="Dua\nbaris\n",
            ),
        ),
    )
    assert to_text(organisation) == (
        "orgmodel: 1\n"
        "name: {id: PT Contoh, en: Sample Ltd}\n"
        "as_of: 2026-01-01\n"
        "\n"
        "bodies:\n"
        "- id: dewan\n"
        "  name: Dewan\n"
        "\n"
        "positions:\n"
        "- id: 007\n"
        "  title: no\n"
        "  reports_to: dewan\n"
        "  count: 2\n"
        "  fte: 1.5\n"
        "- id: sekretaris\n"
        "  supports: [007, dewan]\n"
        "  note: |\n"
        "    Dua\n"
        "    baris\n"
        "  holders:\n"
        "  - {name: Sari, since: '2026'}\n"
    )


def test_a_table_of_positions_has_only_the_columns_in_use():
    organisation = Organisation(
        positions=(
            Position(id="a", title={"id": "Ketua", "en": "Chair"}),
            Position(id="b", reports_to="a", supports=("a", "c; d"), holders=(Holder(name="X"),)),
        )
    )
    assert to_text(organisation, "csv") == (
        "id,title.en,title.id,reports_to,supports,holders.1.name\n"
        "a,Chair,Ketua,,,\n"
        'b,,,a,"[""a"", ""c; d""]",X\n'
    )
