from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from mistakejournal import paths
from mistakejournal.errors import JournalError

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")


def mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def test_the_journal_lives_in_the_folder_that_was_chosen(own_home):
    assert paths.journal_path() == own_home / "journal" / "journal.db"
    assert paths.data_home().is_dir()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folder of Linux")
def test_without_a_choice_it_lives_where_the_system_keeps_data(own_home, monkeypatch):
    monkeypatch.delenv("MISTAKEJOURNAL_HOME")
    assert paths.data_home() == own_home / ".local" / "share" / "MistakeJournal"


@posix
def test_nobody_else_can_look_into_the_folder():
    assert mode(paths.data_home()) == 0o700


@posix
def test_a_folder_that_others_could_read_is_closed(tmp_path):
    folder = tmp_path / "open"
    folder.mkdir(mode=0o755)
    paths.private_folder(folder)
    assert mode(folder) == 0o700


def test_a_folder_that_cannot_be_made_is_told_by_its_code(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(JournalError) as caught:
        paths.private_folder(tmp_path / "file" / "below")
    assert caught.value.code == "unwritable"


def test_the_log_lives_beside_the_journal():
    assert paths.log_path().is_relative_to(paths.data_home())


def test_resources_are_found_in_a_checkout():
    assert paths.resource("themes").is_dir()


def test_resources_inside_the_package_come_first(tmp_path, monkeypatch):
    package = tmp_path / "package"
    (package / "resources").mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.resource("themes", "light.json") == package / "resources" / "themes" / "light.json"
