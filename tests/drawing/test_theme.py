from dataclasses import astuple, fields
from itertools import combinations

import pytest

from orgmodel.drawing import DrawError, Theme, read_theme, theme_names
from orgmodel.drawing.theme import BoxStyle, Lines, Pen
from tests.drawing.handmade import every_class, every_state

OWN = """\
extends = "government"
paper = "#fffff0"

[boxes.governing]
fill = "#ffeecc"
"""


def _luminance(colour: str) -> float:
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _without_colour(style: BoxStyle | Pen) -> tuple[object, ...]:
    if isinstance(style, Pen):
        return astuple(style)[1:]
    return (*astuple(style.outline)[1:], style.corners, style.marks)


def _all_styles(chosen: Theme) -> list[BoxStyle]:
    boxes = [
        chosen.box("position", kind, state) for kind in every_class() for state in every_state()
    ]
    others = [chosen.box(what) for what in ("position", "body", "organisation", "fold")]
    return [*boxes, *others, chosen.badge, chosen.frame]


def test_the_themes_that_come_along_are_named():
    assert theme_names() == ("compact", "contrast", "dark", "default", "government")


@pytest.mark.parametrize("name", theme_names())
def test_classes_differ_in_more_than_colour(name):
    styles = [read_theme(name).box("position", kind) for kind in every_class()]
    styles += [read_theme(name).box("body"), read_theme(name).box("fold")]
    for one, other in combinations(styles, 2):
        assert _without_colour(one) != _without_colour(other)


@pytest.mark.parametrize("name", theme_names())
@pytest.mark.parametrize("class_", every_class())
def test_states_differ_in_more_than_colour(name, class_):
    styles = [read_theme(name).box("position", class_, state) for state in every_state()]
    for one, other in combinations(styles, 2):
        assert _without_colour(one) != _without_colour(other)


@pytest.mark.parametrize("name", theme_names())
def test_lines_differ_in_more_than_colour(name):
    pens = [read_theme(name).line(field.name) for field in fields(Lines)]
    for one, other in combinations(pens, 2):
        assert _without_colour(one) != _without_colour(other)


@pytest.mark.parametrize("name", theme_names())
def test_every_text_is_readable_on_its_ground(name):
    chosen = read_theme(name)
    least = 7 if name == "contrast" else 4.5
    for style in _all_styles(chosen):
        ground = chosen.paper if style.fill == "none" else style.fill
        assert _contrast(style.ink, ground) >= least
        assert _contrast(style.muted, ground) >= least
    assert _contrast(chosen.muted, chosen.paper) >= least


@pytest.mark.parametrize("name", theme_names())
def test_every_line_is_seen_on_the_paper(name):
    chosen = read_theme(name)
    least = 7 if name == "contrast" else 3
    for field in fields(Lines):
        assert _contrast(chosen.line(field.name).colour, chosen.paper) >= least


def test_a_vacant_position_is_dashed_and_empty_whatever_its_class():
    for class_ in every_class():
        style = read_theme().box("position", class_, "vacant")
        assert (style.outline.stroke, style.fill, style.ink) == ("dashed", "#ffffff", "#1b2733")


def test_a_planned_position_is_dotted_in_a_stronger_pen():
    outline = read_theme().box("position", "line", "planned").outline
    assert (outline.stroke, outline.width, outline.colour) == ("dotted", 1.5, "#2f4a68")


def test_an_unknown_class_is_drawn_plainly():
    assert (
        read_theme().box("position", None)
        == read_theme().box("position", "pirate")
        == read_theme().boxes.plain
    )


def test_a_theme_of_ones_own_states_what_differs(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")
    chosen, base = read_theme(own), read_theme("government")
    assert chosen.paper == "#fffff0"
    assert chosen.boxes.governing.fill == "#ffeecc"
    assert chosen.boxes.governing.outline == base.boxes.governing.outline
    assert chosen.lines == base.lines


def test_a_changed_theme_is_read_again(tmp_path):
    own = tmp_path / "own.toml"
    for colour in ("#fffff0", "#f0ffff"):
        own.write_text(f'paper = "{colour}"', encoding="utf-8")
        assert read_theme(own).paper == colour


def _refusal(source) -> str:
    with pytest.raises(DrawError) as caught:
        read_theme(source)
    return str(caught.value)


def test_an_unknown_theme_is_said_with_the_nearest_one():
    assert _refusal("goverment") == (
        "There is no theme 'goverment'; the themes are compact, contrast, dark, default, "
        "government, and files that end in .toml; did you mean 'government'?"
    )


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ('paper = "red"', "paper: String should match pattern '^#[0-9a-f]{6}$'"),
        ("[lines]\nreports_to = { width = 0 }", "lines.reports_to.width: Input should be greater"),
        ("[lines]\nreports_to = { stroke = 'wavy' }", "lines.reports_to.stroke: Input should be"),
        ("[boxes.pirate]", "boxes.pirate: Unexpected keyword argument"),
        ("pepar = 1", "pepar: Unexpected keyword argument"),
    ],
)
def test_a_theme_that_is_not_valid_says_where(tmp_path, words, complaint):
    own = tmp_path / "own.toml"
    own.write_text(words, encoding="utf-8")
    assert _refusal(own).startswith(f"The theme {own} is not valid: {complaint}")


def test_a_theme_that_is_not_toml_is_named(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text("paper = ", encoding="utf-8")
    assert _refusal(own).startswith(f"The theme {own} is not TOML: ")


def test_a_theme_that_is_not_there_is_named(tmp_path):
    assert _refusal(tmp_path / "none.toml").startswith(
        f"The theme {tmp_path}/none.toml cannot be read"
    )


def test_a_theme_cannot_extend_what_does_not_come_along(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('extends = "own"', encoding="utf-8")
    assert _refusal(own).startswith(f"The theme {own} extends 'own': There is no theme 'own'")
