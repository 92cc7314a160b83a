"""What a key does."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mistakejournal.ui.theme.themed import Themed

from .label import Label


class KeyHint(Themed, QWidget):
    """The key in strong letters, its act beside it."""

    def __init__(self, keys: str, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(Label(keys, "key", "text2"))
        if text:
            self._row.addWidget(Label(text, "small", "text2"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.wear()

    def restyle(self) -> None:
        """Keep key and act together."""
        self._row.setSpacing(self.theme.space(5))
