import os
from pathlib import Path

import pytest

from orgmodel.files import write


def test_a_chart_is_written_whole(tmp_path):
    write(b"new", tmp_path / "chart.svg")
    assert (tmp_path / "chart.svg").read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [tmp_path / "chart.svg"]


def test_a_good_chart_is_replaced(tmp_path):
    target = tmp_path / "chart.svg"
    target.write_bytes(b"old")
    write(b"new", str(target))
    assert target.read_bytes() == b"new"


def test_a_failed_run_leaves_the_good_chart_and_nothing_else(tmp_path, monkeypatch):
    target = tmp_path / "chart.svg"
    target.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        write(b"new", target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [tmp_path / "chart.svg"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        write(b"new", tmp_path / "nowhere" / "chart.svg")


@pytest.mark.skipif(os.name == "nt", reason="rights are kept in another way")
def test_a_new_file_has_the_rights_of_any_other_and_an_old_one_keeps_its_own(tmp_path):
    other, target = tmp_path / "other", tmp_path / "chart.svg"
    other.write_bytes(b"")
    write(b"new", target)
    assert target.stat().st_mode == other.stat().st_mode
    target.chmod(0o640)
    write(b"newer", target)
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="there is no such device")
def test_a_device_is_written_to_and_not_replaced():
    write(b"gone", "/dev/null")
    assert not Path("/dev/null").is_file()
