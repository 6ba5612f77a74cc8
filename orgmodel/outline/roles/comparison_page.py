"""Two roles side by side, as a page."""

from collections.abc import Callable, Iterator

from orgmodel.catalogue import Compared, Comparison, Profile, Role
from orgmodel.outline.page import Cell, Facts, Page, Remarks, Row, Table
from orgmodel.outline.roles.phrases import Phrases

TABLE_OF_DUTIES = "A13"


def comparison_page(comparison: Comparison, phrases: Phrases) -> Page:
    """Write the page that compares two roles: structure, duties, decisions, career."""
    return _ComparisonPage(comparison, phrases).page()


class _ComparisonPage:
    def __init__(self, comparison: Comparison, phrases: Phrases) -> None:
        self.comparison = comparison
        self.phrases = phrases
        self.word = phrases.word
        self.profiles = (comparison.first, comparison.second)

    def page(self) -> Page:
        first, second = (profile.role.label(self.phrases.language) for profile in self.profiles)
        columns = (self.word("aspect"), first, second)
        sources = [key for profile in self.profiles for key in profile.sources]
        return Page(
            self.word("comparison", first=first, second=second),
            (
                Table(columns, tuple(self._rows())),
                Remarks(tuple(self._remarks()), self.word("remarks")),
                Facts(tuple(self._settlements()), self.word("settlements")),
                Facts(self.phrases.sources(sources), self.word("sources")),
            ),
        )

    def _rows(self) -> Iterator[Row]:
        yield self._section("structure")
        yield from self._structure()
        yield self._section("duties")
        yield from self._duties()
        yield self._section("decisions")
        yield self._both("part", lambda profile: (self.phrases.deciding(profile),))
        yield from map(self._duty, self.comparison.decisions)
        yield self._section("qualifications")
        yield from self._qualifications()
        yield self._section("career")
        yield from self._career()

    def _structure(self) -> Iterator[Row]:
        phrases = self.phrases
        if any(profile.role.archetypes for profile in self.profiles):
            yield self._of_roles("archetype", lambda role: role.archetype(phrases.language))
        yield self._of_roles("class", phrases.class_)
        yield self._of_roles("authority", lambda role: phrases.authority(role.authority))
        yield self._of_roles("managers", phrases.managers)
        yield self._of_roles("principals", phrases.principals)
        yield self._of_roles("kinds", lambda role: phrases.kinds(role.kinds))
        if any(profile.role.filled_by for profile in self.profiles):
            yield self._both("filled_by", lambda profile: phrases.filled_by(profile.role))

    def _duties(self) -> Iterator[Row]:
        for row in self.comparison.areas:
            if row.area is not None:
                yield Row(((row.area.label(self.phrases.language),),), "group")
            yield from map(self._duty, row.duties)

    def _duty(self, compared: Compared) -> Row:
        letters = (self.phrases.letters(held) for held in (compared.first, compared.second))
        return Row(((self.phrases.duty(compared.duty),), *((text,) for text in letters)), "item")

    def _qualifications(self) -> Iterator[Row]:
        yield self._both("education", self._education)
        for key in ("fields", "experience", "competencies"):
            yield self._both(key, self._asked(key))

    def _education(self, profile: Profile) -> Cell:
        if profile.asked is None:
            return (self.word("nothing asked"),)
        return (self.phrases.education(profile.asked.qualification.education),)

    def _asked(self, key: str) -> Callable[[Profile], Cell]:
        def said(profile: Profile) -> Cell:
            if profile.asked is None:
                return ()
            return self.phrases.requirements(getattr(profile.asked.qualification, key))

        return said

    def _career(self) -> Iterator[Row]:
        phrases = self.phrases
        yield self._both(
            "ladder", lambda profile: tuple(phrases.ladder(each) for each in profile.ladders)
        )
        beyond = [self._beyond(profile) for profile in self.profiles]
        if any(beyond):
            yield self._both("beyond", self._beyond)
        if any(profile.ladders for profile in self.profiles):
            yield self._both("where", self._where)

    def _beyond(self, profile: Profile) -> Cell:
        found = (each.beyond for each in profile.ladders if each.roles[-1] == profile.role.id)
        return tuple(each.label(self.phrases.language) for each in found if each)

    def _where(self, profile: Profile) -> Cell:
        return (self.word("across"),) if any(each.across for each in profile.ladders) else ()

    def _remarks(self) -> Iterator[str]:
        yield self.word("letters explained")
        yield self.word("strength explained")
        yield self.word("inferred explained")
        if any(row.area and TABLE_OF_DUTIES in row.area.sources for row in self.comparison.areas):
            yield self.word("ticks lost")
        for profile in self.profiles:
            note = profile.role.note(self.phrases.language)
            if note:
                yield f"{profile.role.label(self.phrases.language)}: {note}"

    def _settlements(self) -> Iterator[tuple[str, Cell]]:
        language = self.phrases.language
        for each in self.comparison.settlements:
            yield each.subject(language), (each.outcome(language),)

    def _section(self, key: str) -> Row:
        return Row(((self.word(key),),), "section")

    def _of_roles(self, key: str, say: Callable[[Role], str]) -> Row:
        return self._both(key, lambda profile: (say(profile.role),))

    def _both(self, key: str, say: Callable[[Profile], Cell]) -> Row:
        said = (say(profile) for profile in self.profiles)
        empty = (self.word("nothing"),)
        cells = (tuple(text for text in cell if text) or empty for cell in said)
        return Row(((self.word(key),), *cells))
