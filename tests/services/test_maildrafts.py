from __future__ import annotations

import os
import stat
from email import message_from_bytes
from email.policy import default

import pytest

from mistakejournal.domain.mailto import Mail
from mistakejournal.errors import JournalError
from mistakejournal.services.maildrafts import forget_drafts, keep_draft

MAIL = Mail("theo@site.fm", "Issue 118: my mistake / two ways", "Hi Theo,\n\nI sent it.")


def test_a_draft_lies_where_only_she_can_read_it_and_says_what_it_is(tmp_path):
    path = keep_draft(tmp_path / "mail", MAIL, "Message")
    assert path.name == "Issue 118 my mistake two ways.eml"
    assert message_from_bytes(path.read_bytes(), policy=default)["Subject"] == MAIL.subject
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_there_is_never_more_than_the_last_draft(tmp_path):
    folder = tmp_path / "mail"
    keep_draft(folder, MAIL, "Message")
    second = keep_draft(folder, Mail("", "", "x"), "Message")
    assert [path.name for path in folder.iterdir()] == [second.name] == ["Message.eml"]
    forget_drafts(folder)
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_there_holds_nothing_to_forget(tmp_path):
    forget_drafts(tmp_path / "mail")


def test_a_draft_that_cannot_be_removed_stays_until_the_next_time(tmp_path):
    (tmp_path / "held.eml").mkdir()
    forget_drafts(tmp_path)
    assert (tmp_path / "held.eml").exists()


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "mail").write_text("a file where the folder should be")
    with pytest.raises(JournalError) as error:
        keep_draft(tmp_path / "mail", MAIL, "Message")
    assert error.value.code == "unwritable"


def test_a_draft_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "mail" / "Message.eml").mkdir(parents=True)
    with pytest.raises(JournalError) as error:
        keep_draft(tmp_path / "mail", Mail("", "", "x"), "Message")
    assert error.value.code == "unwritable"
