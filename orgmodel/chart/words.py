"""The words of a chart, in Indonesian and English."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TypeVar

Entry = TypeVar("Entry")
DECIMAL_COMMA = str.maketrans(".,", ",.")

MONTHS: Mapping[str, tuple[str, ...]] = {
    "id": (
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
WORDS: Mapping[str, Mapping[str, str]] = {
    "id": {
        "vacant": "Kosong",
        "planned": "Direncanakan",
        "frozen": "Dibekukan",
        "abolished": "Dihapus",
        "ended": "Berakhir",
        "acting": "Plt.",
        "plt": "Plt.",
        "plh": "Plh.",
        "pj": "Pj.",
        "as of": "Per {date}",
        "only": "hanya {what}",
        "from root": "hanya {name} dan yang di bawahnya",
        "version": "versi {version}",
        "source": "Sumber: {source}",
        "since": "sejak {date}",
        "grade": "jenjang {grade}",
        "direct": "bawahan: {count} langsung",
        "total": "{count} seluruhnya",
        "total alone": "bawahan: {count} seluruhnya",
        "fte": "{count} FTE",
        "no class": "tanpa kelas",
        "no unit": "tanpa unit",
        "no grade": "tanpa jenjang",
        "no tag": "lainnya",
        "without": "tanpa {what}",
        "whole organisation": "seluruh organisasi",
        "two": "{first} dan {last}",
        "several": "{first}, dan {last}",
        "supports unit": "mendukung {name}",
        "works with": "berkoordinasi dengan {name}",
        "seats": "{count} anggota",
        "members": "Anggota",
        "others": "+ {count} lainnya",
        "hidden": "{count} jabatan di bawahnya tidak ditampilkan",
        "position": "jabatan",
        "class governing": "unsur pimpinan dan pengarah",
        "class line": "unsur lini",
        "class staff": "unsur staf",
        "class support": "unsur pendukung",
        "class control": "unsur pengawas",
        "in unit": "unit {name}",
        "several seats": "{count} formasi",
        "acting holder": "dijabat oleh pejabat sementara",
        "job share": "berbagi jabatan",
        "tells reports_to": "Bertanggung jawab kepada {names}.",
        "tells supports": "Mendukung {names}.",
        "tells supported": "Didukung oleh {names}.",
        "tells dotted_line_to": "Memiliki garis fungsional kepada {names}.",
        "tells deputises_for": "Mewakili {names} bila berhalangan.",
        "tells coordinates_with": "Berkoordinasi dengan {names}.",
        "one report": "1 bawahan langsung.",
        "reports": "{count} bawahan langsung.",
        "whole": "Bagan organisasi: {counts}.",
        "one position": "1 jabatan",
        "positions": "{count} jabatan",
        "positions vacant": "{count} kosong",
        "one body": "1 organ atau pihak pemberi mandat",
        "bodies": "{count} organ atau pihak pemberi mandat",
        "tops": "Di puncak: {names}.",
        "line reports_to": "Bertanggung jawab kepada",
        "line supports": "Mendukung, tanpa wewenang",
        "line dotted_line_to": "Garis fungsional",
        "line deputises_for": "Mewakili bila berhalangan",
        "line coordinates_with": "Koordinasi",
        "box body": "Organ atau pihak pemberi mandat",
        "box governing": "Unsur pimpinan dan pengarah",
        "box line": "Unsur lini",
        "box staff": "Unsur staf",
        "box support": "Unsur pendukung",
        "box control": "Unsur pengawas",
        "box plain": "Jabatan lainnya",
        "box line plain": "Unsur lini dan jabatan lainnya",
        "box vacant": "Jabatan kosong",
        "box planned": "Jabatan direncanakan",
        "box frozen": "Jabatan dibekukan",
        "box abolished": "Jabatan dihapus atau berakhir",
        "box shared": "Jabatan yang dipangku bersama",
        "box fold": "Jabatan di bawahnya, termasuk pendukung, tidak ditampilkan",
        "frame": "Unit organisasi",
        "sign acting": "Plt.: pelaksana tugas",
        "sign beside": "Di sisi garis atau kotak: tidak sebaris menurut jenjang",
        "sign columns": "Dalam kolom: tidak sebaris menurut jenjang",
        "sign plt": "Plt.: pelaksana tugas",
        "sign plh": "Plh.: pelaksana harian",
        "sign pj": "Pj.: penjabat",
        "sign seats": "×n: banyaknya formasi jabatan",
        "frames apart": "Di luar bingkai unitnya, karena kotak lain berdiri di antaranya: {names}.",
        "frames none": "Tanpa bingkai, karena kotak-kotaknya tidak berdampingan: {names}.",
        "frames deep": "Tanpa bingkai, karena terlalu banyak bingkai akan bersarang: {names}.",
        "frames unjoined": "Mendukung, tanpa garis ke bingkai karena tiada jalan bebas: {names}.",
        "frames legend unjoined": "Mendukung, tanpa garis ke bingkai: {names}",
        "frames legend apart": "Di luar bingkai unitnya: {names}",
        "frames legend none": "Tanpa bingkai, disebut di dalam kotaknya: {names}",
        "frames one": "Disebut di dalam kotaknya, karena hanya satu kotak: {names}.",
        "reason asked": "Susunan menurut permintaan: {layouts}.",
        "reason rows": "Semua tingkat disusun berdampingan: dari {count} susunan yang dicoba, "
        "inilah yang paling jelas menunjukkan jenjang.",
        "reason hung": "Tingkat yang berdampingan: {levels}; tingkat di bawahnya bersusun, karena "
        "{because}.",
        "because wide": "bila semua berdampingan, bagan menjadi {instead} kali selebar tingginya, "
        "bukan {shape} kali",
        "because small": "bila semua berdampingan, huruf terkecil hanya {text} pt",
        "because roomy": "dengan begitu semuanya mendapat ruang yang lebih luas",
        "because many": "terlalu banyak jabatan untuk disusun berdampingan",
        "reason framed": (
            "Di bawah {names} jabatan bersusun dalam kolom, agar yang bukan anggota unit berdiri "
            "di luar bingkai."
        ),
        "reason unaligned": (
            "Di bawah {names} jabatan bersusun dalam kolom, tidak sebaris menurut jenjang."
        ),
        "reason beside": (
            "Di sisi garis komando atau kotak, sehingga tidak sebaris menurut jenjangnya: {count}."
        ),
        "reason left out": "Tidak digambar karena dihapus, berakhir, atau belum berlaku: {count}.",
        "reason cut": "Ukuran lembar mengikuti isinya; huruf terkecil {size} pt.",
        "reason fits": "Muat di {paper}; huruf terkecil {size} pt.",
        "reason foreign": "Keterangan berbahasa Inggris: bahasa {code} belum dikenal.",
        "reason larger": "Di {wanted} huruf terlalu kecil; di {paper} huruf terkecil {size} pt.",
        "reason beyond": "Terlalu besar untuk kertas; huruf terkecil {size} pt.",
        "says reports_to": "{start} bertanggung jawab kepada {end}",
        "says supports": "{start} mendukung {end}",
        "says dotted_line_to": "{start} memiliki garis fungsional kepada {end}",
        "says deputises_for": "{start} mewakili {end} bila berhalangan",
        "says coordinates_with": "{start} berkoordinasi dengan {end}",
    },
    "en": {
        "vacant": "Vacant",
        "planned": "Planned",
        "frozen": "Frozen",
        "abolished": "Abolished",
        "ended": "Ended",
        "acting": "Acting:",
        "plt": "Acting (Plt.):",
        "plh": "Acting (Plh.):",
        "pj": "Acting (Pj.):",
        "as of": "As of {date}",
        "only": "only {what}",
        "from root": "only {name} and those below",
        "version": "version {version}",
        "source": "Source: {source}",
        "since": "since {date}",
        "grade": "grade {grade}",
        "direct": "reports: {count} direct",
        "total": "{count} in all",
        "total alone": "reports: {count} in all",
        "fte": "{count} FTE",
        "no class": "no class",
        "no unit": "no unit",
        "no grade": "no grade",
        "no tag": "others",
        "without": "no {what}",
        "whole organisation": "the whole organisation",
        "two": "{first} and {last}",
        "several": "{first} and {last}",
        "supports unit": "supports {name}",
        "works with": "works with {name}",
        "seats": "{count} members",
        "members": "Members",
        "others": "+ {count} more",
        "hidden": "{count} positions below are not shown",
        "position": "position",
        "class governing": "governing position",
        "class line": "line position",
        "class staff": "staff position",
        "class support": "support position",
        "class control": "control position",
        "in unit": "unit {name}",
        "several seats": "{count} seats",
        "acting holder": "held by an acting holder",
        "job share": "job share",
        "tells reports_to": "Reports to {names}.",
        "tells supports": "Supports {names}.",
        "tells supported": "Supported by {names}.",
        "tells dotted_line_to": "Has a functional line to {names}.",
        "tells deputises_for": "Deputises for {names}.",
        "tells coordinates_with": "Coordinates with {names}.",
        "one report": "1 direct report.",
        "reports": "{count} direct reports.",
        "whole": "Organisation chart: {counts}.",
        "one position": "1 position",
        "positions": "{count} positions",
        "positions vacant": "{count} vacant",
        "one body": "1 body or principal",
        "bodies": "{count} bodies or principals",
        "tops": "At the top: {names}.",
        "line reports_to": "Reports to",
        "line supports": "Supports, without authority",
        "line dotted_line_to": "Functional line",
        "line deputises_for": "Deputises for",
        "line coordinates_with": "Coordinates with",
        "box body": "Body or principal",
        "box governing": "Governing",
        "box line": "Line",
        "box staff": "Staff",
        "box support": "Support",
        "box control": "Control",
        "box plain": "Other positions",
        "box line plain": "Line, and other positions",
        "box vacant": "Vacant position",
        "box planned": "Planned position",
        "box frozen": "Frozen position",
        "box abolished": "Abolished or ended position",
        "box shared": "Position shared by its holders",
        "box fold": "Positions below, support included, not shown",
        "frame": "Unit",
        "sign acting": "Acting: holds the position for the time being",
        "sign beside": "Beside a stem or a box: not on the line of the grade",
        "sign columns": "In columns: not on the line of the grade",
        "sign plt": "Plt.: acting while the position is vacant",
        "sign plh": "Plh.: acting while the holder is away",
        "sign pj": "Pj.: acting with the powers of a holder",
        "sign seats": "×n: number of seats",
        "frames apart": "Outside the frame of the unit, as other boxes stand between: {names}.",
        "frames none": "Without a frame, as their boxes do not lie together: {names}.",
        "frames deep": "Without a frame, as too many frames would lie in each other: {names}.",
        "frames unjoined": "Supporting, without a line to the frame as no way is free: {names}.",
        "frames legend unjoined": "Supporting, without a line to the frame: {names}",
        "frames legend apart": "Outside the frame of the unit: {names}",
        "frames legend none": "Without a frame, named in the boxes: {names}",
        "frames one": "Named in the box, as there is only one: {names}.",
        "reason asked": "Arranged as asked for: {layouts}.",
        "reason rows": "All levels stand side by side: of {count} arrangements tried, this one "
        "shows rank most clearly.",
        "reason hung": "Levels side by side: {levels}; all below hang in columns, because "
        "{because}.",
        "because wide": "with all side by side the chart would be {instead} times as wide as high "
        "instead of {shape} times",
        "because small": "with all side by side the smallest text would have only {text} pt",
        "because roomy": "that leaves more room for everything",
        "because many": "there are too many positions to stand side by side",
        "reason framed": (
            "Under {names} reports hang in a column, so that those who are not of the unit stand "
            "outside its frame."
        ),
        "reason unaligned": (
            "Under {names} reports hang in columns, and stand on no line of their grade."
        ),
        "reason beside": (
            "Beside a stem or a box, and so not on the line of their grade: {count}."
        ),
        "reason left out": "Not drawn because abolished, over or not yet begun: {count}.",
        "reason cut": "The sheet is cut to its contents; the smallest text has {size} pt.",
        "reason fits": "It fits {paper}; the smallest text has {size} pt.",
        "reason foreign": "Legend, dates and states are in English: orgmodel has words in "
        "Indonesian and English, and none in the language {code}.",
        "reason larger": "Too small for {wanted}; on {paper} the smallest text has {size} pt.",
        "reason beyond": "It is too large for paper; at this size the smallest text has {size} pt.",
        "says reports_to": "{start} reports to {end}",
        "says supports": "{start} supports {end}",
        "says dotted_line_to": "{start} has a functional line to {end}",
        "says deputises_for": "{start} deputises for {end}",
        "says coordinates_with": "{start} coordinates with {end}",
    },
}


def is_spoken(language: str) -> bool:
    """Tell whether there are words in a language; where there are none, English stands in."""
    return language.partition("-")[0] in WORDS


def word(key: str, language: str, **parts: object) -> str:
    """Give a word or sentence of a chart.

    Args:
        key: which one, as in `WORDS`.
        language: a language; English stands in for those that are not known.
        parts: what is filled in.
    """
    return template(key, language).format(**parts)


def listed(names: Sequence[str], language: str) -> str:
    """Join names as a sentence does, as in `A, B and C`.

    Args:
        names: what is listed, at least one.
        language: a language; English stands in for those that are not known.
    """
    *others, last = names
    if not others:
        return last
    key = "two" if len(others) == 1 else "several"
    return word(key, language, first=", ".join(others), last=last)


def template(key: str, language: str) -> str:
    """Give a word or sentence before its parts, in braces, are filled in.

    Args:
        key: which one, as in `WORDS`.
        language: a language; English stands in for those that are not known.
    """
    return _of(WORDS, language)[key]


def day(date: dt.date, language: str) -> str:
    """Write a date as readers of the language do, as in 5 November 2024."""
    return f"{date.day} {_of(MONTHS, language)[date.month - 1]} {date.year}"


def partial_day(text: str, language: str) -> str:
    """Write a date that may lack its day and month: 2024, November 2024, 5 November 2024."""
    year, *rest = (int(part) for part in text.split("-"))
    if len(rest) > 1:
        return day(dt.date(year, *rest), language)
    return f"{_of(MONTHS, language)[rest[0] - 1]} {year}" if rest else str(year)


def number(value: float, language: str) -> str:
    """Write a number as readers of the language do: 1,234.5, and 1.234,5 in Indonesian."""
    written = f"{value:,.2f}".rstrip("0").rstrip(".")
    main = language.partition("-")[0]
    return written.translate(DECIMAL_COMMA) if main == "id" else written


def tenths(value: float, language: str) -> str:
    """Write a measure, such as a size in points, with one decimal: 8.0, and 8,0 in Indonesian."""
    written = f"{value:,.1f}"
    return written.translate(DECIMAL_COMMA) if language.partition("-")[0] == "id" else written


def _of(table: Mapping[str, Entry], language: str) -> Entry:
    return table.get(language.partition("-")[0], table["en"])
