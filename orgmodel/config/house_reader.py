"""Reading the rules of the house from a configuration."""

import re

from orgmodel.catalogue import UnknownDutyError, Vocabulary
from orgmodel.config.house import (
    Has,
    HeldBy,
    HouseRule,
    NoSharedHolder,
    Passes,
    Relation,
    Selection,
    Statement,
)
from orgmodel.config.known import KnownRules
from orgmodel.config.near import hint
from orgmodel.config.selecting import read_selection, read_selections
from orgmodel.config.table import Table, shown
from orgmodel.diagnostic import Severity
from orgmodel.model import KINDS

KEY = "house_rules"
CODE = re.compile(r"(?!OM)[A-Z]{1,12}[0-9]{1,6}")
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FORMS = {
    "has": ("every", "has"),
    "has_no": ("every", "has_no"),
    "passes": ("every", "up_to", "passes"),
    "no_shared_holder": ("no_shared_holder",),
    "held_by": ("duty", "letters", "held_by"),
}
"""What a rule can say, by the word that says it, with all words that belong to it."""
WORDS = tuple(dict.fromkeys(word for words in FORMS.values() for word in words))
NUMBERS = ("at_least", "at_most", "exactly")
RELATIONS = tuple(relation.value for relation in Relation)
DECIDING = "RA"
RASCI = "RASCI"


def read_house_rules(
    table: Table, vocabulary: Vocabulary, base: tuple[HouseRule, ...], known: KnownRules
) -> tuple[HouseRule, ...]:
    """Read the rules of the house, upon those of the base; what is wrong with some is noted.

    A rule with a code of the base takes its place.
    """
    house = {rule.code: rule for rule in base}
    read = [(entry, _rule(entry, vocabulary)) for entry in table.tables(KEY, "a house rule")]
    taken = {word: code for code, name in known.names.items() for word in (code, name)}
    for entry, rule in read:
        if rule is not None and _is_free(entry, rule, taken):
            house[rule.code] = rule
    for entry, rule in read:
        if rule is not None and rule.instead_of not in (None, *house):
            said = f"names {shown(rule.instead_of)}, which is no house rule"
            cure = hint(rule.instead_of or "", house)
            entry.wrong("instead_of", f"`instead_of` of {entry.what} {said}{cure}")
    return tuple(house.values())


def _is_free(table: Table, rule: HouseRule, taken: dict[str, str]) -> bool:
    """Tell whether code and name are still free, and take them."""
    free = True
    for key, word in (("code", rule.code), ("name", rule.name)):
        if word in taken:
            table.wrong(key, f"{table.what} is called {word}, as {taken[word]} is already")
            free = False
    taken.update({rule.code: rule.code, rule.name: rule.code})
    return free


def _rule(table: Table, vocabulary: Vocabulary) -> HouseRule | None:
    before = table.fault_count
    code = table.needed("code")
    if code:
        table.what = f"house rule {code}"
    name = table.needed("name")
    _check_names(table, code, name)
    statement = _statement(table, vocabulary)
    severity = table.choice("severity", tuple(Severity)) or Severity.ERROR
    told = {key: table.text(key) or "" for key in ("message", "reason", "source")}
    kinds = table.choices("kind", KINDS)
    organisations = table.texts("organisation")
    instead_of = table.text("instead_of")
    table.close()
    if statement is None or table.fault_count > before:
        return None
    return HouseRule(
        code=code,
        name=name,
        statement=statement,
        severity=Severity(severity),
        kinds=kinds,
        organisations=organisations,
        instead_of=instead_of,
        origin=table.file,
        **told,
    )


def _check_names(table: Table, code: str, name: str) -> None:
    if code and not CODE.fullmatch(code):
        say = "must be capital letters and a number, as HR001, and not begin with OM"
        table.wrong("code", f"`code` of a house rule {say}, not {shown(code)}")
    if name and not NAME.fullmatch(name):
        say = "must be small words joined by hyphens, as too-many-bureaus"
        table.wrong("name", f"`name` of {table.what} {say}, not {shown(name)}")


def _statement(table: Table, vocabulary: Vocabulary) -> Statement | None:
    table.know(*WORDS)
    said = [form for form in FORMS if form in table]
    if len(said) != 1:
        which = f"both {said[0]} and {said[1]}" if said else "nothing that could be checked"
        cure = "write two rules" if said else f"write one of {', '.join(FORMS)}"
        table.wrong((), f"{table.what} says {which}; {cure}")
        return None
    form = said[0]
    for word in WORDS:
        if word in table and word not in FORMS[form]:
            table.wrong(word, f"`{word}` of {table.what} does not go with `{form}`", key=True)
    return _READERS[form](table, vocabulary)


