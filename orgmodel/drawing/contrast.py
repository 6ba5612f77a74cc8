"""Whether the texts of a theme can be read: the contrast of every ink with its ground."""

from collections.abc import Iterator
from dataclasses import fields
from functools import partial
from itertools import product

from orgmodel.drawing.theme import Boxes, BoxStyle, States, Theme

LEAST = 4.5
"""Less contrast than this to one is hard to read (WCAG 2.2, level AA)."""
_DARK = 0.03928
_SHARES = (0.2126, 0.7152, 0.0722)
_FLARE = 0.05


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + _FLARE) / (dark + _FLARE)


def hard_to_read(theme: Theme) -> list[str]:
    """Name the texts of a theme that have too little contrast with their ground, as sentences.

    Of several grounds of one kind the worst is named, and of texts in the same colours the first.
    """
    worst: dict[tuple[str, str], str] = {}
    for where, ink, ground in _texts(theme):
        known = worst.setdefault((where, ink), ground)
        worst[where, ink] = min(known, ground, key=partial(contrast, ink))
    found = {(ink, ground): where for (where, ink), ground in reversed(worst.items())}
    return [
        f"{where} in {ink} on {ground} has a contrast of {contrast(ink, ground):.1f} to 1; less "
        f"than {LEAST} is hard to read"
        for (ink, ground), where in reversed(found.items())
        if contrast(ink, ground) < LEAST
    ]


def _texts(theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Give what is written, in which ink and on which ground."""
    yield "the text outside boxes", theme.ink, theme.paper
    yield "the muted text outside boxes", theme.muted, theme.paper
    for name, style in _styles(theme):
        ground = theme.paper if style.fill == "none" else style.fill
        yield f"the text of {name}", style.ink, ground
        yield f"the muted text of {name}", style.muted, ground


def _styles(theme: Theme) -> Iterator[tuple[str, BoxStyle]]:
    yield "badge", theme.badge
    yield "frame", theme.frame
    names = [field.name for field in fields(Boxes)]
    for name in names:
        yield f"boxes.{name}", getattr(theme.boxes, name)
    for name, state in product(names, [field.name for field in fields(States)]):
        yield f"states.{state}", theme.box("position", name, state)
    for group in range(len(theme.groups)):
        yield "groups", theme.box("position", group=group)


def _luminance(colour: str) -> float:
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        share / 12.92 if share <= _DARK else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    ]
    return sum(weight * share for weight, share in zip(_SHARES, linear, strict=True))
