"""Finding a Graphviz that can do what is asked, and running it."""

import importlib.util
import shutil
import sys
import sysconfig
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from subprocess import PIPE, CalledProcessError
from tempfile import TemporaryFile
from typing import Literal, TypeAlias, TypeVar

from graphviz.backend.dot_command import command
from graphviz.backend.execute import ExecutableNotFound, run_check

from orgmodel.drawing.errors import DrawError

EngineName: TypeAlias = Literal["auto", "embedded", "system", "pygraphviz"]
PictureFormat: TypeAlias = Literal["svg", "png", "pdf"]

ENGINES: tuple[EngineName, ...] = ("auto", "embedded", "system", "pygraphviz")
Read = TypeVar("Read")

_PDF_CURE = "run 'pip install orgmodel[pdf]', or install Graphviz"
_AT_ONCE = 3  # runs of Graphviz, of which one may wait for what it reads or writes
_BATCH = 500_000  # characters, which are drawn in some fifty milliseconds
_PROGRAM = "graphviz-pure"


@dataclass(frozen=True, slots=True)
class Engine:
    """A Graphviz that was found.

    Args:
        name: embedded, system or pygraphviz.
        bold_font: the name by which it knows the bold face of Arial.
        start: the words that start it, before those that say what to do.
    """

    name: EngineName
    bold_font: str
    start: tuple[str, ...]

    @property
    def embedded(self) -> bool:
        """Whether it is the embedded one, which brings its own fonts and uses no others."""
        return self.name == "embedded"

    def run(self, dot: str, format_: PictureFormat, dpi: float | None = None) -> bytes:
        """Draw DOT text whose nodes and edges all have positions.

        Args:
            dot: what `to_dot` wrote.
            format_: svg, png or pdf.
            dpi: dots per inch of a PNG.

        Raises:
            DrawError: Graphviz failed.
        """
        settings = [] if dpi is None else [f"-Gdpi={dpi:.4f}"]
        return self._run(dot, [*_task(format_), *settings])

    def draw_all(self, graphs: Iterable[str], read: Callable[[str], Read]) -> Iterator[Read]:
        """Draw graphs that have nothing but drawing operations, as SVG, one after another.

        What was written is drawn and read while the rest is being written, and while the caller
        does other things before he looks at what was drawn.

        Args:
            graphs: what `to_xdot` wrote.
            read: what is made of the SVG of some of the graphs.

        Returns:
            What was read, in the order of the graphs; where Graphviz failed, looking at it raises
            `DrawError`.
        """
        task = _task("svg")
        pool = ThreadPoolExecutor(_AT_ONCE)
        drawn = pool.map(lambda dot: read(self._run(dot, task).decode()), _batches(graphs))
        pool.shutdown(wait=False)
        return drawn

    def _run(self, dot: str, task: Sequence[str]) -> bytes:
        """Let Graphviz read and write files: who feeds pipes waits for Python at every piece."""
        words = [*self.start, *task]
        with TemporaryFile() as written, TemporaryFile() as drawn:
            written.write(dot.encode())
            written.seek(0)
            try:
                run_check(words, stdin=written, stdout=drawn, stderr=PIPE, quiet=True)
            except CalledProcessError as error:
                reason = _last_word(error)
                raise DrawError(f"Graphviz could not draw the chart: {reason}") from error
            except (ExecutableNotFound, OSError) as error:
                raise DrawError(f"Graphviz could not be started: {self.start[0]}.") from error
            drawn.seek(0)
            return _not_empty(drawn.read())


def find_engine(
    name: EngineName, format_: PictureFormat, *, foreign_script: str = "", pictures: bool = False
) -> Engine:
    """Find the engine to draw with.

    Args:
        name: the engine asked for; `auto` takes the first that can do it.
        format_: the format asked for.
        foreign_script: characters of the chart that the embedded engine has no letters for.
        pictures: whether the chart has pictures; `auto` then takes the embedded engine, which
            leaves them out of PNG, only where there is no other.

    Raises:
        DrawError: there is none, or the one asked for cannot do it.
    """
    if name != "auto":
        return _asked_for(name, format_, foreign_script)
    for candidate in _candidates(format_, foreign_script, pictures=pictures):
        engine = _FINDERS[candidate]()
        if engine is not None:
            return engine
    raise DrawError(_nothing_found(format_, foreign_script))


