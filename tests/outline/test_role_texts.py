"""The words of pages about roles and duties: complete in both languages, and right."""

import re

import pytest

from orgmodel.catalogue import Vocabulary, compare, profile, role, roles
from orgmodel.outline.duties import words as duty_words
from orgmodel.outline.roles import Phrases, compared_roles, one_role
from orgmodel.outline.roles import words as role_words

PARTS = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("module", [role_words, duty_words])
def test_every_word_stands_in_both_languages_with_the_same_parts(module):
    indonesian, english = module.WORDS["id"], module.WORDS["en"]
    assert list(indonesian) == list(english)
    for key, text in english.items():
        assert sorted(PARTS.findall(text)) == sorted(PARTS.findall(indonesian[key])), key


def test_another_language_is_answered_in_english():
    assert role_words.word("or", "fr") == "or"
    assert role_words.word("or", "id-ID") == "atau"


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", [each.id for each in roles()])
def test_every_role_has_a_page_without_holes(name, language):
    text = one_role(name, Phrases(language)).written("text", 100)
    labels = {role(name).label(each) for each in ("id", "en")}
    assert all(label in text.splitlines()[0] for label in labels)
    assert not re.search(
        r"\{|\}|None|\b(kind|class|way) (party|union|company|line|staff|support|election)\b", text
    )


@pytest.mark.parametrize("language", ["id", "en"])
def test_any_two_roles_can_be_compared(language):
    for other in roles():
        text = compared_roles("secretary", other.id, Phrases(language)).written("text", 100)
        assert other.label(language) in text


def test_lists_have_a_comma_before_the_last_of_three_in_indonesian_only():
    assert Phrases("id").listed(["a", "b", "c"], "and") == "a, b, dan c"
    assert Phrases("id").listed(["a", "b"], "or") == "a atau b"
    assert Phrases("en").listed(["a", "b", "c"], "or") == "a, b or c"
    assert Phrases("en").listed(["a"], "or") == "a"


def test_statements_of_a_document_are_gathered_in_runs():
    found = dict(Phrases("en").sources(["A3", "A1", "A2", "A9", "A2", "B4", "K1"]))
    assert [*found] == ["A", "B", "K1"]
    assert found["A"][0].endswith(": statements 1-3, 9")
    assert found["B"][0].endswith(": statement 4")


def test_letters_say_how_surely_and_whether_they_are_inferred():
    held = {each.duty.id: each for each in profile("secretary").held}
    phrases = Phrases("id")
    assert phrases.letters(held["members.assist"]) == "R"
    assert phrases.letters(held["finance.paperwork"]) == "R* (dapat)"
    assert phrases.letters(held["meeting.manage"]) == "R (biasanya)"
    assert phrases.letters(None) == "–"


def test_the_part_in_decisions_is_said_of_the_role_itself():
    said = [Phrases("id").deciding(profile(name)) for name in ("sekjen", "sekretaris", "bendahara")]
    assert said == [
        "Mengambil keputusan",
        "Tidak mengambil keputusan; hanya membantu",
        "Sumber tidak menyebutkan",
    ]


def test_a_comparison_is_the_same_for_any_vocabulary_without_words_of_its_own():
    assert compare("sekjen", "sekretaris", Vocabulary()) == compare("SG", "secretary")
