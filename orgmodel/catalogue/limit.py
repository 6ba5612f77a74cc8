"""Limits to the number of positions, as laws set them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """How many seats of a role there may be, according to a law.

    A special limit overrides a general one: what names the organisation counts before what names
    its kind, and that before what names neither; of equals the one that began last counts.
    """

    role: str
    """The id of the role whose seats are counted."""
    at_most: int
    """How many there may be."""
    source: str
    """The law, with its article."""
    under: str | None = None
    """The id of the role under which they are counted, at any depth; none for everywhere."""
    kinds: tuple[str, ...] = ()
    """Kinds of organisation where it holds; none named means every kind."""
    organisations: tuple[str, ...] = ()
    """Names of the organisations where it holds, in any language; none named means all."""
    since: str | None = None
    """The first day on which it holds, as 2024-11-05; nothing where it always did."""
    until: str | None = None
    """The last day on which it holds."""
