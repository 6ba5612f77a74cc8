"""The ways from one role to another, as a page."""

from collections.abc import Iterator, Sequence

from orgmodel.catalogue import Path, Role, Rung, ladders
from orgmodel.outline.page import Block, Cell, Facts, Page, Remarks, Row, Table
from orgmodel.outline.roles.phrases import INFERRED, Phrases


def path_page(first: Role, last: Role, paths: Sequence[Path], phrases: Phrases) -> Page:
    """Write the page of the ways from one role to another: what each step asks beyond the last."""
    labels = {"first": first.label(phrases.language), "last": last.label(phrases.language)}
    if not paths:
        return Page(
            phrases.word("path", **labels), (Remarks((phrases.word("no_path", **labels),)),)
        )
    blocks = [
        block
        for number, path in enumerate(paths, start=1)
        for block in _blocks(path, phrases, number if len(paths) > 1 else None)
    ]
    return Page(phrases.word("path", **labels), (*blocks, *_about(paths, phrases)))


def _blocks(path: Path, phrases: Phrases, number: int | None) -> Iterator[Block]:
    columns = (
        phrases.word("step"),
        phrases.word("class_authority"),
        phrases.word("asks"),
        phrases.word("new_duties"),
    )
    heading = "" if number is None else phrases.word("path_number", number=number)
    rows = (_row(place, rung, phrases) for place, rung in enumerate(path.rungs))
    yield Table(columns, tuple(rows), heading)


def _row(place: int, rung: Rung, phrases: Phrases) -> Row:
    role = rung.profile.role
    mark = INFERRED if rung.step and rung.step.inferred else ""
    return Row(
        (
            (f"{place + 1}. {role.label(phrases.language)}{mark}",),
            (phrases.word(f"class {role.class_}"), phrases.authority(role.authority)),
            tuple(_asked(rung, phrases)) or (_nothing(rung, phrases),),
            tuple(
                f"{phrases.marked(held)} {phrases.duty(held.duty)}" for held in rung.beyond.duties
            )
            or (phrases.word("nothing"),),
        )
    )


def _asked(rung: Rung, phrases: Phrases) -> Iterator[str]:
    beyond = rung.beyond
    if beyond.education:
        yield f"{phrases.word('education')}: {beyond.education.label(phrases.language)}"
    for key, asked in (
        ("fields", beyond.fields),
        ("experience", beyond.experience),
        ("competencies", beyond.competencies),
    ):
        if asked:
            yield f"{phrases.word(key)}: {', '.join(phrases.requirements(asked))}"


def _nothing(rung: Rung, phrases: Phrases) -> str:
    return phrases.word("nothing" if rung.profile.asked else "nothing asked")


def _about(paths: Sequence[Path], phrases: Phrases) -> Iterator[Block]:
    steps = [rung.step for path in paths for rung in path.rungs if rung.step]
    used = [ladder for ladder in ladders() if any(step in ladder.steps for step in steps)]
    keys = [key for ladder in used for key in ladder.sources]
    keys.extend(key for step in steps for key in step.sources)
    keys.extend(key for ladder in used if ladder.depends for key in ladder.depends.sources)
    facts: list[tuple[str, Cell]] = []
    if any(ladder.across for ladder in used):
        facts.append((phrases.word("where"), (phrases.word("across"),)))
    depends = dict.fromkeys(each.depends.label(phrases.language) for each in used if each.depends)
    facts.extend((phrases.word("depends"), (text,)) for text in depends)
    yield Facts(tuple(facts), phrases.word("remarks"))
    yield Remarks((phrases.word("letters explained"), phrases.word("inferred explained")))
    yield Facts(phrases.sources(keys), phrases.word("sources"))
