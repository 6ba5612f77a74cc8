"""`orgmodel roles`: what roles are, compared, and the career paths between them."""

from typing import TYPE_CHECKING, Final

import click

from orgmodel.cli.common import (
    CannotRun,
    graph_of,
    single_document,
    unknown_id,
    write_out,
)
from orgmodel.cli.pages import language_option, output_option, write_answer

if TYPE_CHECKING:
    from orgmodel.drawing import Format
    from orgmodel.outline.answer import Answer
    from orgmodel.outline.roles import Phrases

KINDS = (
    "international",
    "party",
    "union",
    "ministry",
    "region",
    "company",
    "foundation",
    "association",
)
CLASSES = ("governing", "line", "staff", "support", "control")
FORMS = ("text", "markdown", "json")
PICTURES: Final[tuple["Format", ...]] = ("svg", "png", "pdf", "dot", "json")
EVERY_ROLE = "all"


@click.command("roles")
@click.argument("names", metavar="[ROLE]...", nargs=-1)
@click.option("--compare", is_flag=True, help="Set two roles side by side: --compare ROLE ROLE.")
@click.option("--path", is_flag=True, help="Show the career paths: --path FROM TO.")
@click.option(
    "--gap",
    is_flag=True,
    help="Say what holders lack for a role: --gap ROLE FILE [ID], ID being a position's; "
    "the role `all` stands for every role.",
)
@click.option("--kind", type=click.Choice(KINDS), help="List the roles of a kind of organisation.")
@click.option("--class", "class_", type=click.Choice(CLASSES), help="List the roles of a class.")
@click.option("--file", metavar="FILE", help="An organisation whose own roles count too.")
@language_option()
@click.option(
    "--format", "form", type=click.Choice(FORMS), default="text", help="Form of the page."
)
@click.option(
    "--render", metavar="FILE", help="Draw the career paths instead, as .svg, .png, .pdf."
)
@output_option()
def command(
    *,
    names: tuple[str, ...],
    compare: bool,
    path: bool,
    gap: bool,
    kind: str | None,
    class_: str | None,
    file: str | None,
    language: str,
    form: str,
    render: str | None,
    output: str | None,
) -> None:
    """Explain roles: what they are, do and ask for, side by side, and where they lead.

    Without ROLE all roles are listed. A role is named by its id, or by any name that it has in
    Indonesian or English: sekjen is secretary-general.
    """
    from orgmodel.catalogue import UnknownRoleError

    if compare + path + gap > 1:
        raise CannotRun("choose one of --compare, --path and --gap")
    try:
        if gap and render is None:
            write_answer(_gaps(names, language), form, output)
            return
        phrases = _phrases(language, file)
        if render is not None:
            _draw(names, phrases, render, is_path=path)
        elif compare:
            write_answer(_compared(names, phrases), form, output)
        elif path:
            write_answer(_paths(names, phrases), form, output)
        else:
            write_answer(_shown(names, phrases, kind, class_), form, output)
    except UnknownRoleError as error:
        raise CannotRun(str(error)) from None


def _phrases(language: str, file: str | None) -> "Phrases":
    from orgmodel.outline.roles import Phrases

    if file is None:
        return Phrases(language)
    return Phrases(language, graph_of(single_document([file], None)).vocabulary)


def _shown(
    names: tuple[str, ...], phrases: "Phrases", kind: str | None, class_: str | None
) -> "Answer":
    from orgmodel.outline.roles import all_roles, one_role

    if not names:
        return all_roles(phrases, kind, class_)
    if len(names) > 1:
        raise CannotRun("one role at a time has a page; --compare sets two side by side")
    return one_role(names[0], phrases)


def _compared(names: tuple[str, ...], phrases: "Phrases") -> "Answer":
    from orgmodel.outline.roles import compared_roles

    if len(names) != len(("first", "second")):
        raise CannotRun("--compare takes two roles, as in --compare secretary-general secretary")
    return compared_roles(names[0], names[1], phrases)


def _paths(names: tuple[str, ...], phrases: "Phrases") -> "Answer":
    from orgmodel.outline.roles import paths_between

    return paths_between(*_ends(names), phrases)


def _ends(names: tuple[str, ...]) -> tuple[str, str]:
    if len(names) != len(("from", "to")):
        raise CannotRun(
            "--path takes two roles, as in --path executive-assistant secretary-general"
        )
    return names[0], names[1]


def _gaps(names: tuple[str, ...], language: str) -> "Answer":
    from orgmodel.graph import candidates
    from orgmodel.outline.roles import Phrases, gaps_for, gaps_of

    if len(names) not in (len(("role", "file")), len(("role", "file", "id"))):
        raise CannotRun("--gap takes a role, a file and perhaps the id of a position")
    role, file, *position = names
    graph = graph_of(single_document([file], None))
    ids = [each.id for each in graph.positions]
    for name in position:
        if name not in ids:
            raise unknown_id(name, ids, file)
    people = candidates(graph.organisation, *position)
    phrases = Phrases(language, graph.vocabulary)
    return gaps_of(people, phrases) if role == EVERY_ROLE else gaps_for(role, people, phrases)


def _draw(names: tuple[str, ...], phrases: "Phrases", file: str, *, is_path: bool) -> None:
    from orgmodel.drawing import DrawError, draw
    from orgmodel.outline.roles import all_paths_chart, paths_chart

    if names and not is_path:
        raise CannotRun("--render draws all career paths, or those of --path FROM TO")
    chart = paths_chart(*_ends(names), phrases) if is_path else all_paths_chart(phrases)
    if chart is None:
        raise CannotRun(f"there is no career path from {names[0]} to {names[1]} to draw")
    try:
        content = draw(chart, _format_of(file))
    except DrawError as error:
        raise CannotRun(str(error)) from None
    write_out(content, file)


def _format_of(file: str) -> "Format":
    ending = file.rpartition(".")[2].lower()
    for known in PICTURES:
        if ending == known:
            return known
    raise CannotRun(f"{file} ends in none of {', '.join(f'.{known}' for known in PICTURES)}")
