"""The words of pages about duties, in Indonesian and English."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "id": {
        "title": "Matriks tugas: {name}",
        "title without name": "Matriks tugas",
        "of": "Tugas: {name}",
        "duty": "Tugas",
        "id": "Id",
        "positions": "Jabatan",
        "letters": "Huruf",
        "usual": "Lazimnya",
        "holders": "Pemegang",
        "others": "Tugas lain",
        "gaps": "Tanpa penanggung jawab akhir (A)",
        "doubles": "Lebih dari satu penanggung jawab akhir (A)",
        "unassigned": "Lazim pada organisasi semacam ini, tetapi belum ditugaskan",
        "without minutes": "Tanpa penyusun notulen",
        "without authority": "Wewenang kurang untuk tugasnya",
        "authority": "{position}: tugas ini meminta wewenang {asked} dari 5",
        "bodies": "Penanggung jawab akhir (A) lazimnya badan",
        "explained": "R pelaksana, A penanggung jawab akhir, S pendukung, C pemberi masukan, "
        "I penerima informasi.",
        "usual explained": "Lazimnya: huruf peran ini menurut katalog.",
        "none": "Berkas ini tidak memuat pembagian tugas.",
        "none of": "Tidak memegang tugas.",
        "nothing": "–",
        "whole": "seluruh organisasi",
    },
    "en": {
        "title": "Duties: {name}",
        "title without name": "Duties",
        "of": "Duties of {name}",
        "duty": "Duty",
        "id": "Id",
        "positions": "Positions",
        "letters": "Letters",
        "usual": "Usually",
        "holders": "Held by",
        "others": "Other duties",
        "gaps": "Nobody accountable (A)",
        "doubles": "Several accountable (A)",
        "unassigned": "Usual in such an organisation, and not given to anybody",
        "without minutes": "Nobody writes the minutes",
        "without authority": "Too little authority for the duty",
        "authority": "{position}: the duty asks for authority {asked} of 5",
        "bodies": "A body usually answers (A)",
        "explained": "R does the work, A answers for it, S helps, C is asked, I is told.",
        "usual explained": "Usually: the letters of the role in the catalogue.",
        "none": "The file gives no duties to anybody.",
        "none of": "Holds no duties.",
        "nothing": "–",
        "whole": "the whole organisation",
    },
}


def word(key: str, language: str, **parts: object) -> str:
    """Give a word; English stands in for languages that are not known."""
    table = WORDS.get(language.partition("-")[0], WORDS["en"])
    return table[key].format(**parts)
