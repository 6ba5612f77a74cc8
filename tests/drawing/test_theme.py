from dataclasses import astuple, fields
from itertools import combinations

import pytest

from orgmodel.drawing import DrawError, Theme, hard_to_read, read_theme, theme_names
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
        ('paper = "red"', "1:9: `paper` must be a colour as #1f3a5c, not `red`"),
        ("paper = 3", "1:9: `paper` must be a colour as #1f3a5c, not `3`"),
        ('groups = ["#ffffff"]', "1:10: `groups` must have at least 2 entries"),
        (
            '[boxes]\nline = {fill = "x"}',
            "2:16: `boxes.line.fill` must be a colour as #1f3a5c, or none, not `x`",
        ),
        ("[lines.supports]\nwidth = 0", "2:9: `lines.supports.width` must be more than 0, not `0`"),
        ("[lines.supports]\nwidth = 9", "2:9: `lines.supports.width` must be 8 or less, not `9`"),
        ("[focus]\nwidth = 'x'", "2:9: `focus.width` must be a number, not `x`"),
        ("[focus]\ndouble = 3", "2:10: `focus.double` must be true or false, not `3`"),
        (
            "[focus]\nstroke = 'wavy'",
            "2:10: `focus.stroke` must be solid, dashed or dotted, not `wavy`",
        ),
        ("[boxes.line]\nmarks = 'left'", "2:9: `boxes.line.marks` must be a list, not `left`"),
        ("badge = 'red'", "1:9: `badge` must be a table, not `red`"),
        (
            "[badge]\nfill = {}",
            "2:8: `badge.fill` must be a colour as #1f3a5c, or none, not a table",
        ),
        ("[boxes.lin]", "1:8: a theme has no key `boxes.lin`; did you mean line?"),
        (
            "[focus]\npirate = 1",
            "2:1: a theme has no key `focus.pirate`; there are colour, width, stroke, double",
        ),
        ("pepar = 1", "1:1: a theme has no key `pepar`; did you mean paper?"),
        ("extend = 'dark'", "1:1: a theme has no key `extend`; did you mean extends?"),
        ("paper = ?", "1:9: this is not TOML: invalid value"),
    ],
)
def test_a_fault_of_a_theme_is_said_with_its_line_and_in_clear_words(tmp_path, words, complaint):
    own = tmp_path / "own.toml"
    own.write_text(words, encoding="utf-8")
    assert _refusal(own) == f"{own}:{complaint}"


def test_all_faults_of_a_theme_are_told_in_the_order_of_its_lines(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('papr = "#fffdf5"\n[boxes.lin]\nfill = "red"\n[focus]\nwidth = 9\n')
    assert _refusal(own).splitlines() == [
        f"{own}:1:1: a theme has no key `papr`; did you mean paper?",
        f"{own}:2:8: a theme has no key `boxes.lin`; did you mean line?",
        f"{own}:5:9: `focus.width` must be 8 or less, not `9`",
    ]


def test_capital_letters_in_a_colour_are_no_fault(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('paper = "#FFFDF5"', encoding="utf-8")
    assert read_theme(own).paper == "#FFFDF5"


def test_a_theme_that_is_not_there_or_no_text_is_named(tmp_path):
    none, bytes_ = tmp_path / "none.toml", tmp_path / "bytes.toml"
    assert _refusal(none) == f"The theme {none} cannot be read: no such file or directory."
    bytes_.write_bytes(b"\xff")
    assert _refusal(bytes_) == f"The theme {bytes_} cannot be read: it is not text in UTF-8."


@pytest.mark.parametrize("name", theme_names())
def test_the_themes_that_come_along_can_be_read_everywhere(name):
    assert hard_to_read(read_theme(name)) == []


def test_texts_with_too_little_contrast_are_named_each_pair_of_colours_once(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('muted = "#eeeeee"\n[boxes.staff]\nfill = "none"\nink = "#ffff00"\n')
    said = [
        ("the muted text outside boxes in #eeeeee on #ffffff", 1.2),
        ("the text of boxes.staff in #ffff00 on #ffffff", 1.1),
        ("the muted text of groups in #eeeeee on #fde7c3", 1.0),
    ]
    assert hard_to_read(read_theme(own)) == [
        f"{colours} has a contrast of {contrast} to 1; less than 4.5 is hard to read"
        for colours, contrast in said
    ]


def test_a_theme_cannot_extend_what_does_not_come_along(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('extends = "own"', encoding="utf-8")
    assert _refusal(own).startswith(f"The theme {own} extends 'own': There is no theme 'own'")
