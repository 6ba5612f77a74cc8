"""One file of a configuration, put upon what it extends."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path as FilePath
from typing import Any

from orgmodel.config.config import SEVERITIES, Config, PerFile
from orgmodel.config.house_reader import read_house_rules
from orgmodel.config.known import KnownRules
from orgmodel.config.patterns import Pattern, shown_path
from orgmodel.config.table import Table, shown
from orgmodel.config.words import read_vocabulary


def read_layer(table: Table, folder: FilePath, base: Config, known: KnownRules) -> Config:
    """Read one file and give what holds with it upon its base.

    Args:
        table: the file's table; `profile` and `extend` are read already.
        folder: the folder from which patterns of file names are counted.
        base: what the file extends.
        known: the rules that it may speak of, beside those of the house.
    """
    vocabulary = table.table("vocabulary")
    if vocabulary is not None:
        base = replace(base, vocabulary=read_vocabulary(vocabulary, base.vocabulary))
    house = read_house_rules(table, base.vocabulary, base.house, known)
    known = known.with_rules((rule.code, rule.name) for rule in house)
    config = replace(_chosen(table, base, known), house=house, files=_files(table, folder, base))
    config = replace(config, per_file=(*base.per_file, *_per_file(table, folder, known)))
    table.text("description")
    table.close()
    return config


def _chosen(table: Table, base: Config, known: KnownRules) -> Config:
    options = _options(table, known)
    return replace(
        base,
        select=_words(table, "select", known) or base.select,
        ignore=(*base.ignore, *_words(table, "ignore", known)),
        severities={**base.severities, **_severities(table, known)},
        options={
            **base.options,
            **{code: {**base.options.get(code, {}), **own} for code, own in options.items()},
        },
        strict=table.flag("strict") if "strict" in table else base.strict,
    )


def _words(table: Table, key: str, known: KnownRules) -> tuple[str, ...]:
    found: list[str] = []
    for word in table.texts(key):
        chosen = known.chosen(word)
        if chosen is not None:
            found.append(chosen)
        else:
            said = f"`{key}` of {table.what} names {shown(word)}, which is no rule"
            table.wrong(table.item(key, word), f"{said}{known.hint(word)}")
    return tuple(found)


def _severities(table: Table, known: KnownRules) -> dict[str, str]:
    inner = table.table("severities")
    found: dict[str, str] = {}
    for word, code in _rules(inner, known):
        severity = inner.choice(word, SEVERITIES) if inner else None
        if severity is not None:
            found[code] = severity
    return found


def _options(table: Table, known: KnownRules) -> dict[str, dict[str, Any]]:
    inner = table.table("rules")
    found: dict[str, dict[str, Any]] = {}
    for word, code in _rules(inner, known):
        options = inner.table(word) if inner else None
        if options is not None:
            found[code] = dict(_sound_options(options, code, known))
    return found


def _rules(table: Table | None, known: KnownRules) -> Iterator[tuple[str, str]]:
    """Go through the keys that name rules, with the codes of these."""
    for word in table.names() if table else ():
        code = known.code(word)
        if code is not None:
            yield word, code
        elif table is not None:
            said = f"{table.what} names {shown(word)}, which is no rule"
            table.wrong(word, f"{said}{known.hint(word)}", key=True)


def _sound_options(table: Table, code: str, known: KnownRules) -> Iterator[tuple[str, Any]]:
    for option in table.names():
        value = table.any(option)
        faults = known.option_faults(code, {option: value})
        for way, wrong in faults:
            table.wrong(way, f"{code} {known.names[code]}: {wrong}")
        if not faults:
            yield option, value


def _per_file(table: Table, folder: FilePath, known: KnownRules) -> Iterator[PerFile]:
    inner = table.table("per_file")
    for text in inner.names() if inner else ():
        entry = inner.table(text, f"`per_file` for {text}") if inner else None
        if entry is not None:
            select = _words(entry, "select", known)
            ignore = _words(entry, "ignore", known)
            entry.close()
            yield PerFile(Pattern(text, str(folder)), select, ignore)


def _files(table: Table, folder: FilePath, base: Config) -> tuple[str, ...]:
    found: list[str] = []
    for pattern in table.texts("files"):
        matching = _matching(folder, pattern)
        if not matching:
            said = f"`files` names {shown(pattern)}, where no file is"
            hint = "; name files from the folder of the configuration" if matching is None else ""
            table.wrong(table.item("files", pattern), f"{said}{hint}")
        found.extend(matching or ())
    return tuple(dict.fromkeys(found)) or base.files


def _matching(folder: FilePath, pattern: str) -> list[str] | None:
    """Give the files that a pattern means; None where it is no pattern."""
    try:
        return [shown_path(str(file)) for file in sorted(folder.glob(pattern)) if file.is_file()]
    except (ValueError, NotImplementedError):
        return None
