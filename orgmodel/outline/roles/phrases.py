"""What is known of a role, in phrases of a language."""

from collections.abc import Iterable, Iterator, Sequence

from orgmodel.catalogue import (
    Duty,
    Held,
    Ladder,
    Profile,
    Requirement,
    Role,
    Standing,
    UnknownRoleError,
    Vocabulary,
    education_levels,
    source,
)
from orgmodel.catalogue.source import STATEMENT
from orgmodel.chart.words import day
from orgmodel.outline.roles.words import word

ANYTHING = ("position", "unit", "body", "organisation")
INFERRED = "*"
ARROW = " → "


class Phrases:
    """Says what is known of roles in one language.

    Args:
        language: the language.
        vocabulary: the words of an organisation; by default those of the catalogue.
    """

    def __init__(self, language: str, vocabulary: Vocabulary | None = None) -> None:
        self.language = language
        self.vocabulary = vocabulary or Vocabulary()

    def word(self, key: str, **parts: object) -> str:
        """Give a word."""
        return word(key, self.language, **parts)

    def role(self, name: str) -> str:
        """Name a role by its id; the id itself where no role has it."""
        try:
            return self.vocabulary.role(name).label(self.language)
        except UnknownRoleError:
            return name

    def class_(self, role: Role) -> str:
        """Say the class, how surely, and where it differs."""
        said = self.surely(self.word(f"class {role.class_}"), role.strength("class"))
        others = [
            self.word("in", class_=self.word(f"class {class_}"), kinds=self.word(f"kind {kind}"))
            for kind, class_ in role.class_by_kind.items()
        ]
        return "; ".join((said, *others))

    def authority(self, authority: int) -> str:
        """Say how far a role may decide."""
        return self.word("of five", number=authority, words=self.word(f"authority {authority}"))

    def managers(self, role: Role) -> str:
        """Say to whom a role reports."""
        if not role.managers:
            return self.word("anybody" if role.class_ == "support" else "nobody above")
        named = self.listed((self.role(name) for name in role.managers), "or")
        return self.surely(named, role.strength("managers"))

    def principals(self, role: Role) -> str:
        """Say whom a role supports; a dash for nobody."""
        if not role.principals:
            return self.word("nothing")
        named = [
            self.word(f"any {name}") if name in ANYTHING else self.role(name)
            for name in role.principals
        ]
        return self.surely(self.listed(named, "or"), role.strength("principals"))

    def kinds(self, kinds: Sequence[str]) -> str:
        """Name kinds of organisation; every kind for none."""
        if not kinds:
            return self.word("all_kinds")
        return self.listed((self.word(f"kind {kind}") for kind in kinds), "and")

    def filled_by(self, role: Role) -> tuple[str, ...]:
        """Say how a role gets its holder."""
        said = []
        for filling in role.filled_by:
            way = self.surely(self.word(f"way {filling.way}"), filling.strength)
            said.append(f"{way}: {self.kinds(filling.kinds)}" if filling.kinds else way)
        return tuple(said)

    def standing(self, standing: Standing) -> str:
        """Say what holds of a role for a time."""
        since, until = (
            day(date, self.language) if date else "" for date in (standing.since, standing.until)
        )
        if since and until:
            time = self.word("from until", since=since, until=until)
        else:
            time = self.word("since", date=since) if since else self.word("until", date=until)
        facts = f"{self.word(f'class {standing.class_}')}, {self.authority(standing.authority)}"
        return f"{time}: {facts}. {standing.note(self.language)}"

    def letters(self, held: Held | None) -> str:
        """Give the letters of a duty, marked where inferred, with how surely the source says so."""
        if held is None:
            return self.word("nothing")
        return self.surely(self.marked(held), held.assignment.strength)

    def marked(self, held: Held) -> str:
        """Give the letters of a duty, marked where they are inferred."""
        return held.letters + (INFERRED if held.assignment.inferred else "")

    def duty(self, duty: Duty) -> str:
        """Name a duty, with the kinds of organisation where only these have it."""
        label = duty.label(self.language)
        return f"{label} ({self.kinds(duty.kinds)})" if duty.kinds else label

    def surely(self, said: str, strength: str) -> str:
        """Add how surely the source speaks, where it does not speak categorically."""
        return said if strength == "is" else f"{said} ({self.word(strength)})"

    def deciding(self, profile: Profile) -> str:
        """Say what part a role has in decisions."""
        if profile.decides:
            return self.word("decides")
        return self.word("helps deciding" if profile.decisions else "silent on deciding")

    def education(self, level: str) -> str:
        """Name a level of education by its id."""
        return next(each.label(self.language) for each in education_levels() if each.id == level)

    def requirements(self, asked: Iterable[Requirement]) -> tuple[str, ...]:
        """Name what is asked for."""
        return tuple(each.label(self.language) for each in asked)

    def ladder(self, ladder: Ladder) -> str:
        """Write a ladder from its bottom to its top, inferred steps marked."""
        text = self.role(ladder.roles[0])
        for step in ladder.steps:
            text += ARROW + self.role(step.to) + (INFERRED if step.inferred else "")
        return text

    def listed(self, texts: Iterable[str], joint: str) -> str:
        """Join texts: `a, b or c`; Indonesian has a comma before the last of three."""
        *others, last = texts
        if not others:
            return last
        comma = "," if len(others) > 1 and self.word("or") == "atau" else ""
        return f"{', '.join(others)}{comma} {self.word(joint)} {last}"

    def sources(self, keys: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Write sources out; statements of one document stand together."""
        found: dict[str, list[int]] = {}
        for key in keys:
            statement = STATEMENT.fullmatch(key)
            numbers = found.setdefault(statement[1] if statement else key, [])
            numbers.extend([int(statement[2])] if statement else [])
        return tuple((key, (self._source(key, found[key]),)) for key in sorted(found, key=_place))

    def _source(self, key: str, numbers: Sequence[int]) -> str:
        if not numbers:
            return source(key, self.language)
        cited = sorted(set(numbers))
        key_of_word = "statement" if len(cited) == 1 else "statements"
        said = self.word(key_of_word, numbers=", ".join(_runs(cited)))
        return f"{source(key, self.language)}: {said}"


def _runs(numbers: Sequence[int]) -> Iterator[str]:
    """Write numbers, three or more in a row as `2-5`."""
    run: list[int] = []
    for number in (*numbers, None):
        if run and number != run[-1] + 1:
            short = map(str, run)
            yield from (
                short if len(run) < len(("from", "between", "to")) else [f"{run[0]}-{run[-1]}"]
            )
            run = []
        run.extend([] if number is None else [number])


def _place(key: str) -> tuple[str, int]:
    return key[0], int(key[1:] or 0)