def _has(table: Table, vocabulary: Vocabulary) -> Has | None:
    inner = table.table("has", f"`has` of {table.what}")
    return None if inner is None else _counted(table, inner, vocabulary)


def _has_no(table: Table, vocabulary: Vocabulary) -> Has | None:
    inner = table.table("has_no", f"`has_no` of {table.what}")
    if inner is None:
        return None
    for key in NUMBERS:
        if key in inner:
            inner.wrong(key, f"`{key}` does not go with `has_no`; write `has`", key=True)
    return _counted(table, inner, vocabulary, none=True)


def _counted(
    table: Table, inner: Table, vocabulary: Vocabulary, *, none: bool = False
) -> Has | None:
    every = _every(table, vocabulary) if "every" in table else None
    inner.know(*RELATIONS, *NUMBERS)
    relation = _relation(inner, whole=every is None)
    least, most = (0, 0) if none else _bounds(inner)
    inner.close()
    if relation is None:
        return None
    of = read_selection(inner, relation.value, vocabulary)
    if relation is Relation.HOLDERS and of != Selection():
        inner.wrong(relation.value, "`holders` are persons, who cannot be selected; write {}")
    return Has(every, relation, of, least, most)


def _relation(table: Table, *, whole: bool) -> Relation | None:
    said = [relation for relation in Relation if relation.value in table]
    if len(said) != 1:
        which = f"names both {said[0]} and {said[1]}" if said else "names nobody to be counted"
        cure = "write two rules" if said else f"write one of {', '.join(RELATIONS)}"
        table.wrong((), f"{table.what} {which}; {cure}")
        return None
    if whole and said[0] is not Relation.POSITIONS:
        cure = "say `every`, or count `positions` to mean the whole organisation"
        table.wrong(said[0].value, f"`{said[0]}` of {table.what} is nobody's: {cure}", key=True)
    if not whole and said[0] is Relation.POSITIONS:
        cure = "leave `every` out to mean the whole organisation"
        table.wrong(said[0].value, f"`positions` of {table.what} are not a position's: {cure}")
    return said[0]


def _bounds(table: Table) -> tuple[int, int | None]:
    exactly = table.number("exactly")
    least = table.number("at_least")
    most = table.number("at_most")
    if exactly is not None and ("at_least" in table or "at_most" in table):
        table.wrong("exactly", f"`exactly` of {table.what} leaves nothing to at_least or at_most")
    if exactly is not None:
        return exactly, exactly
    if least is not None and most is not None and least > most:
        table.wrong("at_least", f"`at_least` of {table.what} is more than its at_most")
    if least is None and most is None:
        return 1, None
    return least or 0, most


def _passes(table: Table, vocabulary: Vocabulary) -> Passes:
    for key in ("every", "up_to"):
        if key not in table:
            table.missing(key)
    return Passes(
        every=_every(table, vocabulary),
        up_to=read_selection(table, "up_to", vocabulary),
        through=read_selection(table, "passes", vocabulary),
    )


def _no_shared_holder(table: Table, vocabulary: Vocabulary) -> NoSharedHolder:
    groups = read_selections(table, "no_shared_holder", vocabulary)
    if len(groups) == 1:
        say = "names one kind of position; two are the least"
        table.wrong("no_shared_holder", f"`no_shared_holder` of {table.what} {say}")
    return NoSharedHolder(groups)


def _held_by(table: Table, vocabulary: Vocabulary) -> HeldBy:
    duty = table.needed("duty")
    if duty:
        try:
            vocabulary.duty(duty)
        except UnknownDutyError as error:
            near = f"; did you mean {error.suggestion}?" if error.suggestion else ""
            table.wrong("duty", f"duty {shown(duty)} of {table.what} is unknown{near}")
    letters = table.text("letters") or DECIDING
    if not set(letters) <= set(RASCI):
        table.wrong("letters", f"`letters` of {table.what} must be of R, A, S, C and I")
    return HeldBy(duty, letters, read_selection(table, "held_by", vocabulary))


def _every(table: Table, vocabulary: Vocabulary) -> Selection:
    return read_selection(table, "every", vocabulary)


_READERS = {
    "has": _has,
    "has_no": _has_no,
    "passes": _passes,
    "no_shared_holder": _no_shared_holder,
    "held_by": _held_by,
}
