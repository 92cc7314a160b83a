"""A number in a figure: where it stands, what it says, and which rows it opens."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from mistakejournal.domain.records import dataclass
from mistakejournal.ui.routes import Route


@dataclass(frozen=True)
class Spot:
    """One number. Without a route it shows the rest of its figure, or the first of it alone again."""

    rect: QRectF
    words: str
    route: Route | None = None
