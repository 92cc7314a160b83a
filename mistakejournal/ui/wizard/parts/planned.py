"""What the rows of Follow up ask of the plan and of what was sent."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.followup import FollowUp, FollowUpState
from mistakejournal.domain.plan import is_settled
from mistakejournal.services.followuptexts import still_missing
from mistakejournal.ui.wizard.parts.follow_up_row import when_words
from mistakejournal.ui.wizard.session import Session


def planned(session: Session, code: str) -> FollowUp | None:
    """Give what the plan holds under a code and is still to come."""
    file = session.file
    for one in file.follow_ups if file else ():
        if one.code == code and one.state is FollowUpState.PLANNED and not is_settled(one, session.incident):
            return one
    return None


def when_planned(session: Session, code: str) -> str:
    """Say when the plan has it, or that it was left out; "" where it holds nothing."""
    file = session.file
    found = next((one for one in (file.follow_ups if file else ()) if one.code == code), None)
    return when_words(session, found) if found else ""


def was_said(session: Session, text_id: str) -> bool:
    """Tell whether a text of the content was sent already."""
    file = session.file
    return any(message.text_id == text_id and message.sent_at for message in (file.messages if file else ()))


def told_words() -> str:
    """Word the button that says it was sent."""
    return QCoreApplication.translate("SeenThrough", "I’ve sent it")


def missing_words(session: Session, text_id: str, body: str) -> str:
    """Say what a text, perhaps changed by her, still waits for; "" where nothing is missing."""
    missing = still_missing(session.desk, text_id, body)
    if not missing:
        return ""
    words = QCoreApplication.translate("SeenThrough", "Still empty: {what}")
    return words.format(what=", ".join(missing))
