"""Pictures that an organisation names: what can be drawn, and what is said of all others."""

import os

import pytest

from orgmodel.loading import read, read_text
from orgmodel.pictures import LARGEST, PictureError, read_picture
from tests.pictures import jpeg, png

FILE = """\
bodies:
  - {id: board, icon: %s}
"""
BROKEN = "is broken: it does not say how large the picture is"
NEITHER = "is neither PNG nor JPEG, the only pictures that are drawn"
LARGE = "is larger than 1,000,000 bytes; make the picture smaller"
ADDRESS = "is an address; copy the picture beside this file and name its path"


def size_of(folder, content):
    (folder / "picture").write_bytes(content)
    picture = read_picture(folder, "picture")
    assert picture.content == content
    return picture.media, picture.width, picture.height


@pytest.mark.parametrize(
    "before",
    [
        b"",
        b"\xff\xe0\x00\x10" + b"JFIF" + bytes(10),
        b"\xff\xff\xff\xfe\x00\x03x",
        b"\xff\x01\xff\xc4\x00\x02",
        b"\xff\xe1\xff\xff" + b"\xff\xc0" * 32766 + b"\xff",
    ],
)
def test_the_size_of_a_jpeg_is_found_behind_whatever_stands_before_it(tmp_path, before):
    assert size_of(tmp_path, jpeg(640, 480, before=before)) == ("image/jpeg", 640, 480)


def test_the_size_of_a_png_is_found(tmp_path):
    assert size_of(tmp_path, png(31, 17)) == ("image/png", 31, 17)


@pytest.mark.parametrize(
    ("written", "content", "said"),
    [
        ("https://example.org/a.png", None, ADDRESS),
        ("HTTP://example.org/a.png", None, ADDRESS),
        ("//example.org/a.png", None, ADDRESS),
        ("file:///etc/passwd", None, ADDRESS),
        ("data:image/png;base64,AAAA", None, ADDRESS),
        (r"\\server\share\a.png", None, ADDRESS),
        ("none.png", None, "is not there; paths start at the folder of this file"),
        (".", None, "is not there; paths start at the folder of this file"),
        ("x" * 5000, None, "cannot be opened"),
        ("a.svg", b"<svg/>", NEITHER),
        ("a.png", b"", NEITHER),
        ("a.png", b"GIF89a", NEITHER),
        ("a.png", png()[:12], BROKEN),
        ("a.png", png(0, 4), BROKEN),
        ("a.jpg", b"\xff\xd8\xff", BROKEN),
        ("a.jpg", b"\xff\xd8\xff\xda\x00\x02x", BROKEN),
        ("a.jpg", jpeg(4001, 9), "has more than 4,000 pixels on a side; make it smaller"),
        ("a.png", png() + bytes(LARGEST), LARGE),
    ],
)
def test_what_cannot_be_drawn_is_said_in_a_sentence(tmp_path, written, content, said):
    if content is not None:
        (tmp_path / written).write_bytes(content)
    with pytest.raises(PictureError) as raised:
        read_picture(tmp_path, written)
    assert str(raised.value) == said


def test_a_pipe_is_no_picture_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(PictureError, match="is not there"):
        read_picture(tmp_path, "pipe.png")


def test_a_picture_that_cannot_be_drawn_is_found_at_its_place(tmp_path):
    (tmp_path / "logo.png").write_bytes(b"no picture")
    file = tmp_path / "org.yaml"
    file.write_text(FILE % "logo.png")
    (fault,) = read(str(file)).faults
    assert (fault.code, fault.span.line, fault.span.column) == ("OM109", 2, 23)
    assert fault.message == (
        "`icon` of body board is logo.png, which is neither PNG nor JPEG, the only pictures that "
        "are drawn"
    )
    (tmp_path / "logo.png").write_bytes(png())
    assert read(str(file)).faults == ()


def test_a_photo_is_found_behind_things_that_cannot_be_read():
    text = """\
positions:
  - {title: nothing}
  - id: head
    holders:
      - {share: 2}
      - {name: Ayu, photo: none.png}
"""
    found = [(each.code, each.span.line) for each in read_text(text).faults]
    assert sorted(found) == [("OM105", 2), ("OM105", 5), ("OM105", 5), ("OM109", 6)]


def test_paths_start_at_the_file_that_names_them_also_where_it_is_included(tmp_path):
    parts = tmp_path / "parts"
    parts.mkdir()
    (parts / "face.png").write_bytes(png())
    (tmp_path / "logo.png").write_bytes(png())
    (tmp_path / "org.yaml").write_text("include: [parts/*.yaml]\n" + FILE % "logo.png")
    (parts / "a.yaml").write_text(
        "units: [{id: u, icon: ../logo.png}]\n"
        "positions:\n"
        "  - {id: a, icon: none.png, holders: [{name: Ayu, photo: face.png}, Budi]}\n"
        "  - {id: b, icon: 'https://example.org/a.png'}\n"
    )
    document = read(str(tmp_path / "org.yaml"))
    organisation = document.organisation
    assert document.folder == str(tmp_path)
    assert organisation.units[0].icon == "parts/../logo.png"
    assert organisation.positions[0].holders[0].photo == "parts/face.png"
    assert organisation.positions[1].icon == "https://example.org/a.png"
    assert [(fault.path, fault.span.line, fault.code) for fault in document.faults] == [
        (str(parts / "a.yaml"), 3, "OM109"),
        (str(parts / "a.yaml"), 4, "OM109"),
    ]
