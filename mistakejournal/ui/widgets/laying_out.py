"""Take new room at once, so that nothing is painted squeezed for a frame."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent


def lay_out_now() -> None:
    """Carry out every layout that is asked for.

    Qt asks one parent after the other, each with an event of its own; a frame painted in between shows what
    was just opened in the room that was there before.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
