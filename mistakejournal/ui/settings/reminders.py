"""The rows of Settings about reminders: what is said when, and where nobody else may read it (J5)."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mistakejournal.ui.settings.rows import ListRow, OnOffRow, SettingRow
from mistakejournal.words.due import time_words


def reminder_rows(has_tray: bool) -> Iterator[SettingRow]:
    """Give the rows; the last only where this desktop has a tray."""
    yield OnOffRow(
        "remind_here",
        QCoreApplication.translate("Reminders", "Remind me here at these times"),
        QCoreApplication.translate(
            "Reminders", "15 minutes before a promise, whatever the hour; follow-ups outside quiet hours"
        ),
    )
    times = [(f"{hour:02}:{minute}", time_words(f"{hour:02}:{minute}")) for hour in range(24)
             for minute in ("00", "30")]  # fmt: skip
    yield ListRow(
        "quiet_from",
        QCoreApplication.translate("Reminders", "Quiet from"),
        QCoreApplication.translate("Reminders", "What can wait is said the next morning"),
        times,
    )
    yield ListRow(
        "quiet_until",
        QCoreApplication.translate("Reminders", "Quiet until"),
        QCoreApplication.translate("Reminders", "The same time twice: no hours are quiet"),
        times,
    )
    yield OnOffRow(
        "quiet_weekends",
        QCoreApplication.translate("Reminders", "Quiet at weekends"),
        QCoreApplication.translate("Reminders", "Saturday and Sunday"),
    )
    yield OnOffRow(
        "names_in_notices",
        QCoreApplication.translate("Reminders", "Show titles in notifications"),
        QCoreApplication.translate(
            "Reminders", "Off: “A check-in is due.” Nothing about a client on a shared screen."
        ),
    )
    yield OnOffRow(
        "offer_look_back",
        QCoreApplication.translate("Reminders", "Offer to look back"),
        QCoreApplication.translate("Reminders", "One line on Today, once a week and once a month"),
    )
    if has_tray:
        yield OnOffRow(
            "stay_in_tray",
            QCoreApplication.translate("Reminders", "Stay in the tray for reminders"),
            QCoreApplication.translate("Reminders", "Closing the window hides it. Quit ends the app."),
        )
