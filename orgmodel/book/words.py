"""The words of a book, in Indonesian and English."""

from collections.abc import Mapping

from orgmodel.chart.references import REFERENCES

WORDS: Mapping[str, Mapping[str, str]] = {
    "id": {
        **REFERENCES["id"],
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
        "more lines": "{count} garis lain, hal. {page}",
        "reason one": "Semuanya terbaca di satu lembar.",
        "reason many": "Tidak semuanya terbaca di satu lembar, jadi cabang mendapat halaman "
        "sendiri: {pages} halaman, {charts} di antaranya bagan.",
        "reason size": "Huruf terkecil di kotak {size} pt.",
    },
    "en": {
        **REFERENCES["en"],
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
