"""A text is written whole, or the file before stays."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.textfile import write_pieces, write_whole


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


def test_pieces_are_one_file_and_what_stops_them_leaves_the_old_one(tmp_path):
    path = tmp_path / "list.md"
    write_pieces(path, (f"{number}\n" for number in range(3)))
    assert path.read_text() == "0\n1\n2\n"

    def stopped():
        yield "other"
        raise KeyError

    with pytest.raises(KeyError):
        write_pieces(path, stopped())
    assert path.read_text() == "0\n1\n2\n"
    assert [one.name for one in tmp_path.glob("*list*")] == ["list.md"]
