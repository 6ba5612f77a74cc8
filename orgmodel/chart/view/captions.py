"""What a box says: title, holders, seats, state."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from orgmodel.chart.chart import Tone
from orgmodel.chart.options import Options
from orgmodel.chart.view.grades import scale_of
from orgmodel.chart.view.illustrations import Album, Illustration
from orgmodel.chart.view.standing import current_holders, said_state, stands, state_of
from orgmodel.chart.words import number, partial_day, word
from orgmodel.graph import OrgGraph, Sitting, members_of
from orgmodel.model import Body, Holder, Position

WHOLE_SHARE = 1
NO_SIGNS = frozenset[str]()
MOST_MEMBERS = 12
"""So many members of a body are listed; of more, the first ones, and how many others there are."""


class Paragraph(NamedTuple):
    """A text of a box before it is broken into lines.

    Args:
        text: the characters, in one line.
        tone: how it is set.
        divided: whether a line divides it from the text above, as for job sharers.
        listed: whether it is an entry of a list, as the members of a body.
        said: what stands for it where it is read and not seen; empty where it is the text.
        holder: the place of the holder whom it tells of, counted from 0; None where it tells of
            the position.
    """

    text: str
    tone: Tone
    divided: bool = False
    listed: bool = False
    said: str = ""
    holder: int | None = None


class Caption(NamedTuple):
    """All that a box says.

    Args:
        paragraphs: from top to bottom.
        state: filled, vacant, planned, frozen or abolished.
        signs: what it says by signs: `seats` in number, that it is `shared`, and how holders act:
            `acting`, `plt`, `plh` or `pj`.
        group: the group that the box is coloured by; None where nothing is coloured by groups.
        focus: whether the box is the one that was asked for.
        is_shared: whether its holders share the position, so that lines divide them from each
            other and from what is said of all.
        icon: what stands over its texts.
        photos: what stands beside the names of the holders, for each of them; empty where none
            has a photo.
    """

    paragraphs: tuple[Paragraph, ...]
    state: str
    signs: frozenset[str] = NO_SIGNS
    group: int | None = None
    focus: bool = False
    is_shared: bool = False
    icon: Illustration | None = None
    photos: tuple[Illustration | None, ...] = ()

    def noted(self, notes: Sequence[str]) -> "Caption":
        """Give the caption with remarks: at its end, or over those who share the position."""
        if not notes:
            return self
        added = tuple(Paragraph(note, "muted") for note in notes)
        place = self._first_sharer() if self.is_shared else len(self.paragraphs)
        noted = (*self.paragraphs[:place], *added, *self.paragraphs[place:])
        return self._replace(paragraphs=noted)

    def _first_sharer(self) -> int:
        divided = (place for place, paragraph in enumerate(self.paragraphs) if paragraph.divided)
        return next(divided, len(self.paragraphs))

    @property
    def title(self) -> str:
        """The title of the position, or the name of the body."""
        return self.paragraphs[0].text

    @property
    def facts(self) -> tuple[str, ...]:
        """What it says under its title; the entries of a list stand in one text with its head."""
        facts: list[str] = []
        listed = False
        for paragraph in self.paragraphs[1:]:
            if paragraph.listed:
                facts[-1] += f"{', ' if listed else ': '}{paragraph.text}"
            else:
                facts.append(paragraph.said or paragraph.text)
            listed = paragraph.listed
        return tuple(facts)

    @property
    def tooltip(self) -> str:
        """All of it in one text."""
        if self.paragraphs[-1].listed:
            return "; ".join([self.paragraphs[0].text, *self.facts])
        return "; ".join([paragraph.text for paragraph in self.paragraphs])


class Captions:
    """Writes the captions of boxes.

    Args:
        graph: the organisation.
        options: what is to be shown.
        language: the language of the chart.
    """

    def __init__(self, graph: OrgGraph, options: Options, language: str) -> None:
        self.graph = graph
        self.options = options
        self.album = Album(graph, options)
        self.language = language
        self.show_holders = options.show_holders
        self.shows_all = options.level == "all"
        self.scale = scale_of(graph) if self.shows_all else None

    def write(self, thing: Body | Position, notes: Sequence[str] = ()) -> Caption:
        """Write the caption of a position or body."""
        if isinstance(thing, Body):
            said, signs = tuple(self._body(thing)), self._signs_of_members(thing)
            return Caption(said, "filled", signs, icon=self.album.icon_of(thing))
        holders = self._current(thing)
        state = state_of(self.graph, thing, self.options, holders)
        paragraphs = [Paragraph(tidy(thing.label(self.language)), "strong")]
        if thing.count > 1:
            seats = word("several seats", self.language, count=number(thing.count, self.language))
            paragraphs.append(Paragraph(f"×{thing.count}", "badge", said=seats))
        if state != "filled":
            paragraphs.append(Paragraph(word(said_state(thing, state), self.language), "badge"))
        shared = self.show_holders and _share(holders)
        if self.show_holders:
            paragraphs.extend(self._holders(holders, divided=shared))
        signs = self._signs(thing, holders)
        if shared:
            signs |= {"shared"}
        icon, photos = self.album.icon_of(thing), self.album.photos_of(holders)
        said = tuple(paragraphs)
        written = Caption(said, state, signs, is_shared=shared, icon=icon, photos=photos)
        facts = self._facts(thing) if self.shows_all else ()
        return written.noted([*facts, *map(tidy, notes)])

    def _signs(self, position: Position, holders: Sequence[Holder]) -> frozenset[str]:
        acting = [holder for holder in holders if holder.acting] if self.show_holders else []
        if position.count == 1 and not acting:
            return NO_SIGNS
        seats = ["seats"] if position.count > 1 else []
        return frozenset([*seats, *map(_way_of_acting, acting)])

    def _signs_of_members(self, body: Body) -> frozenset[str]:
        positions = [each for each in self._sitting(body) if isinstance(each, Position)]
        shown = positions[:MOST_MEMBERS]
        return NO_SIGNS.union(*(self._signs(each, self._current(each)) for each in shown))

    def _current(self, position: Position) -> list[Holder]:
        return current_holders(self.graph, position, self.options)

    def _body(self, body: Body) -> Iterator[Paragraph]:
        yield Paragraph(tidy(body.label(self.language)), "strong")
        members = [self._member(each) for each in self._sitting(body)]
        if body.seats is not None:
            yield Paragraph(word("seats", self.language, count=body.seats), "muted")
        elif members:
            yield Paragraph(word("members", self.language), "muted")
        shown = members if len(members) <= MOST_MEMBERS else members[: MOST_MEMBERS - 1]
        for member in shown:
            yield Paragraph(member, "muted", listed=True)
        if len(shown) < len(members):
            others = word("others", self.language, count=len(members) - len(shown))
            yield Paragraph(others, "muted", listed=True)

    def _sitting(self, body: Body) -> Iterator[Sitting]:
        for member in members_of(self.graph, body):
            if not isinstance(member, Position) or stands(self.graph, member, self.options):
                yield member

    def _member(self, member: Sitting) -> str:
        title = tidy(member.label(self.language))
        if not isinstance(member, Position):
            return title
        if member.count > 1:
            title = f"{title} ×{member.count}"
        holders = self._current(member)
        state = state_of(self.graph, member, self.options, holders)
        names = [self._name(holder) for holder in holders] if self.show_holders else []
        if state != "filled" and not names:
            names = [word(said_state(member, state), self.language)]
        return f"{title} ({', '.join(names)})" if names else title

    def _holders(self, holders: Sequence[Holder], *, divided: bool) -> Iterator[Paragraph]:
        for place, holder in enumerate(holders):
            name = self._name(holder)
            said = f"{name} ({word('job share', self.language)})" if divided else ""
            yield Paragraph(name, "plain", divided, said=said, holder=place)
            if self.shows_all and holder.since is not None:
                since = partial_day(holder.since, self.language)
                yield Paragraph(word("since", self.language, date=since), "muted", holder=place)

    def _facts(self, position: Position) -> Iterator[str]:
        if position.grade is not None:
            yield self._grade(position.grade)
        if position.location is not None:
            yield tidy(position.location)

    def _grade(self, grade: str) -> str:
        """Write a grade under the name that its scale has for it."""
        known = self.scale is not None and self.scale.rank(grade) is not None
        called = self.scale.word(self.language) if self.scale and known else ""
        return f"{called} {grade}" if called else word("grade", self.language, grade=tidy(grade))

    def _name(self, holder: Holder) -> str:
        if not holder.acting:
            return tidy(holder.name)
        return f"{word(_way_of_acting(holder), self.language)} {tidy(holder.name)}"


def tidy(text: str) -> str:
    """Give a text in one line, without control characters."""
    if not text.isprintable():
        text = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(text.split()) or "?"


def _way_of_acting(holder: Holder) -> str:
    return "acting" if isinstance(holder.acting, bool) else holder.acting


def _share(holders: Sequence[Holder]) -> bool:
    """Tell whether several holders share a position."""
    return len(holders) > 1 and any(
        holder.share is not None and holder.share < WHOLE_SHARE for holder in holders
    )
