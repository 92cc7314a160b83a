"""A mail goes to her own program as a link, or as a draft file."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.mailto import Mail, mail_link
from mistakejournal.ui.mailing.hand_over import HandOver, Opened

MAIL = Mail("theo@site.fm", "My mistake & “two ways”", "Hi Theo,\n\nA. This.\nB. That + 50 %.\n\nMaya")
LONG = Mail("theo@site.fm", "My mistake", "Hi Theo,\n\n" + "I sent it with the old link. " * 200)


@pytest.fixture
def hand_over(context, monkeypatch, tmp_path):
    monkeypatch.setenv("MISTAKEJOURNAL_HOME", str(tmp_path / "home"))
    return HandOver(context)


def test_the_link_reaches_the_system_letter_for_letter(hand_over, program):
    assert hand_over.open_in_mail(MAIL) is Opened.LINK
    assert bytes(program.urls[0].toEncoded().data()).decode() == mail_link(MAIL)


def test_what_is_too_long_for_a_link_goes_as_a_draft_file_that_is_gone_after_the_app(hand_over, program):
    assert hand_over.open_in_mail(LONG) is Opened.DRAFT
    path = Path(program.urls[0].toLocalFile())
    assert message_from_bytes(path.read_bytes(), policy=default)["X-Unsent"] == "1"
    hand_over.open_in_mail(LONG)
    QCoreApplication.instance().aboutToQuit.emit()
    assert not path.exists()


def test_a_system_without_a_mail_program_is_told_apart(hand_over, program):
    program.is_there = False
    assert hand_over.open_in_mail(MAIL) is Opened.NOTHING
    assert hand_over.open_in_mail(LONG) is Opened.NOTHING


def test_a_draft_that_cannot_be_written_is_said(qtbot, context, hand_over, program, tmp_path):
    (tmp_path / "home").mkdir(exist_ok=True)
    (tmp_path / "home" / "mail").write_text("a file where the folder should be")
    with qtbot.waitSignal(context.failed) as failed:
        assert hand_over.open_in_mail(LONG) is Opened.NOTHING
    assert failed.args[0].code == "unwritable"
    assert program.urls == []
