"""A number in a figure: where it stands, what it says, and which rows it opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF

from mistakejournal.ui.routes import Route


class Spot(NamedTuple):
    """One number. Its words and its way are worked out when asked for: most of hundreds never are."""

    rect: QRectF
    tell: Callable[[], str]
    lead: Callable[[], Route] | None = None
    """None for what shows the rest of its figure, or the first of it alone again."""

    @property
    def words(self) -> str:
        """What it says."""
        return self.tell()

    @property
    def route(self) -> Route | None:
        """Where it leads; None without a way."""
        return self.lead() if self.lead is not None else None
