"""A text is written whole, or the file before stays."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.textfile import write_whole


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "folder"
    made.mkdir()
    return made


def test_line_ends_are_written_as_they_are(folder):
    path = folder / "a.txt"
    write_whole(path, "ä\r\nb\n")
    assert path.read_bytes() == "ä\r\nb\n".encode()
    assert [one.name for one in folder.iterdir()] == ["a.txt"]


def test_where_it_cannot_be_written_nothing_is_left(folder):
    (folder / "taken").mkdir()
    with pytest.raises(JournalError) as error:
        write_whole(folder / "taken", "words")
    assert error.value.code == "unsaved_file"
    assert [one.name for one in folder.iterdir()] == ["taken"]
