"""Own roles, education and experience: read from every format, faults said in their place."""

import pytest

from orgmodel.catalogue import education_levels
from orgmodel.exchange.native import WRITERS, to_text
from orgmodel.loading import read_text
from orgmodel.model import EDUCATION, Holder

TEXT = """\
roles:
- id: notulis
  label: {id: Notulis, en: Minute-taker}
  aliases: [scribe, juru; tulis]
  like: sekretaris
  authority: 1
  reason: The board meets weekly.
  source: Charter, article 4
- {id: imam, class: line, reason: A mosque.}
positions:
- id: a
  holders:
  - name: Dewi
    education: Magister
    fields: hukum
    experience:
    - wakil sekjen
    - {role: kepala staf, years: 2.5, organisation: 'Dewan, Pusat'}
    competencies: [strategi, 'a; b']
"""
FAULTY = """\
roles:
- {id: x, reason: Why not.}
- {id: y, class: line}
- {id: z, class: lin, reason: A slip.}
positions:
- id: a
  holders:
  - {name: P, education: sarjna, experience: [{years: 0, role: EA}, {yers: 2, role: EA}, {}]}
"""


SAID = """\
3:3 OM105 a role of the organisation has no reason
4:18 OM105 `roles.3.class` of the organisation must be governing, line, staff, support or control, \
not 'lin'; did you mean line?
8:26 OM105 `holders.1.education` of position a must be secondary, diploma, bachelor, master or \
doctorate, not 'sarjna'
8:55 OM105 `holders.1.experience.1.years` of position a must be more than 0, not 0
8:70 OM104 a former role of position a has a key yers, which the format does not have; did you \
mean years?
8:90 OM105 a former role of position a has no role
"""


def organisation(text, file_format="yaml"):
    document = read_text(text, f"org.{file_format}")
    assert document.faults == ()
    assert document.organisation is not None
    return document.organisation


@pytest.mark.parametrize("file_format", WRITERS)
def test_what_is_written_reads_back_the_same(file_format):
    known = organisation(TEXT)
    assert organisation(to_text(known, file_format), file_format) == known


def test_short_forms_are_taken_as_what_they_mean():
    (holder,) = organisation(TEXT).positions[0].holders
    assert (holder.education, holder.fields) == ("master", ("hukum",))
    assert [(each.role, each.years, each.organisation) for each in holder.experience] == [
        ("wakil sekjen", None, None),
        ("kepala staf", 2.5, "Dewan, Pusat"),
    ]


def test_a_table_keeps_the_order_of_more_than_nine():
    plain = "positions:\n- id: a\n  count: 12\n  holders: [" + ", ".join("ABCDEFGHIJKL") + "]\n"
    known = organisation(plain)
    assert organisation(to_text(known, "csv"), "csv") == known


def test_faults_are_said_where_they_stand():
    faults = read_text(FAULTY, "org.yaml").faults
    said = [f"{each.span.line}:{each.span.column} {each.code} {each.message}" for each in faults]
    assert said == SAID.splitlines()


@pytest.mark.parametrize("name", ["bachelor", "sarjana", "SARJANA"])
def test_education_is_taken_in_both_languages(name):
    assert Holder.model_validate({"name": "P", "education": name}).education == "bachelor"


def test_the_levels_of_the_format_are_those_of_the_catalogue():
    assert list(EDUCATION) == [level.id for level in education_levels()]
