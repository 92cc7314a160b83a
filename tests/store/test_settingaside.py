"""What was damaged is set aside untouched, and a kill in between is made good."""

from __future__ import annotations

from mistakejournal.store.backupfolder import all_backups
from mistakejournal.store.opening import open_journal
from mistakejournal.store.rescuing import put_together
from mistakejournal.store.settingaside import rescued_place, workshop_place
from tests.store.damaged import BACKED_UP, NEWER, blot, names, page_of, rescue


def test_a_kill_between_setting_aside_and_taking_up_is_made_good_by_the_next_start(lived, clock):
    blot(lived, page_of(lived, "search_data"))
    put_together(lived, all_backups(lived), clock.now())
    folder = lived.with_name("journal-set-aside-20261124T083000Z")
    folder.mkdir()
    lived.with_name("journal.db-wal").write_bytes(b"left over")
    lived.rename(folder / lived.name)
    open_journal(lived, clock.now).close()
    assert names(lived) == BACKED_UP | NEWER
    assert sorted(file.name for file in folder.iterdir()) == ["journal.db", "journal.db-wal", "journal.seal"]


def test_two_rescues_in_one_second_set_aside_two_folders(lived, clock):
    for _ in range(2):
        blot(lived, page_of(lived, "search_data"))
        rescue(lived, clock)
    assert len(list(lived.parent.glob("journal-set-aside-*"))) == 2


def test_what_a_kill_left_of_a_rescue_is_gone_at_the_next_start_and_never_taken_for_the_journal(lived, clock):
    put_together(lived, all_backups(lived), clock.now())  # killed before it was taken up
    workshop_place(lived).mkdir()
    (workshop_place(lived) / "remains.db").write_bytes(b"a client's words")
    open_journal(lived, clock.now).close()
    assert not rescued_place(lived).exists()
    assert not workshop_place(lived).exists()
