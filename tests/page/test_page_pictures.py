"""Photos and icons in the page: embedded, drawn in boxes and cards, and saved."""

from xml.etree import ElementTree as ET

import pytest

from orgmodel.chart import Options
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation
from orgmodel.page import render_page
from tests.pictures import png

SVG = "{http://www.w3.org/2000/svg}"
ORGANISATION = {
    "language": "en",
    "units": [{"id": "u", "name": "Unit", "head": "head", "icon": "icon.png"}],
    "positions": [
        {"id": "head", "title": "Head", "holders": [{"name": "Adi", "photo": "adi.png"}]},
        {"id": "other", "title": "Other", "icon": "icon.png", "reports_to": "head"},
    ],
}


@pytest.fixture
def organisation(tmp_path):
    (tmp_path / "icon.png").write_bytes(png(40, 20, (20, 160, 20)))
    (tmp_path / "adi.png").write_bytes(png(30, 40, (210, 20, 20)))
    return Organisation.model_validate(ORGANISATION)


def points(opened, red):
    """How many points of the canvas are red, or green."""
    script = """(red) => {
      const { context, canvas } = orgmodel.stage;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const [one, other] = red ? [0, 1] : [1, 0];
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + one] > data[at + other] + 90) count += 1;
      }
      return count;
    }"""
    return opened.run(script, red)


def test_pictures_are_drawn_in_boxes_from_the_page_itself(show, organisation, tmp_path):
    opened = show(organisation, pictures=True, folder=str(tmp_path))
    opened.page.wait_for_function("() => orgmodel.view.pictures.image(1)")
    opened.settle()
    assert opened.complaints == []
    assert points(opened, red=True) > 500
    assert points(opened, red=False) > 800
    assert [address for address in opened.requests if not address.startswith("data:")] == []
    opened.page.click("#view")
    opened.page.uncheck("#show-holders")
    opened.settle()
    assert points(opened, red=True) < 100
    assert points(opened, red=False) > 800


def test_the_card_shows_them_too(show, organisation, tmp_path):
    opened = show(organisation, anchor="#head", pictures=True, folder=str(tmp_path))
    sizes = opened.run("""async () => {
      const images = [...document.querySelectorAll(".card img")];
      await Promise.all(images.map((image) => image.decode()));
      return images.map((image) => [image.naturalWidth, image.naturalHeight, image.alt]);
    }""")
    assert sizes == [[40, 20, ""], [30, 40, ""]]


def test_a_picture_is_saved_once_however_often_it_is_drawn(show, organisation, tmp_path):
    opened = show(organisation, pictures=True, folder=str(tmp_path))
    svg = opened.run("() => orgmodel.saving.svg(orgmodel.view.theme())")
    assert svg.count('href="data:image/png;base64,') == 2
    assert svg.count("<use ") == 1


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_photo_of_each_holder_stands_where_reading_begins_beside_the_name(
    show, tmp_path, language
):
    (tmp_path / "adi.png").write_bytes(png(30, 40, (210, 20, 20)))
    (tmp_path / "eva.png").write_bytes(png(30, 40, (20, 20, 210)))
    holders = [{"name": "Adi", "photo": "adi.png"}, "Ben", {"name": "Eva", "photo": "eva.png"}]
    head = {"id": "head", "title": "Head", "count": 3, "holders": holders}
    several = Organisation.model_validate({"language": "en", "positions": [head]})
    options = {"pictures": True, "folder": str(tmp_path), "language": language}
    opened = show(several, anchor="#head", **options)
    svg = ET.fromstring(opened.run("() => orgmodel.saving.svg(orgmodel.view.theme())"))
    found = {each.text: each for each in svg.iter(f"{SVG}text")}
    first, other = svg.iter(f"{SVG}image")
    for image, name in ((first, "Adi"), (other, "Eva")):
        left, top, width, height = (
            float(image.attrib[key]) for key in ("x", "y", "width", "height")
        )
        assert top < float(found[name].attrib["y"]) < top + height
        right_of_it = float(found[name].attrib["x"]) > left + width
        assert right_of_it == (language == "en")
    lists = opened.run("""() => [...document.querySelectorAll(".card li")]
      .filter((each) => each.querySelector("img")).map((each) => each.textContent)""")
    assert lists == ["Adi", "Eva"]
    assert opened.complaints == []


@pytest.mark.parametrize("chosen", [{}, {"pictures": True, "level": "roles"}])
def test_no_photo_is_in_a_page_that_tells_of_no_people(organisation, tmp_path, chosen):
    text = render_page(OrgGraph(organisation), Options(folder=str(tmp_path), **chosen))
    assert text.count("data:image/png") == (1 if chosen else 0)
