"""Partial dates mean intervals; texts by language fall back to the nearest."""

import datetime as dt

import pytest

from orgmodel.model import PartialDate, Position, in_language


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-11-05", "2024-11-05", "2024-11-05"),
        (2023, "2023-01-01", "2023-12-31"),
        (dt.date(2024, 2, 1), "2024-02-01", "2024-02-01"),
    ],
)
def test_a_partial_date_means_all_its_days(written, first, last):
    date = PartialDate(written)
    assert (date.first_day.isoformat(), date.last_day.isoformat()) == (first, last)


@pytest.mark.parametrize("written", ["2024-13", "2023-02-29", "24", "2024-1", "0000", "soon", ""])
def test_a_day_that_does_not_exist_is_refused(written):
    with pytest.raises(ValueError, match="is no date"):
        PartialDate(written)


@pytest.mark.parametrize(
    ("language", "text"),
    [("id", "Sekjen"), ("id-ID", "Sekjen"), ("en", "SG"), ("fr", "SG"), ("de", "SG")],
)
def test_a_title_falls_back_to_english(language, text):
    assert in_language({"id": "Sekjen", "en": "SG"}, language) == text


def test_a_title_without_english_falls_back_to_the_first():
    assert in_language({"id": "Sekjen", "ms": "SU"}, "fr") == "Sekjen"


def test_a_position_without_a_title_is_called_by_its_id():
    assert Position(id="sekjen").label("id") == "sekjen"
