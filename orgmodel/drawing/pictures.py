"""The pictures of a chart as files for Graphviz, which draws no others."""

from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from orgmodel.chart.chart import Chart


def has_pictures(chart: Chart) -> bool:
    """Tell whether a box of the chart holds a picture."""
    return any(box.images for box in chart.boxes)


@contextmanager
def picture_files(chart: Chart) -> Iterator[Mapping[str, str]]:
    """Write the pictures of a chart to files that are there for a while.

    Yields:
        The path of the file for each data URI.
    """
    sources = dict.fromkeys(image.source for box in chart.boxes for image in box.images)
    if not sources:
        yield {}
        return
    with TemporaryDirectory(prefix="orgmodel-") as folder:
        files = {source: Path(folder, _name(n, source)) for n, source in enumerate(sources)}
        for source, file in files.items():
            file.write_bytes(b64decode(source.partition(",")[2]))
        yield {source: str(file) for source, file in files.items()}


def _name(number: int, source: str) -> str:
    kind = source.partition(";")[0].rpartition("/")[2]
    return f"{number}.{kind}"
