"""The guide to the configuration is sound, and tells of everything there is."""

import re
from pathlib import Path

import pytest

from orgmodel.config import PROFILES, layer, read_config, words
from orgmodel.config.guide import guide
from orgmodel.validating import known_rules

BLOCKS = re.findall(r"^```toml\n(.*?)^```", guide(), re.MULTILINE | re.DOTALL)
ASKED = re.compile(
    r"""(?:texts?|flag|tables?|choices?|number|needed|_words|_entries)\((?:\w+, )?"(\w+)\""""
)


@pytest.mark.parametrize("text", BLOCKS)
def test_an_example_of_the_guide_is_sound(text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "organisations").mkdir()
    (tmp_path / "organisations" / "org.yaml").touch()
    (tmp_path / "base.toml").touch()
    (tmp_path / "orgmodel.toml").write_text(text, encoding="utf-8")
    assert read_config("orgmodel.toml", known_rules()).faults == ()


@pytest.mark.parametrize("module", [layer, words])
def test_the_guide_tells_of_every_key_that_is_read(module):
    keys = set(ASKED.findall(Path(module.__file__).read_text(encoding="utf-8")))
    assert len(keys) > 5
    shown = "\n".join(BLOCKS)
    assert {key for key in keys if not re.search(rf"\b{key}\b", shown)} == set()


def test_the_guide_tells_of_every_profile():
    assert tuple(re.findall(r"^\| `([a-z-]+)` \|", guide(), re.MULTILINE)) == PROFILES
