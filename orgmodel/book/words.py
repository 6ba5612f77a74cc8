"""The words of a book, in Indonesian and English."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "id": {
        "page of": "Halaman {page} dari {pages}",
        "contents": "Daftar isi",
        "lines": "Garis ke halaman lain",
        "goes on": "+{count} → hal. {page}",
        "goes on, none counted": "→ hal. {page}",
        "comes from": "↑ hal. {page}",
        "continues": "← hal. {page}",
        "part": "{title} (bagian {part} dari {parts})",
        "fold": "Lanjut di halaman yang disebut",
        "says goes on": "{count} jabatan di bawahnya ada di halaman {page}",
        "says comes from": "Atasan {title} ada di halaman {page}",
        "says continues": "Bawahan {title} dimulai di halaman {page}",
        "page": "Halaman {page}",
        "to reports_to": "bertanggung jawab kepada {name}, hal. {page}",
        "from reports_to": "membawahi {name}, hal. {page}",
        "to supports": "mendukung {name}, hal. {page}",
        "from supports": "didukung {name}, hal. {page}",
        "to dotted_line_to": "garis fungsional kepada {name}, hal. {page}",
        "from dotted_line_to": "garis fungsional dari {name}, hal. {page}",
        "to deputises_for": "mewakili {name}, hal. {page}",
        "from deputises_for": "diwakili {name}, hal. {page}",
        "to coordinates_with": "berkoordinasi dengan {name}, hal. {page}",
        "from coordinates_with": "berkoordinasi dengan {name}, hal. {page}",
        "more lines": "{count} garis lain, hal. {page}",
        "reason one": "Semuanya terbaca di satu lembar.",
        "reason many": "Tidak semuanya terbaca di satu lembar, jadi cabang mendapat halaman "
        "sendiri: {pages} halaman, {charts} di antaranya bagan.",
        "reason size": "Huruf terkecil di kotak {size} pt.",
    },
    "en": {
        "page of": "Page {page} of {pages}",
        "contents": "Contents",
        "lines": "Lines to other pages",
        "goes on": "+{count} → p. {page}",
        "goes on, none counted": "→ p. {page}",
        "comes from": "↑ p. {page}",
        "continues": "← p. {page}",
        "part": "{title} (part {part} of {parts})",
        "fold": "Goes on at the page named",
        "says goes on": "{count} positions below are on page {page}",
        "says comes from": "The manager of {title} is on page {page}",
        "says continues": "The reports of {title} begin on page {page}",
        "page": "Page {page}",
        "to reports_to": "reports to {name}, p. {page}",
        "from reports_to": "manages {name}, p. {page}",
        "to supports": "supports {name}, p. {page}",
        "from supports": "supported by {name}, p. {page}",
        "to dotted_line_to": "functional line to {name}, p. {page}",
        "from dotted_line_to": "functional line from {name}, p. {page}",
        "to deputises_for": "deputises for {name}, p. {page}",
        "from deputises_for": "{name} deputises, p. {page}",
        "to coordinates_with": "coordinates with {name}, p. {page}",
        "from coordinates_with": "coordinates with {name}, p. {page}",
        "more lines": "{count} more lines, p. {page}",
        "reason one": "Everything can be read on one sheet.",
        "reason many": "Not everything can be read on one sheet, so branches have pages of their "
        "own: {pages} pages, {charts} of them charts.",
        "reason size": "The smallest text of a box has {size} pt.",
    },
}


def word(key: str, language: str, **parts: object) -> str:
    """Give a word or sentence of a book.

    Args:
        key: which one, as in `WORDS`.
        language: a language; English stands in for those that are not known.
        parts: what is filled in.
    """
    table = WORDS.get(language.partition("-")[0], WORDS["en"])
    return table[key].format(**parts)
