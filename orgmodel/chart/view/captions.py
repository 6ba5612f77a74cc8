"""What a box says: title, holders, seats, state."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from orgmodel.chart.chart import Tone
from orgmodel.chart.options import Options
from orgmodel.chart.view.standing import is_current, state_of
from orgmodel.chart.words import partial_day, word
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Holder, Position

WHOLE_SHARE = 1


class Paragraph(NamedTuple):
    """A text of a box before it is broken into lines.

    Args:
        text: the characters, in one line.
        tone: how it is set.
        divided: whether a line divides it from the text above, as for job sharers.
    """

    text: str
    tone: Tone
    divided: bool = False


@dataclass(frozen=True, slots=True)
class Caption:
    """All that a box says.

    Args:
        paragraphs: from top to bottom.
        state: filled, vacant, planned, frozen or abolished.
        acting: whether a holder only acts.
        group: the group that the box is coloured by; None where none is.
    """

    paragraphs: tuple[Paragraph, ...]
    state: str
    acting: bool = False
    group: int | None = None

    @property
    def tooltip(self) -> str:
        """All of it in one text."""
        return "; ".join([paragraph.text for paragraph in self.paragraphs])


class Captions:
    """Writes the captions of boxes.

    Args:
        graph: the organisation.
        options: what is to be shown.
        language: the language of the chart.
    """

    def __init__(self, graph: OrgGraph, options: Options, language: str) -> None:
        self.language = language
        self.show_holders = options.show_holders
        self.shows_all = options.level == "all"
        self.on_day = options.date is not None
        self.date = options.date or graph.as_of

    def write(self, thing: Body | Position, notes: Sequence[str] = ()) -> Caption:
        """Write the caption of a position or body."""
        if isinstance(thing, Body):
            return Caption(tuple(self._body(thing)), "filled")
        holders = [holder for holder in thing.holders if is_current(holder, self.date)]
        state = state_of(thing, holders, on_day=self.on_day)
        paragraphs = [Paragraph(tidy(thing.label(self.language)), "strong")]
        if thing.count > 1:
            paragraphs.append(Paragraph(f"×{thing.count}", "badge"))
        if state != "filled":
            paragraphs.append(Paragraph(word(state, self.language), "badge"))
        if self.show_holders:
            paragraphs.extend(self._holders(holders))
        if self.shows_all:
            paragraphs.extend(self._facts(thing))
        paragraphs.extend(Paragraph(tidy(note), "muted") for note in notes)
        return Caption(tuple(paragraphs), state, any(h.acting for h in holders))

    def _body(self, body: Body) -> Iterator[Paragraph]:
        yield Paragraph(tidy(body.label(self.language)), "strong")
        if body.seats is not None:
            yield Paragraph(word("members", self.language, count=body.seats), "muted")

    def _holders(self, holders: Sequence[Holder]) -> Iterator[Paragraph]:
        shared = len(holders) > 1 and any(_has_share(holder) for holder in holders)
        for holder in holders:
            yield Paragraph(self._name(holder), "plain", divided=shared)
            if self.shows_all and holder.since is not None:
                since = partial_day(holder.since, self.language)
                yield Paragraph(word("since", self.language, date=since), "muted")

    def _facts(self, position: Position) -> Iterator[Paragraph]:
        if position.grade is not None:
            yield Paragraph(word("grade", self.language, grade=tidy(position.grade)), "muted")
        if position.location is not None:
            yield Paragraph(tidy(position.location), "muted")

    def _name(self, holder: Holder) -> str:
        if not holder.acting:
            return tidy(holder.name)
        kind = "acting" if holder.acting is True else holder.acting
        return f"{word(kind, self.language)} {tidy(holder.name)}"


def tidy(text: str) -> str:
    """Give a text in one line, without control characters."""
    if not text.isprintable():
        text = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(text.split()) or "?"


def _has_share(holder: Holder) -> bool:
    return holder.share is not None and holder.share < WHOLE_SHARE
