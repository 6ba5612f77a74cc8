"""The organisation: the whole file or set of files."""

from collections.abc import Callable, Iterator
from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias, get_args

from pydantic import Field

from orgmodel.model import editing
from orgmodel.model.base import Model
from orgmodel.model.chart_settings import ChartSettings
from orgmodel.model.dates import PartialDate
from orgmodel.model.declaration import RoleDeclaration
from orgmodel.model.from_network import organisation_data
from orgmodel.model.position import Position
from orgmodel.model.structure import Body, Unit
from orgmodel.model.text import LocalText, Text, Texts, in_language
from orgmodel.model.waiver import Waiver

Kind: TypeAlias = Literal[
    "international",
    "party",
    "union",
    "ministry",
    "region",
    "company",
    "foundation",
    "association",
    "other",
]
KINDS: tuple[str, ...] = get_args(Kind)
Thing: TypeAlias = Body | Unit | Position
WHOLE_ORGANISATION = "organisation"
"""What `supports` names when the whole organisation is meant."""


class Organisation(Model):
    """An organisation: bodies, units and positions with the lines between them."""

    orgmodel: Literal[1] = 1
    """The version of the format."""
    name: LocalText | None = None
    """The name: a text, or one for each language."""
    kind: Kind | None = None
    """What kind of organisation it is."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    """The language that its charts speak."""
    as_of: PartialDate | None = None
    """The day that the file describes."""
    note: Text | None = None
    """A remark for readers of the file."""
    source: Text | None = None
    """Where the facts come from."""
    chart: ChartSettings | None = None
    """How its chart is to be drawn."""
    roles: tuple[RoleDeclaration, ...] = ()
    """Roles of its own, beside those of the catalogue or over them."""
    bodies: tuple[Body, ...] = ()
    """Collegial organs and outside principals."""
    units: tuple[Unit, ...] = ()
    """The parts of the organisation."""
    positions: tuple[Position, ...] = ()
    """The positions, in the order in which they are drawn."""
    waivers: tuple[Waiver, ...] = ()
    """Faults of the whole organisation accepted on purpose."""

    display: ClassVar[Callable[["Organisation"], str] | None] = None
    """What draws the organisation as SVG where a notebook shows it."""

    def things(self) -> Iterator[Thing]:
        """Go through bodies, units and positions, in this order."""
        yield from self.bodies
        yield from self.units
        yield from self.positions

    def label(self, language: str | None = None) -> str:
        """Give the name in a language, the organisation's own by default; empty without a name."""
        return "" if self.name is None else in_language(self.name, language or self.language)

    def add(self, *things: Thing) -> Self:
        """Give the organisation with more positions, bodies or units at the end of their lists.

        Things that refer to each other can be added together.

        Raises:
            EditError: an id is taken, or a reference names nothing.
        """
        return editing.add(self, things)

    def change(self, name: str, **fields: Any) -> Self:  # noqa: ANN401  any field of the thing
        """Give the organisation with some fields of one thing changed: `change("ceo", title="x")`.

        Raises:
            EditError: nothing has the id, a value is not as the format has it, or a reference
                names nothing.
        """
        return editing.change(self, name, fields)

    def rename(self, name: str, new: str) -> Self:
        """Give the organisation with another id for one thing, wherever it is referred to.

        Raises:
            EditError: nothing has the id, or the new one is taken.
        """
        return editing.rename(self, name, new)

    def remove(self, *names: str) -> Self:
        """Give the organisation without some things.

        Raises:
            EditError: nothing has an id, or something that stays refers to what goes.
        """
        return editing.remove(self, names)

    def _repr_svg_(self) -> str | None:
        """Show the organisation as its chart in a notebook."""
        return None if Organisation.display is None else Organisation.display(self)

    @classmethod
    def from_networkx(cls, network: Any) -> Self:  # noqa: ANN401  any MultiDiGraph will do
        """Build the organisation that a networkx MultiDiGraph holds.

        Nodes are ids with the fields of the thing and `what` it is (position by default, body or
        unit); edges are keyed by the kind of line. What `OrgGraph.to_networkx` gives comes back
        without loss.

        Raises:
            ValueError: a node or a field is not as the format has it.
        """
        return cls.model_validate(organisation_data(network))


class OrganisationFile(Organisation):
    """An organisation as one file states it: parts of it may stand in other files."""

    include: Texts = ()
    """Files with further parts, relative to this one; `*` stands for any name."""
