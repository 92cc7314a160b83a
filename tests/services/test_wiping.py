"""What was taken out leaves the disk, also when the app was killed before it came to that."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services import backups, forgetting, incidents, wiping
from mistakejournal.services.binned import binned_acts, delete_for_good, empty_bin
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.desk import Desk
from mistakejournal.services.forgetting import Also
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.services.preferences import settings
from mistakejournal.store.journal import Journal
from tests.services import autumn
from tests.services.test_forgetting import WORDS, going, held


class Killed(BaseException):
    """The end of the app; nothing after it is done."""


def forget(desk: Desk, clock: StandingClock, also: Also) -> None:
    made = autumn.make(desk, clock)
    backups.back_up(backups.places(desk), clock.now(), "asked")
    clock.advance(minutes=5)
    names = forgetting.what_to_forget(desk, made.known.client).names
    forgetting.forget_client(desk, made.known.client, names, also, WORDS, going())


def kill_at(monkeypatch: pytest.MonkeyPatch, name: str, place: object = wiping) -> None:
    def killed(*_: object, **__: object) -> None:
        raise Killed

    monkeypatch.setattr(place, name, killed)


def start_again(desk: Desk, clock: StandingClock) -> None:
    """Open it once more, as a start does, with what it does behind the window."""
    close_desk(desk)
    again = open_desk(desk.journal.path, clock, desk.content).desk
    empty_bin(again, going())
    assert settings(again).wipe_owed == ()
    close_desk(again)


@pytest.mark.row("N3")
@pytest.mark.parametrize(
    ("name", "place"),
    [("wipe", Journal), ("_settle", wiping), ("back_up", wiping), ("delete_backups", wiping)],
)
def test_a_kill_after_forgetting_leaves_no_name_behind_the_next_start(
    desk: Desk, clock: StandingClock, monkeypatch: pytest.MonkeyPatch, name: str, place: object
):
    forget(desk, clock, Also(backups=True))
    with monkeypatch.context() as patch:
        kill_at(patch, name, place)
        with pytest.raises(Killed):
            wiping.wipe(desk)
    assert settings(desk).wipe_owed
    start_again(desk, clock)
    assert held(desk.journal.path) == []


def test_backups_that_she_keeps_stay(desk: Desk, clock: StandingClock):
    forget(desk, clock, Also())
    start_again(desk, clock)
    assert {line.split()[0].startswith("journal.db") for line in held(desk.journal.path)} == {False}
    assert held(desk.journal.path)


def test_a_kill_after_deleting_for_good_leaves_nothing_either(
    desk: Desk, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
):
    row_id = incidents.start_incident(desk, title="Xylophone").id
    incidents.edit_incident(desk, row_id, their_part="Xylophone " * 500)
    incidents.remove_incident(desk, row_id)
    with monkeypatch.context() as patch:
        kill_at(patch, "wipe", Journal)
        with pytest.raises(Killed):
            delete_for_good(desk, [act.deleted_at for act in binned_acts(desk)], going())
    start_again(desk, clock)
    assert held(desk.journal.path, ("Xylophone",)) == []


def test_what_could_not_be_wiped_is_still_owed(
    desk: Desk, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object, **__: object) -> None:
        raise JournalError("disk_full")

    forget(desk, clock, Also(backups=True))
    with monkeypatch.context() as patch:
        patch.setattr(wiping, "back_up", full)
        with pytest.raises(JournalError, match="disk_full"):
            wiping.wipe(desk)
    assert settings(desk).wipe_owed == (wiping.BACKUPS,)
    assert len(backups.backups(backups.places(desk))) == 1
    wiping.wipe(desk)
    assert settings(desk).wipe_owed == ()


def test_where_nothing_was_taken_out_nothing_is_written_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    kill_at(monkeypatch, "wipe", Journal)
    wiping.wipe(desk)


def test_a_second_place_that_is_away_is_said_after_those_here_have_gone(
    desk: Desk, clock: StandingClock, tmp_path_factory: pytest.TempPathFactory
):
    stick = tmp_path_factory.mktemp("stick")
    backups.choose_folder(desk, stick)
    forget(desk, clock, Also(backups=True))
    stick.rename(stick.with_name("pulled out"))
    with pytest.raises(JournalError, match="backup_folder_gone"):
        wiping.wipe(desk)
    assert len(backups.backups(backups.places(desk))) == 1
    assert settings(desk).wipe_owed == ()
