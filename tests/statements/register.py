"""The table of the numbered statements of the two source documents, and what helps to prove it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Literal, TypeAlias

from orgmodel.catalogue import Held, profile, role
from orgmodel.chart import Chart, Options, lay_out
from orgmodel.graph import OrgGraph
from orgmodel.loading import read, read_text
from orgmodel.model import Organisation
from orgmodel.validating import validate_text

Way: TypeAlias = Literal["catalogue", "rule", "query", "drawing", "example", "not modelled"]
EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Answer:
    """What the system does with a statement.

    Args:
        number: the number of the statement, as A33.
        way: what answers it.
        gist: what the statement says, and what becomes of it.
        prove: runs the answer.
    """

    number: str
    way: Way
    gist: str
    prove: Callable[[], None]


def states(number: str, way: Way) -> Callable[[Callable[[], None]], Answer]:
    """Make an answer of the function that proves it; its docstring is the gist."""
    return lambda prove: Answer(number, way, (prove.__doc__ or "").strip(), prove)


def answers(*modules: ModuleType) -> list[Answer]:
    """Give the answers that stand in modules, in their order."""
    values = (value for module in modules for value in vars(module).values())
    return [value for value in values if isinstance(value, Answer)]


def graph_of(text: str) -> OrgGraph:
    organisation = read_text(text, "org.yaml").organisation
    assert organisation is not None
    return OrgGraph(organisation)


def example(stem: str) -> OrgGraph:
    organisation = read(str(EXAMPLES / f"{stem}.yaml")).organisation
    assert organisation is not None
    return OrgGraph(organisation)


def drawn(organisation: Organisation) -> Chart:
    return lay_out(OrgGraph(organisation), Options())


def codes(text: str) -> list[str]:
    """Give the codes of the roles' rules that a text brings about, with their severities."""
    found = validate_text(text, "org.yaml")
    return [f"{each.code} {each.severity}" for each in found if each.code.startswith("OM4")]


def letters(name: str, duty: str) -> str | None:
    """Give the letters with which a role holds a duty in the catalogue."""
    found = held(name, duty)
    return found.letters if found else None


def held(name: str, duty: str) -> Held | None:
    return next((each for each in profile(name).held if each.duty.id == duty), None)


def strength(name: str, duty: str) -> str | None:
    found = held(name, duty)
    return found.assignment.strength if found else None


def asked(name: str, what: str) -> list[str]:
    """Give the ids of what a role asks for."""
    found = profile(role(name).id).asked
    assert found is not None
    return [each.id for each in getattr(found.qualification, what)]
