"""Photos and icons in the boxes of a chart."""

import base64
from dataclasses import replace

import pytest

from orgmodel.chart import FITS, Options, check, lay_out
from orgmodel.chart.view.illustrations import ICON, PHOTO
from orgmodel.cli.other_forms import OTHER_FORMS, other_form
from orgmodel.drawing import draw
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from tests.chart.build import boxes_of
from tests.pictures import png

pytestmark = pytest.mark.filterwarnings("ignore::orgmodel.drawing.DrawWarning")
PLAIN = {
    "as_of": "2026-06-01",
    "bodies": [{"id": "dewan", "icon": "logo.png", "members": ["ketua"]}],
    "units": [{"id": "kantor", "head": "ketua", "icon": "logo.png"}],
    "positions": [
        {
            "id": "ketua",
            "unit": "kantor",
            "reports_to": "dewan",
            "holders": [
                {"name": "Ayu", "photo": "ayu.png"},
                {"name": "Budi", "photo": "budi.png", "until": "2020"},
            ],
        },
        {"id": "a", "reports_to": "ketua", "icon": "logo.png", "holders": ["Citra"]},
        {
            "id": "b",
            "reports_to": "ketua",
            "holders": [{"name": f"Nama {n}", "photo": "ayu.png", "share": 0.2} for n in range(5)],
        },
        {"id": "c", "reports_to": "ketua", "icon": "none.png"},
    ],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("pictures")
    (place / "ayu.png").write_bytes(png(30, 40, (200, 30, 30)))
    (place / "budi.png").write_bytes(png(30, 40, (30, 30, 200)))
    (place / "logo.png").write_bytes(png(100, 20, (30, 200, 30)))
    return place


@pytest.fixture(scope="module")
def graph():
    return OrgGraph(Organisation.model_validate(PLAIN))


def written(folder, name):
    return base64.b64encode((folder / name).read_bytes()).decode()


def names_in(chart, folder):
    """Give for each box the names of the files of its pictures."""
    files = {f"data:image/png;base64,{written(folder, f.name)}": f.name for f in folder.iterdir()}
    return {
        box.id: [files[image.source] for image in box.images] for box in chart.boxes if box.images
    }


def test_icons_come_first_then_the_photos_of_those_who_hold_the_position(graph, folder):
    chart = lay_out(graph, Options(pictures=True, folder=str(folder)))
    assert names_in(chart, folder) == {
        "dewan": ["logo.png"],
        "ketua": ["logo.png", "ayu.png"],
        "a": ["logo.png"],
        "b": ["ayu.png"] * 5,
    }


def test_without_being_asked_for_there_are_none(graph, folder):
    assert names_in(lay_out(graph, Options(folder=str(folder))), folder) == {}
    asked = Organisation.model_validate({**PLAIN, "chart": {"pictures": True}})
    options = Options(folder=str(folder))
    assert "ketua" in names_in(lay_out(OrgGraph(asked), options), folder)
    refused = replace(options, pictures=False)
    assert names_in(lay_out(OrgGraph(asked), refused), folder) == {}


@pytest.mark.parametrize("fit", FITS)
@pytest.mark.parametrize("language", ["id", "ar"])
def test_pictures_keep_their_shape_and_stand_in_their_box_over_its_texts(
    graph, folder, fit, language
):
    options = Options(pictures=True, folder=str(folder), fit=fit, language=language)
    chart = lay_out(graph, options)
    assert check(chart) == ()
    scale = boxes_of(chart)["a"].images[0].width / ICON[0]
    for box in chart.boxes:
        for image in box.images:
            high = image.height / scale
            assert image.width / image.height == pytest.approx(5 if high < 10 else 0.75, rel=0.02)
            assert high <= PHOTO[1] + 0.1
            assert image.y + image.height < box.texts[0].y - 0.6 * box.texts[0].size
        middle = [image.x + image.width / 2 for image in box.images if len(box.images) == 1]
        assert middle == pytest.approx([box.x + box.width / 2] * len(middle), abs=0.02)


def test_a_picture_out_of_its_place_is_a_fault(graph, folder):
    chart = lay_out(graph, Options(pictures=True, folder=str(folder)))
    box = boxes_of(chart)["a"]
    low = replace(box.images[0], y=box.texts[0].y - box.texts[0].size)
    out = replace(box.images[0], x=box.x - 9)
    spoiled = replace(box, images=(low, out))
    boxes = tuple(spoiled if each.id == "a" else each for each in chart.boxes)
    assert {(fault.kind, fault.message) for fault in check(replace(chart, boxes=boxes))} == {
        ("text-overlap", 'a picture lies over the text "a" of a'),
        ("outside", "a picture leaves the box of a"),
    }


def test_with_the_level_of_roles_no_photo_is_in_any_output(graph, folder):
    photos = [written(folder, name) for name in ("ayu.png", "budi.png")]
    for asked in ({"level": "roles"}, {"show_holders": False}):
        options = Options(pictures=True, folder=str(folder), **asked)
        chart = lay_out(graph, options)
        assert names_in(chart, folder) == {k: ["logo.png"] for k in ("dewan", "ketua", "a")}
        contents = [draw(chart, form) for form in ("svg", "dot", "json")]
        contents += [other_form(form, graph, options, "default").encode() for form in OTHER_FORMS]
        for content in contents:
            assert not any(photo.encode() in content for photo in photos)
            assert b"ayu.png" not in content
    shown = draw(lay_out(graph, Options(pictures=True, folder=str(folder))), "svg").decode()
    assert photos[0] in shown
    assert photos[1] not in shown
