"""Typed words are on disk within two seconds, and wait where they can't be saved."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from mistakejournal.ui.autosave import LATEST_MS, QUIET_MS, Autosave


class Disk:
    """Keeps what was saved, unless it is full."""

    def __init__(self) -> None:
        self.full = False
        self.saved: list[dict[str, object]] = []

    def save(self, words: dict[str, object]) -> bool:
        if self.full:
            return False
        self.saved.append(words)
        return True


def test_words_are_saved_soon_after_the_last_key(qtbot: QtBot) -> None:
    disk = Disk()
    autosave = Autosave(disk.save)
    autosave.put("my_part", "I")
    with qtbot.waitSignal(autosave.saved, timeout=QUIET_MS * 3):
        autosave.put("my_part", "I sent")
    assert disk.saved == [{"my_part": "I sent"}]


def test_somebody_who_never_stops_typing_is_saved_within_two_seconds(qtbot: QtBot) -> None:
    assert LATEST_MS < 2000
    disk = Disk()
    autosave = Autosave(disk.save)
    typed = 0
    while not disk.saved and typed < 50:
        typed += 1
        autosave.put("my_part", "x" * typed)
        qtbot.wait(100)
    assert 5 < typed < 30
    autosave.flush()


def test_words_that_could_not_be_saved_wait_and_are_saved_with_the_next_try(qtbot: QtBot) -> None:
    disk = Disk()
    disk.full = True
    autosave = Autosave(disk.save)
    autosave.put("my_part", "I sent the old link")
    assert not autosave.flush()
    autosave.put("moment", "It looked done")
    disk.full = False
    assert autosave.flush()
    assert disk.saved == [{"my_part": "I sent the old link", "moment": "It looked done"}]


def test_a_newer_word_wins_over_the_one_that_waits(qtbot: QtBot) -> None:
    disk = Disk()
    disk.full = True
    autosave = Autosave(disk.save)
    autosave.put("my_part", "old")
    autosave.flush()
    autosave.put("my_part", "new")
    disk.full = False
    autosave.flush()
    assert disk.saved == [{"my_part": "new"}]


def test_what_is_dropped_is_saved_to_nothing(qtbot: QtBot) -> None:
    disk = Disk()
    disk.full = True
    autosave = Autosave(disk.save)
    autosave.put("page", "own")
    assert not autosave.flush()
    autosave.drop()
    assert autosave.pending == frozenset()
    disk.full = False
    assert autosave.flush()
    assert disk.saved == []


def test_nothing_typed_means_nothing_to_save(qtbot: QtBot) -> None:
    disk = Disk()
    assert Autosave(disk.save).flush()
    assert disk.saved == []
