"""A file or a folder stands under its name whole, or what was there stays."""

from __future__ import annotations

import stat
import sys

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.wholefile import whole_file, whole_folder


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "documents"
    path.mkdir()
    return path


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_takes_the_place_of_the_one_before(folder):
    (folder / "out").write_text("before", "utf-8")
    with whole_file(folder / "out") as part:
        part.write_text("after", "utf-8")
        assert (folder / "out").read_text("utf-8") == "before"
    assert (folder / "out").read_text("utf-8") == "after"
    assert names(folder) == ["out"]


@pytest.mark.skipif(sys.platform == "win32", reason="modes are another matter there")
def test_it_is_for_her_alone(folder):
    with whole_file(folder / "out"), whole_folder(folder / "tables"):
        pass
    assert stat.S_IMODE((folder / "out").stat().st_mode) == 0o600
    assert stat.S_IMODE((folder / "tables").stat().st_mode) == 0o700
    (folder / "usual").touch()
    with whole_file(folder / "to read", for_others=True):
        pass
    assert (folder / "to read").stat().st_mode == (folder / "usual").stat().st_mode


@pytest.mark.parametrize("open_one", [whole_file, whole_folder])
def test_what_goes_wrong_leaves_nothing(folder, open_one):
    with pytest.raises(RuntimeError), open_one(folder / "out"):
        raise RuntimeError
    assert names(folder) == []


@pytest.mark.parametrize("open_one", [whole_file, whole_folder])
def test_what_a_kill_left_is_cleared_away(folder, open_one):
    left = folder / ".out.part"
    if open_one is whole_file:
        left.write_text("half", "utf-8")
    else:
        left.mkdir()
        (left / "half.csv").write_text("half", "utf-8")
    with open_one(folder / "out"):
        pass
    assert names(folder) == ["out"]
    assert (folder / "out").is_file() or names(folder / "out") == []


@pytest.mark.parametrize("open_one", [whole_file, whole_folder])
def test_a_folder_that_is_not_there_is_said(folder, open_one):
    with pytest.raises(JournalError, match="unsaved_file"), open_one(folder / "none" / "out"):
        pass


def test_a_folder_takes_the_place_of_an_empty_one_and_of_nothing_else(folder):
    target = folder / "out"
    target.mkdir()
    with whole_folder(target) as part:
        (part / "a.csv").write_text("a", "utf-8")
    assert names(target) == ["a.csv"]
    for taken in (target, target / "a.csv"):
        with pytest.raises(JournalError, match="name_taken"), whole_folder(taken):
            pass
    assert names(target) == ["a.csv"]
