"""`orgmodel render --pages`: books."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from orgmodel.chart import DrawingFault

MANY = """\
name: Kantor
language: id
positions:
- {id: top, title: Kepala}
- {id: a, title: Biro A, reports_to: top}
- {id: b, title: Biro B, reports_to: top}
""" + "".join(
    f"- {{id: {head}{n}, title: Kepala Bagian {head} {n}, reports_to: {head}}}\n"
    for head in "ab"
    for n in range(100)
)


HUGE = MANY + "".join(
    f"- {{id: x{head}{n}, title: Seksi {head} {n}, reports_to: {head}{n}}}\n"
    for head in "ab"
    for n in range(100)
)


@pytest.fixture
def many(run, tmp_path):
    (tmp_path / "many.yaml").write_text(MANY)
    return run


@pytest.fixture
def huge(run, tmp_path):
    (tmp_path / "huge.yaml").write_text(HUGE)
    return run


def test_a_pdf_is_one_file(many, tmp_path):
    outcome = many("render", "many.yaml", "-o", "book.pdf", "--pages")
    assert (outcome.status, outcome.stdout, outcome.stderr) == (0, "", "")
    pdf = PdfReader(BytesIO((tmp_path / "book.pdf").read_bytes()))
    assert len(pdf.pages) == 4
    assert "Halaman 4 dari 4" in pdf.pages[3].extract_text()


@pytest.mark.parametrize("ending", ["svg", "png", "dot", "json"])
def test_other_formats_are_numbered_files(many, tmp_path, ending):
    outcome = many("render", "many.yaml", "-o", f"chart.{ending}", "--pages")
    assert (outcome.status, outcome.stdout, outcome.stderr) == (0, "", "")
    found = sorted(path.name for path in tmp_path.glob(f"*.{ending}"))
    assert found == [f"chart-0{n}.{ending}" for n in (1, 2, 3, 4)]


def test_a_small_organisation_is_one_page(run, tmp_path):
    run("render", "org.yaml", "-o", "chart.svg", "--pages")
    assert [path.name for path in tmp_path.glob("*.svg")] == ["chart-01.svg"]


def test_several_files_need_a_name(run):
    outcome = run("render", "org.yaml", "--pages")
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr == ("Error: --pages writes several svg files; name them with --output\n")


def test_a_pdf_can_go_to_standard_output(run):
    outcome = run("render", "org.yaml", "--pages", "--format", "pdf")
    assert (outcome.status, outcome.stdout[:5]) == (0, "%PDF-")


@pytest.mark.parametrize("asked", [("--fit", "16:9"), ("--fit", "16:9", "--pages")])
def test_what_does_not_fit_on_a_slide_is_several_slides(many, tmp_path, asked):
    outcome = many("render", "many.yaml", *asked, "-o", "a.pdf", "--check")
    assert outcome.status == 0
    pages = PdfReader(BytesIO((tmp_path / "a.pdf").read_bytes())).pages
    assert len(pages) > 3
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {
        (960, 540)
    }


def test_a_pdf_that_cannot_be_drawn_is_one_sentence_and_no_file(run, tmp_path):
    outcome = run("render", "org.yaml", "--pages", "-o", "a.pdf", "--engine", "embedded")
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr.startswith("Error: The embedded Graphviz cannot write PDF: ")
    assert not (tmp_path / "a.pdf").exists()


def test_the_division_is_explained_and_the_drawings_are_checked(many):
    outcome = many("render", "many.yaml", "--pages", "-o", "a.pdf", "--explain", "--check")
    explained, *arranged, checked = outcome.stderr.splitlines()
    assert outcome.status == 0
    assert explained == (
        "Tidak semuanya terbaca di satu lembar, jadi cabang mendapat halaman sendiri: 4 halaman, 3 "
        "di antaranya bagan. Huruf terkecil di kotak 8,0 pt."
    )
    assert [line[:42] for line in arranged] == [
        "Halaman 2: Semua tingkat disusun berdampin",
        "Halaman 3: Tingkat yang berdampingan: 1; t",
        "Halaman 4: Tingkat yang berdampingan: 1; t",
    ]
    assert checked == "Checked 4 pages of the book: no faults. Side lines cross no other line."


def test_faults_of_a_drawing_are_told_with_their_page(many, monkeypatch):
    def found(chart):
        fault = DrawingFault("overlap", ("a", "b"), "the boxes of a and b overlap")
        return (fault,) if chart.boxes else ()

    monkeypatch.setattr("orgmodel.chart.check", found)
    outcome = many("render", "many.yaml", "--pages", "-o", "a.pdf", "--check")
    assert outcome.status == 1
    assert outcome.stderr.splitlines() == [
        *(f"page {n}: overlap: the boxes of a and b overlap" for n in (2, 3, 4)),
        "Checked 4 pages of the book: 3 faults. Side lines cross no other line.",
    ]


def test_a_broken_organisation_is_printed_and_its_faults_are_counted(run, tmp_path):
    outcome = run("render", "broken.yaml", "--pages", "-o", "a.pdf")
    said = "broken.yaml has 2 errors; `orgmodel validate broken.yaml` shows them\n"
    assert (outcome.status, outcome.stderr) == (0, said)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")


def test_what_does_not_fit_on_its_paper_is_divided(huge, tmp_path):
    outcome = huge("render", "huge.yaml", "--fit", "A4", "-o", "chart.svg")
    assert (outcome.status, outcome.stdout) == (0, "")
    assert outcome.stderr == (
        "The chart does not fit on A4 with text of 7 pt or more, so it is divided into 12 pages, "
        "chart-01.svg to chart-12.svg; --fit free draws it on one sheet\n"
    )
    found = sorted(path.name for path in tmp_path.glob("*.svg"))
    assert found == [f"chart-{n:02}.svg" for n in range(1, 13)]


def test_a_pdf_that_does_not_fit_on_its_paper_is_a_book(huge, tmp_path):
    outcome = huge("render", "huge.yaml", "--fit", "A4", "-o", "chart.pdf")
    assert outcome.stderr == (
        "The chart does not fit on A4 with text of 7 pt or more, so it is divided into 12 pages; "
        "--fit free draws it on one sheet\n"
    )
    assert len(PdfReader(BytesIO((tmp_path / "chart.pdf").read_bytes())).pages) == 12


def test_the_paper_that_the_file_wants_counts_as_well(huge, tmp_path):
    (tmp_path / "huge.yaml").write_text(HUGE + "chart: {fit: A4}\n")
    huge("render", "huge.yaml", "-o", "chart.png")
    assert len(list(tmp_path.glob("*.png"))) == 12


@pytest.mark.parametrize("arguments", [[], ["--format", "json"], ["-o", "-"]])
def test_what_can_only_be_one_sheet_is_larger_and_says_so(huge, arguments):
    outcome = huge("render", "huge.yaml", "--fit", "A4", *arguments)
    assert outcome.status == 0
    assert outcome.stdout
    assert outcome.stderr == (
        "The chart does not fit on A4 with text of 7 pt or more, and is drawn on a larger sheet; "
        "--pages -o FILE divides it into pages of A4\n"
    )


@pytest.mark.parametrize("fit", ["A4", "A4-landscape", "A3-portrait", "16:9", "free"])
def test_what_fits_stays_on_one_sheet_without_a_word(run, tmp_path, fit):
    outcome = run("render", "org.yaml", "--fit", fit, "-o", "chart.svg")
    assert (outcome.status, outcome.stdout, outcome.stderr) == (0, "", "")
    assert [path.name for path in tmp_path.glob("*.svg")] == ["chart.svg"]


def test_pages_of_a_longer_book_of_the_same_name_are_named(many, tmp_path):
    many("render", "many.yaml", "-o", "chart.svg", "--pages", "--fit", "A4-landscape")
    older = len(list(tmp_path.glob("chart-*.svg")))
    assert older > 1
    outcome = many("render", "org.yaml", "-o", "chart.svg", "--pages")
    named = "chart-02.svg" if older == 2 else f"chart-02.svg to chart-0{older}.svg"
    be = "is" if older == 2 else "are"
    assert outcome.stderr == f"{named} {be} of an older book, and no page of this one\n"
    assert len(list(tmp_path.glob("chart-*.svg"))) == older


def test_a_book_has_abolished_positions_where_they_are_asked_for(run, tmp_path):
    lines = [
        "positions:",
        "- {id: a}",
        "- {id: old, title: Arsip, reports_to: a, status: abolished}",
    ]
    (tmp_path / "a.yaml").write_text("\n".join(lines))
    written = []
    for name, options in (("without", []), ("with", ["--abolished"])):
        run("render", "a.yaml", "--pages", "-o", f"{name}.svg", *options)
        svgs = sorted(tmp_path.glob(f"{name}*.svg"))
        written.append(any("Arsip" in svg.read_text(encoding="utf-8") for svg in svgs))
    assert written == [False, True]
