"""What a window needs to put a journal together again, and when that helps."""

from __future__ import annotations

import pytest

from mistakejournal.domain.checked import Checked, Finding
from mistakejournal.errors import JournalError
from mistakejournal.services import rescue
from mistakejournal.store.seal import seal_place
from tests.store.damaged import BACKED_UP, NEWER, add, blot, live, names, page_of


def test_it_is_made_ready_then_taken_up(journal_file, clock):
    live(journal_file, clock)
    blot(journal_file, page_of(journal_file, "search_data"))
    made = rescue.put_together(journal_file, clock)
    assert (made.as_of.isoformat(timespec="minutes"), made.newer, made.lost) == (
        "2026-11-24T08:30+00:00",
        40,
        0,
    )
    assert names(rescue.ready_place(journal_file)) == BACKED_UP | NEWER
    folder = rescue.take_up(journal_file, clock)
    assert (folder / "journal.db").exists()
    assert names(journal_file) == BACKED_UP | NEWER


def test_what_is_ready_can_be_let_be(journal_file, clock):
    live(journal_file, clock)
    rescue.put_together(journal_file, clock)
    rescue.let_be(journal_file)
    assert not rescue.ready_place(journal_file).exists()
    assert names(journal_file) == BACKED_UP | NEWER


def test_nobody_who_stops_it_finds_anything_of_it(journal_file, clock):
    live(journal_file, clock)
    assert rescue.put_together(journal_file, clock, is_unwanted=lambda: True) is None
    assert not rescue.ready_place(journal_file).exists()
    assert not list(journal_file.parent.glob("*.rescue"))


@pytest.mark.parametrize(
    ("code", "left", "can"),
    [
        ("damaged", "nothing", True),
        ("damaged", "backups", True),
        ("missing", "nothing", False),
        ("missing", "seal", False),
        ("missing", "backups", True),
        ("not_ours", "nothing", False),
        ("not_ours", "seal", True),
        ("not_ours", "backups", True),
        ("busy", "backups", False),
        ("newer_journal", "backups", False),
    ],
)
def test_it_helps_where_something_is_there_to_begin_with(journal_file, clock, code, left, can):
    if left == "backups":
        live(journal_file, clock)
    elif left == "seal":
        add(journal_file, clock, "one")
        assert seal_place(journal_file).exists()
    assert rescue.can_rescue(journal_file, code) is can


def test_a_folder_in_the_place_of_the_journal_is_left_alone(tmp_path):
    assert not rescue.can_rescue(tmp_path, "damaged")


def test_a_journal_is_brought_to_the_place_it_is_missing_from(journal_file, clock, tmp_path):
    live(journal_file, clock)
    elsewhere = tmp_path / "usb"
    elsewhere.mkdir()
    moved = journal_file.rename(elsewhere / "journal.db")
    journal_file.with_name("journal.db-wal").write_bytes(b"left over")
    assert rescue.bring_here(moved, journal_file, clock)
    assert names(journal_file) == BACKED_UP | NEWER
    (folder,) = journal_file.parent.glob("journal-set-aside-*")
    assert (folder / "journal.db-wal").read_bytes() == b"left over"


def test_what_is_no_journal_is_not_brought_and_the_place_stays_empty(journal_file, clock, tmp_path):
    (tmp_path / "other.db").write_text("milk")
    with pytest.raises(JournalError):
        rescue.bring_here(tmp_path / "other.db", journal_file, clock)
    assert not journal_file.exists()


def test_an_index_alone_is_told_from_everything_else():
    assert rescue.is_index_alone(Checked((Finding("index"),), 3))
    assert not rescue.is_index_alone(Checked((Finding("index"), Finding("digest", "clients", "1")), 3))
    assert not rescue.is_index_alone(Checked((), 3))
