"""Where a followed link leads back to: numbers in Patterns, rows of a look back and of a client's card."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.ui.routes import Place


def way_back_words(place: Place) -> str:
    """Name the way back to a place that still shows what it did when it was left; "" for others."""
    return {
        Place.PATTERNS: QCoreApplication.translate("WayBack", "Back to patterns"),
        Place.LOOK_BACK: QCoreApplication.translate("WayBack", "Back to looking back"),
        Place.CLIENTS: QCoreApplication.translate("WayBack", "Back to the client"),
    }.get(place, "")
