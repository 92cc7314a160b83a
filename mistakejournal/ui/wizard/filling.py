"""Show what is stored: words without disturbing whoever is typing there, moments as they are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.words.dates import moment_words

if TYPE_CHECKING:
    from datetime import datetime

    from mistakejournal.ui.wizard.session import Session


def show_text(field: LineField | TextField, text: str) -> None:
    """Put `text` into a field, unless it stands there already or the cursor is in it."""
    if field.text() == text or _has_cursor(field):
        return
    if isinstance(field, LineField):
        field.setText(text)
    else:
        field.set_text(text)


def moment_said(session: Session, moment: datetime | None) -> str:
    """Word a moment on her wall ("Today, 10:42"); "" for none."""
    clock = session.desk.clock
    return moment_words(clock.local(moment), clock.local()) if moment else ""


def _has_cursor(field: LineField | TextField) -> bool:
    return (field.focusWidget() or field).hasFocus()
