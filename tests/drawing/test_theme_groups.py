"""The fills of boxes that are coloured by groups."""

import xml.etree.ElementTree as ET

import pytest

from orgmodel.chart import Options, lay_out
from orgmodel.drawing import DrawError, draw, missing, read_theme, theme_names
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation

SVG = "{http://www.w3.org/2000/svg}"


def luminance(colour):
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", theme_names())
def test_texts_are_readable_on_the_fill_of_every_group(name):
    theme = read_theme(name)
    least = 7 if name == "contrast" else 4.5
    assert len(set(theme.groups)) == len(theme.groups)
    for group in range(len(theme.groups)):
        style = theme.box("position", "governing", group=group)
        assert style.fill == theme.groups[group]
        assert contrast(style.ink, style.fill) >= least
        assert contrast(style.muted, style.fill) >= least


@pytest.mark.parametrize("name", theme_names())
def test_every_group_looks_unlike_those_in_none(name):
    theme = read_theme(name)
    assert theme.boxes.plain.fill not in theme.groups


@pytest.mark.parametrize("name", theme_names())
@pytest.mark.parametrize("class_", ["governing", "line", "staff", "support", "control"])
def test_a_class_keeps_its_shape_whatever_fills_it(name, class_):
    theme = read_theme(name)
    own = theme.box("position", class_)
    for group in (-1, 0, 3):
        style = theme.box("position", class_, group=group)
        assert (style.outline, style.corners, style.marks) == (own.outline, own.corners, own.marks)
    assert theme.box("position", class_, group=-1).fill == theme.boxes.plain.fill


def test_after_the_last_fill_comes_the_first_and_states_still_show():
    theme = read_theme()
    many = len(theme.groups)
    assert theme.box("position", group=many) == theme.box("position", group=0)
    vacant = theme.box("position", "line", "vacant", 3)
    assert vacant.outline.stroke == "dashed"
    assert vacant.marks == theme.box("position", None, "vacant").marks


def test_fills_of_ones_own_are_taken_and_one_alone_is_refused(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('groups = ["#ffffff", "#eeeeee"]\n')
    assert read_theme(own).groups == ("#ffffff", "#eeeeee")
    own.write_text('groups = ["#ffffff"]\n')
    with pytest.raises(DrawError, match="groups"):
        read_theme(own)


def test_box_and_legend_have_the_fill_of_their_group():
    positions = [
        {"id": "a", "grade": "I"},
        {"id": "b", "grade": "II", "reports_to": "a"},
        {"id": "c", "role": "principal", "reports_to": "a"},
    ]
    organisation = Organisation.model_validate({"positions": positions})
    chart = lay_out(OrgGraph(organisation), Options(colour_by="grade"))
    svg = draw(chart, "svg")
    assert missing(chart, svg) == ()
    fills = {
        group.get("class"): polygon.get("fill")
        for group in ET.fromstring(svg).iter(f"{SVG}g")
        for polygon in list(group.iter(f"{SVG}polygon"))[:1]
        if "group" in group.get("class", "")
    }
    first, second = read_theme().groups[:2]
    assert fills == {
        "box position group-0": first,
        "box position group-1": second,
        "legend group-0": first,
        "legend group-1": second,
        "box position line ungrouped": read_theme().boxes.plain.fill,
        "legend ungrouped": read_theme().boxes.plain.fill,
    }