def embedded_program() -> Path | None:
    """Find the program of graphviz-pure, also where its virtual environment is not activated."""
    return next((path for path in _embedded_places() if path.is_file()), None)


def _asked_for(name: EngineName, format_: PictureFormat, foreign_script: str) -> Engine:
    if name not in _FINDERS:
        raise DrawError(f"There is no engine {name!r}; the engines are {', '.join(ENGINES)}.")
    if name == "embedded" and format_ == "pdf":
        raise DrawError(f"The embedded Graphviz cannot write PDF: {_PDF_CURE}.")
    if name == "embedded" and format_ == "png" and foreign_script:
        raise DrawError(_no_letters(foreign_script))
    engine = _FINDERS[name]()
    if engine is None:
        raise DrawError(_MISSING[name])
    return engine


def _candidates(format_: PictureFormat, foreign_script: str, *, pictures: bool) -> list[EngineName]:
    if format_ == "pdf" or (format_ == "png" and foreign_script):
        return ["system", "pygraphviz"]
    if format_ == "png" and pictures:
        return ["system", "pygraphviz", "embedded"]
    return ["embedded", "system", "pygraphviz"]


def _nothing_found(format_: PictureFormat, foreign_script: str) -> str:
    if format_ == "pdf":
        return f"PDF needs more than the embedded Graphviz: {_PDF_CURE}."
    return _no_letters(foreign_script) if foreign_script else _MISSING["embedded"]


def _no_letters(foreign_script: str) -> str:
    return (
        f"The embedded Graphviz has no letters for {foreign_script[0]!r} in PNG: draw SVG, "
        f"{_PDF_CURE}, and a font that has them."
    )


_MISSING: dict[EngineName, str] = {
    "embedded": "The embedded Graphviz is missing: run 'pip install graphviz-pure', or install "
    "Graphviz.",
    "system": "Graphviz is not installed, or its program 'dot' is not on the PATH: install "
    "Graphviz, or choose another engine.",
    "pygraphviz": "pygraphviz is not installed: run 'pip install orgmodel[pdf]'.",
}


def _embedded() -> Engine | None:
    program = embedded_program()
    return Engine("embedded", "Helvetica-Bold", (str(program),)) if program else None


def _system() -> Engine | None:
    program = shutil.which("dot")
    return Engine("system", "Arial Bold", (program,)) if program else None


def _pygraphviz() -> Engine | None:
    if importlib.util.find_spec("pygraphviz") is None:
        return None
    child = Path(__file__).with_name("child.py")
    return Engine("pygraphviz", "Arial Bold", (sys.executable, str(child)))


_FINDERS: dict[EngineName, Callable[[], Engine | None]] = {
    "embedded": _embedded,
    "system": _system,
    "pygraphviz": _pygraphviz,
}


def _embedded_places() -> Iterator[Path]:
    program = _PROGRAM + (sysconfig.get_config_var("EXE") or "")
    yield Path(sysconfig.get_path("scripts")) / program
    yield Path(sys.executable).parent / program
    yield Path(sysconfig.get_path("scripts", sysconfig.get_preferred_scheme("user"))) / program
    yield from _installed_files(program)


def _installed_files(program: str) -> Iterator[Path]:
    try:
        files = metadata.distribution(_PROGRAM).files or []
    except metadata.PackageNotFoundError:
        return
    for file in files:
        if file.name == program:
            yield Path(str(file.locate())).resolve()


def _batches(graphs: Iterable[str]) -> Iterator[str]:
    """Put graphs together that are worth a run of Graphviz."""
    batch: list[str] = []
    length = 0
    for graph in graphs:
        batch.append(graph)
        length += len(graph)
        if length > _BATCH:
            yield "".join(batch)
            batch, length = [], 0
    if batch:
        yield "".join(batch)


def _task(format_: PictureFormat) -> list[str]:
    """Write the options with the graphviz package, without the program that it would start."""
    return [*map(str, command("neato", format_, neato_no_op=2)[1:]), "-q"]


def _last_word(error: CalledProcessError) -> str:
    lines = (error.stderr or b"").decode(errors="replace").split("\n")
    said = [line.strip() for line in lines if line.strip()]
    return said[-1] if said else f"it stopped with status {error.returncode}."


def _not_empty(data: bytes) -> bytes:
    if not data:
        raise DrawError("Graphviz drew nothing and said nothing about it.")
    return data
