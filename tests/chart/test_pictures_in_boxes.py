"""Photos and icons in the boxes of a chart."""

import base64
from dataclasses import replace

import pytest

from orgmodel.chart import FITS, Options, check, lay_out
from orgmodel.chart.view.illustrations import ICON
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
def test_pictures_keep_their_shape_and_icons_stand_over_all_texts(graph, folder, fit, language):
    options = Options(pictures=True, folder=str(folder), fit=fit, language=language)
    chart = lay_out(graph, options)
    assert check(chart) == ()
    boxes = boxes_of(chart)
    scale = boxes["a"].images[0].width / ICON[0]
    shapes = {each.id: [_shape(image, scale) for image in each.images] for each in boxes.values()}
    assert shapes == {
        "dewan": [(40, 8)],
        "ketua": [(40, 8), (33, 44)],
        "a": [(40, 8)],
        "b": [(24, 32)] * 5,
        "c": [],
    }
    for name in ("dewan", "ketua", "a"):
        icon, text = boxes[name].images[0], boxes[name].texts[0]
        assert icon.y + icon.height < text.y - 0.6 * text.size
        assert icon.x + icon.width / 2 == pytest.approx(_middle(boxes[name]), abs=0.02)


def _shape(image, scale):
    return round(image.width / scale), round(image.height / scale)


def _middle(box):
    return box.x + box.width / 2


@pytest.mark.parametrize("language", ["id", "ar"])
@pytest.mark.parametrize("level", ["names", "all"])
def test_each_photo_stands_where_reading_begins_beside_the_name_of_its_holder(
    folder, language, level
):
    names = ["Ayu", "Budi", "Tanpa Foto", "Nama Yang Panjang"]
    files = ["ayu.png", "budi.png", None, "ayu.png"]
    holders = [
        {"name": name, "since": "2025", **({"photo": file} if file else {})}
        for name, file in zip(names, files, strict=True)
    ]
    for share in ({}, {"share": 0.25}):
        several = {"id": "b", "count": 4, "holders": [{**each, **share} for each in holders]}
        graph = OrgGraph(Organisation.model_validate({"positions": [several]}))
        options = Options(pictures=True, folder=str(folder), language=language, level=level)
        (box,) = lay_out(graph, options).boxes
        assert [_beside(image, box, language) for image in box.images] == [
            _said("Ayu", level, language),
            _said("Budi", level, language),
            _said(names[3], level, language),
        ]
        edges = {text.x for text in box.texts if text.text in ("Ayu", "Budi", "Tanpa Foto")}
        assert len(edges) == 1


def _beside(image, box, language):
    """Give the texts whose middle stands level with a picture, on the side that is read after."""
    starts, ends = image.x, image.x + image.width
    return " ".join(
        text.text
        for text in box.texts
        if image.y - 2 < text.y - 0.3 * text.size < image.y + image.height + 2
        and (text.x < starts if language == "ar" else text.x > ends)
        and text.anchor == ("end" if language == "ar" else "start")
    )


def _said(name, level, language):
    since = "since 2025" if language == "ar" else "sejak 2025"
    return f"{name} {since}" if level == "all" else name


def test_the_photo_of_a_single_holder_stands_beside_title_and_name(graph, folder):
    box = boxes_of(lay_out(graph, Options(pictures=True, folder=str(folder))))["ketua"]
    assert _beside(box.images[1], box, "id") == "ketua Ayu"


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
