"""Organisations to print, and what is read back from their books."""

from collections import Counter

from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation

A4 = {(595.3, 841.9), (841.9, 595.3)}
A3 = {(841.9, 1190.6), (1190.6, 841.9)}
LEVELS = ("Menteri", "Direktur Jenderal", "Direktur", "Kepala Subdirektorat", "Kepala Seksi")
SUBJECTS = ("Anggaran", "Pajak", "Bea dan Cukai", "Perbendaharaan", "Kekayaan Negara", "Hukum")


def graph_of(positions, **fields):
    plain = {
        "name": {"id": "Kementerian Contoh", "en": "Example Ministry"},
        "language": "id",
        "as_of": "2026-01-31",
        "positions": positions,
    }
    return OrgGraph(Organisation.model_validate({**plain, **fields}))


def one_manager(reports):
    """Build an organisation of one manager with so many reports."""
    names = [{"id": f"p{n}", "title": f"Kepala Kantor Wilayah {n}"} for n in range(1, reports + 1)]
    below = [{**name, "reports_to": "p0"} for name in names]
    return graph_of([{"id": "p0", "title": "Direktur Jenderal"}, *below])


def two_bureaus():
    """Build an organisation whose two branches need a page each."""
    below = [
        {"id": f"{head}{n}", "title": f"Kepala Bagian {head.upper()} {n}", "reports_to": head}
        for head in "ab"
        for n in range(100)
    ]
    heads = [{"id": h, "title": f"Biro {h.upper()}", "reports_to": "top"} for h in "ab"]
    return [{"id": "top", "title": "Sekretaris Jenderal"}, *heads, *below]


def six_levels(size):
    """Build an organisation of six levels; every manager leads four at most."""
    positions = [{"id": "p0", "title": "Menteri"}]
    levels = [0]
    for place in range(1, size):
        manager = (place - 1) // 4 if place <= 340 else 85 + (place - 341) % 256
        level = levels[manager] + 1
        levels.append(level)
        title = f"{LEVELS[min(level, 4)]} {SUBJECTS[place % 6]} {place}"
        positions.append({"id": f"p{place}", "title": title, "reports_to": f"p{manager}"})
    return graph_of(positions)


def boxes_of(book):
    """Give the boxes of a book that are positions or bodies, page by page."""
    return [[box for box in page.chart.boxes if box.what != "fold"] for page in book.pages]


def smallest_text(book):
    """Give the size of the smallest text of a book."""
    charts = [page.chart for page in book.pages]
    texts = [text for chart in charts for text in chart.texts]
    texts += [text for chart in charts for box in chart.boxes for text in box.texts]
    texts += [sample.label for chart in charts for sample in chart.legend]
    return min(text.size for text in texts)


def papers_of(book):
    """Give the sizes of the pages."""
    return {(page.chart.width, page.chart.height) for page in book.pages}


def lines_of(book):
    """Count the lines that are drawn in a book, by kind and ends."""
    return Counter(
        (line.kind, line.start, line.end) for page in book.pages for line in page.chart.lines
    )


def words_of(text):
    """Give the letters of a text without spaces and hyphens, at which lines may end."""
    return "".join(text.split()).replace("-", "")
