"""My share in percent: a slider, its number, and two usual splits (C7)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.sharing import EQUAL, WHOLE
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.slider import Slider

_USUAL = (EQUAL, 70)


class Share(Themed, QWidget):
    """`changed` comes only from the person; while nothing was said the slider rests in the middle."""

    changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_showing = False
        self._slider = Slider(self.tr("My share, percent"), 0, WHOLE, EQUAL)
        self._slider.setPageStep(10)
        self._slider.valueChanged.connect(self._on_slid)
        self._number = LineField(name=self.tr("My share in percent"), height=30)
        self._number.textEdited.connect(self._on_typed)
        self._trouble = Label("", "small", "amber_text", wrap=True)
        self._trouble.hide()
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._slider, 1)
        line.addWidget(self._number)
        line.addWidget(Label(self.tr("%"), "small", "text2"))
        quick = QHBoxLayout()
        quick.setSpacing(8)
        for share in _USUAL:
            words = self.tr("{mine}/{theirs}").format(mine=share, theirs=WHOLE - share)
            button = Button(words, "secondary", height=30)
            button.setAccessibleDescription(self.tr("My share is {share} %").format(share=share))
            button.clicked.connect(lambda _=False, one=share: self._take(one))
            quick.addWidget(button)
        quick.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._trouble)
        column.addLayout(quick)
        self.wear()

    def set_value(self, share: int | None) -> None:
        """Show a share, or that none was said."""
        self._slide(EQUAL if share is None else share)
        if self._trouble.isHidden():
            show_text(self._number, "" if share is None else str(share))

    def restyle(self) -> None:
        """Leave room for three digits."""
        self._number.setFixedWidth(self.theme.px(64))

    def _slide(self, share: int) -> None:
        self._is_showing = True
        self._slider.setValue(share)
        self._is_showing = False

    def _on_slid(self, share: int) -> None:
        if not self._is_showing:
            self._take(share)

    def _take(self, share: int) -> None:
        self._trouble.hide()
        self._slide(share)
        self._number.setText(str(share))
        self.changed.emit(share)

    def _on_typed(self, text: str) -> None:
        typed = text.strip().removesuffix("%").strip()
        is_share = typed.isascii() and typed.isdigit() and len(typed) < 4 and int(typed) <= WHOLE
        self._trouble.setText(self.tr("Write a number from 0 to 100."))
        self._trouble.setVisible(bool(typed) and not is_share)
        if is_share:
            self._slide(int(typed))
            self.changed.emit(int(typed))
