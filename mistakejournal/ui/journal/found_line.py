"""One line above the rows: how many were found or selected, which stand first, and a way back to all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.dotted import dotted
from mistakejournal.words.wanted import found_words, selected_words


class FoundLine(QWidget):
    """Without anything asked for it takes no room. ``turned`` asks for the other order."""

    turned = Signal()
    everything_wanted = Signal()
    """No filter is to hold any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without anything to say."""
        super().__init__(parent)
        self._words = Label("", "small", "text2", wrap=True)
        self._turn = Button("", "link", height=30)
        self._turn.clicked.connect(self.turned)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._words, 1)
        line.addWidget(self._turn)
        self._everything = Button(self.tr("Show everything"), "link", height=30)
        self._everything.clicked.connect(self.everything_wanted)
        line.addWidget(self._everything)
        self.hide()

    def show_found(
        self,
        count: int,
        *,
        is_whole: bool,
        is_filtered: bool,
        has_chips: bool,
        best_first: bool | None,
        selected: int,
    ) -> None:
        """Say it; `best_first` is None where there is no order to choose.

        Chips are taken away one by one, or all at once here; words alone are cleared where they stand.
        """
        found = ""
        if is_filtered and count:
            found = found_words(count, is_whole=is_whole, best_first=bool(best_first))
        picked = selected_words(selected) if selected > 1 else ""
        self._words.setText(dotted(found, picked))
        self._turn.setText(self.tr("Newest first") if best_first else self.tr("Best first"))
        self._turn.setVisible(best_first is not None and count > 1)
        self._everything.setVisible(has_chips and count > 0)
        self.setVisible(bool(self._words.text()) or not self._turn.isHidden())

    def announce_on(self, widget: QWidget) -> None:
        """Let a screen reader say how many were found while the cursor stays in `widget`."""
        if self._words.text() and widget.hasFocus():
            announce(widget, self._words.text())
