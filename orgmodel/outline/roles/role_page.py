"""One role as a page."""

from collections.abc import Iterator

from orgmodel.catalogue import Profile, Qualification
from orgmodel.outline.page import Cell, Facts, Page, Remarks, Row, Table
from orgmodel.outline.roles.phrases import Phrases
from orgmodel.outline.roles.words import WORDS, word

BOTH = tuple(WORDS)


def role_page(profile: Profile, phrases: Phrases) -> Page:
    """Write the page of one role: names, place, duties, qualifications, career, sources."""
    return _RolePage(profile, phrases).page()


class _RolePage:
    def __init__(self, profile: Profile, phrases: Phrases) -> None:
        self.profile = profile
        self.role = profile.role
        self.phrases = phrases
        self.word = phrases.word

    def page(self) -> Page:
        return Page(
            self._title(),
            (
                Facts(tuple(self._structure())),
                self._duties(),
                Facts(tuple(self._qualifications()), self.word("qualifications")),
                Facts(tuple(self._career()), self.word("career")),
                Remarks(tuple(map(self.phrases.standing, self.role.dated)), self.word("dated")),
                Facts(tuple(self._settlements()), self.word("settlements")),
                Remarks(tuple(self._remarks()), self.word("remarks")),
                Facts(self.phrases.sources(self.profile.sources), self.word("sources")),
            ),
        )

    def _title(self) -> str:
        labels = [self.role.label(language) for language in self._languages()]
        return f"{' · '.join(dict.fromkeys(labels))} [{self.role.id}]"

    def _languages(self) -> tuple[str, ...]:
        """Give the page's language first."""
        return tuple(sorted(BOTH, key=lambda language: language != self.phrases.language))

    def _structure(self) -> Iterator[tuple[str, Cell]]:
        role, phrases = self.role, self.phrases
        if role.aliases:
            yield self.word("names"), (", ".join(role.aliases),)
        if role.archetypes:
            yield self.word("archetype"), (role.archetype(phrases.language),)
        yield self.word("class"), (phrases.class_(role),)
        yield self.word("authority"), (phrases.authority(role.authority),)
        yield self.word("managers"), (phrases.managers(role),)
        yield self.word("principals"), (phrases.principals(role),)
        yield self.word("part"), (phrases.deciding(self.profile),)
        yield self.word("kinds"), (phrases.kinds(role.kinds),)
        yield from self._relations()

    def _relations(self) -> Iterator[tuple[str, Cell]]:
        role, phrases = self.role, self.phrases
        if role.filled_by:
            yield self.word("filled_by"), phrases.filled_by(role)
        if role.base:
            yield self.word("base"), (phrases.role(role.base),)
        if self.profile.subtypes:
            labels = (each.label(phrases.language) for each in self.profile.subtypes)
            yield self.word("subtypes"), (", ".join(labels),)
        if self.profile.incompatible:
            yield self.word("incompatible"), tuple(self._incompatible())
        if role.reason:
            yield self.word("reason"), (role.reason,)

    def _incompatible(self) -> Iterator[str]:
        for pair in self.profile.incompatible:
            other = next(name for name in pair.roles if name != self.role.id)
            where = f" ({self.phrases.kinds(pair.kinds)})" if pair.kinds else ""
            yield f"{self.phrases.role(other)}{where}: {pair.reason(self.phrases.language)}"

    def _duties(self) -> Table:
        first, second = self._languages()
        rows = (
            Row(
                (
                    (self.phrases.letters(held),),
                    (self.phrases.duty(held.duty),),
                    (held.duty.label(second),),
                    self._sources_of(held.assignment.sources, held.inherited_from),
                )
            )
            for held in self.profile.held
        )
        columns = (
            self.word("letters"),
            word("duties", first),
            word("duties", second),
            self.word("sources"),
        )
        return Table(columns, tuple(rows), self.word("duties"))

    def _sources_of(self, keys: tuple[str, ...], inherited_from: str | None) -> Cell:
        listed = ", ".join(keys)
        if inherited_from is None:
            return (listed,)
        return (f"{listed}; {self.word('inherited', role=self.phrases.role(inherited_from))}",)

    def _qualifications(self) -> Iterator[tuple[str, Cell]]:
        asked = self.profile.asked
        if asked is None:
            yield self.word("education"), (self.word("nothing asked"),)
            return
        yield from self._asked(asked.qualification)
        if asked.inherited_from is not None:
            yield self.word("base"), (self.phrases.role(asked.inherited_from),)

    def _asked(self, wanted: Qualification) -> Iterator[tuple[str, Cell]]:
        yield self.word("education"), (self.phrases.education(wanted.education),)
        for key in ("fields", "experience", "competencies"):
            said = self.phrases.requirements(getattr(wanted, key))
            if said:
                yield self.word(key), said

    def _career(self) -> Iterator[tuple[str, Cell]]:
        phrases, profile = self.phrases, self.profile
        for ladder in profile.ladders:
            yield ladder.label(phrases.language), (phrases.ladder(ladder),)
        for key, steps in (("steps_in", profile.steps_in), ("steps_out", profile.steps_out)):
            names = [step.from_ if key == "steps_in" else step.to for step in steps]
            if names:
                yield self.word(key), tuple(map(phrases.role, names))
        yield from self._further()

    def _further(self) -> Iterator[tuple[str, Cell]]:
        for ladder in self.profile.ladders:
            if ladder.beyond and ladder.roles[-1] == self.role.id:
                yield self.word("beyond"), (ladder.beyond.label(self.phrases.language),)
            if ladder.across:
                yield self.word("where"), (self.word("across"),)
            if ladder.depends:
                yield self.word("depends"), (ladder.depends.label(self.phrases.language),)

    def _settlements(self) -> Iterator[tuple[str, Cell]]:
        language = self.phrases.language
        for each in self.profile.settlements:
            yield each.subject(language), (each.outcome(language),)

    def _remarks(self) -> Iterator[str]:
        note = self.role.note(self.phrases.language)
        if note:
            yield note
        if self.profile.held:
            yield self.word("letters explained")
            yield self.word("strength explained")
        if any(held.assignment.inferred for held in self.profile.held):
            yield self.word("inferred explained")
