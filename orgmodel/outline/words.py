"""The words of outlines, in Indonesian and English."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "role": "Role",
        "class": "Class",
        "unit": "Unit",
        "status": "Status",
        "grade": "Grade",
        "seats": "Seats",
        "level": "Level",
        "holders": "Holders",
        "reports_to": "Reports to",
        "chain": "Chain of command",
        "direct_reports": "Direct reports",
        "subordinates": "Subordinates",
        "supported_by": "Supported by",
        "supports": "Supports",
        "dotted_line_to": "Dotted line to",
        "dotted_reports": "Dotted line from",
        "deputies": "Deputies",
        "deputises_for": "Deputises for",
        "coordinates_with": "Coordinates with",
        "heads": "Heads",
        "source": "Source",
        "note": "Note",
        "nobody": "nobody",
        "unknown": "{name}, which does not exist",
        "endless": "never ends: it is a loop",
        "elsewhere": "Supporting others",
        "more": "{count} more below",
        "since": "since {date}",
        "until": "until {date}",
    },
    "id": {
        "role": "Peran",
        "class": "Kelas",
        "unit": "Unit",
        "status": "Status",
        "grade": "Eselon/golongan",
        "seats": "Formasi",
        "level": "Jenjang",
        "holders": "Pejabat",
        "reports_to": "Bertanggung jawab kepada",
        "chain": "Jalur komando",
        "direct_reports": "Bawahan langsung",
        "subordinates": "Seluruh bawahan",
        "supported_by": "Didukung oleh",
        "supports": "Mendukung",
        "dotted_line_to": "Garis fungsional kepada",
        "dotted_reports": "Garis fungsional dari",
        "deputies": "Diwakili oleh",
        "deputises_for": "Mewakili",
        "coordinates_with": "Berkoordinasi dengan",
        "heads": "Mengepalai",
        "source": "Sumber",
        "note": "Catatan",
        "nobody": "tidak ada",
        "unknown": "{name}, yang tidak ada",
        "endless": "tidak berujung: melingkar",
        "elsewhere": "Mendukung yang lain",
        "more": "{count} lagi di bawahnya",
        "since": "sejak {date}",
        "until": "sampai {date}",
    },
}


def word(key: str, language: str, **parts: object) -> str:
    """Give a word; English stands in for languages that are not known."""
    table = WORDS.get(language.partition("-")[0], WORDS["en"])
    return table[key].format(**parts)
