"""Moments of an incident, as they are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mistakejournal.words.dates import moment_words

if TYPE_CHECKING:
    from datetime import datetime

    from mistakejournal.ui.wizard.session import Session


def moment_said(session: Session, moment: datetime | None) -> str:
    """Word a moment on her wall ("Today, 10:42"); "" for none."""
    clock = session.desk.clock
    return moment_words(clock.local(moment), clock.local()) if moment else ""
