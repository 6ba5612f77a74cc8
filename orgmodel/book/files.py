"""The book as one file a page: `chart-01.svg`, `chart-02.svg` and so on."""

import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path, PurePath
from urllib.parse import quote

from orgmodel.book.book import Book, Link, Page
from orgmodel.book.words import word
from orgmodel.drawing import EngineName, Format, Theme, draw
from orgmodel.drawing.text import xml_text

FEWEST_DIGITS = 2
END = "</svg>"


def draw_files(
    book: Book,
    path: str | PurePath,
    format_: Format,
    *,
    theme: str | Path | Theme = "default",
    engine: EngineName = "auto",
    told: Callable[[int], None] | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Draw each page of a book; the pages of SVG link to each other.

    Args:
        book: the book.
        path: what the files are called, without their numbers.
        format_: svg, png, dot or json.
        theme: a theme, its name, or the path of its TOML file.
        engine: which Graphviz draws.
        told: is called with the number of each page before that is drawn.

    Yields:
        The path of each file, with its bytes.

    Raises:
        DrawError: there is no Graphviz that can do it, it failed, or the theme is not valid.
    """
    names = file_names(path, len(book.pages))
    for number, (name, page) in enumerate(zip(names, book.pages, strict=True), start=1):
        if told is not None:
            told(number)
        drawn = draw(page.chart, format_, theme=theme, engine=engine)
        yield name, _with_links(drawn, page, names) if format_ == "svg" else drawn


def file_names(path: str | PurePath, count: int) -> list[str]:
    """Give the files of a book their names: `chart.svg` becomes `chart-01.svg` and so on."""
    whole = PurePath(path)
    digits = max(FEWEST_DIGITS, len(str(count)))
    return [
        str(whole.with_name(f"{whole.stem}-{number:0{digits}}{whole.suffix}"))
        for number in range(1, count + 1)
    ]


def older_pages(path: str | PurePath, written: Collection[str]) -> list[str]:
    """Find the pages of an older book of the same name which this one did not write.

    Args:
        path: what the files are called, without their numbers.
        written: the names of the pages of this book.
    """
    whole = Path(path)
    numbered = re.compile(rf"{re.escape(whole.stem)}-[0-9]+{re.escape(whole.suffix)}")
    found = [str(each) for each in whole.parent.iterdir() if numbered.fullmatch(each.name)]
    return sorted(set(found) - set(written))


def _with_links(svg: bytes, page: Page, names: list[str]) -> bytes:
    """Lay links over a page, as the last things that are drawn."""
    language = page.chart.language
    links = "\n".join(_anchor(link, names[link.page - 1], language) for link in page.links)
    head, end, rest = svg.decode().rpartition(END)
    return f"{head}{links}\n{end}{rest}".encode() if links else svg


def _anchor(link: Link, name: str, language: str) -> str:
    title = word("page", language, page=link.page)
    return (
        f'<a href="{xml_text(_address(name))}"><title>{xml_text(title)}</title>'
        f'<rect x="{link.x:.2f}" y="{link.y:.2f}" width="{link.width:.2f}" '
        f'height="{link.height:.2f}" fill="#000" fill-opacity="0"/></a>'
    )


def _address(name: str) -> str:
    """Write the address of a file in the same folder."""
    return "./" + quote(PurePath(name).name)
