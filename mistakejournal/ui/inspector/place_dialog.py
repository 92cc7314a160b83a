"""The place of a finding in the issue's text, marked; the next and the one before are a key away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from mistakejournal.ui.inspector.place import Spot
from mistakejournal.ui.theme.rules import text_rules, wear_rules
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label

_WIDTH, _HEIGHT = 680, 640

Spotted = tuple[str, Spot]
"""What is said about a place, and where it is."""


class IssueText(Themed, QPlainTextEdit):
    """The whole issue as plain text: nothing of it is opened or loaded."""

    own_focus = True

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show `text`, to be read and copied."""
        super().__init__(parent)
        self._spot = Spot(0, 0)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the newsletter"))
        self.setPlainText(text)
        self.wear()

    def mark(self, spot: Spot) -> None:
        """Mark a place and bring it into the middle of the view."""
        self._spot = spot
        self._show_mark()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(spot.start, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.centerCursor()

    def marked(self) -> str:
        """Give the words that are marked."""
        return "".join(one.cursor.selectedText() for one in self.extraSelections())

    def restyle(self) -> None:
        """Take letters and colours from the theme."""
        wear_rules(self, text_rules(self.theme).replace("QTextEdit", "QPlainTextEdit"))
        self.setFont(self.theme.font("body"))
        self._show_mark()

    def _show_mark(self) -> None:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._spot.start, last))
        cursor.setPosition(min(self._spot.end, last), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(self.theme.color("amber_tint"))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(self.theme.color("amber"))
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, look
        self.setExtraSelections([selection])


class PlaceDialog(Dialog):
    """Opens at one place; Esc closes it."""

    def __init__(self, text: str, places: Sequence[Spotted], at: int, parent: QWidget) -> None:
        """Show `text` at the place numbered `at` of `places`."""
        super().__init__(self.tr("In the text"), parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._places, self._at = list(places), at
        self._words = self.add(Label("", "strong", wrap=True))
        self.text = self.add(IssueText(text))
        self._column.setStretchFactor(self.text, 1)
        self._before = IconButton("chevron-up", self.tr("The one before"))
        self._next = IconButton("chevron-down", self.tr("The next one"))
        self._before.clicked.connect(lambda: self._go(-1))
        self._next.clicked.connect(lambda: self._go(1))
        self._count = Label("", "small", "text2")
        close = Button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        line = QHBoxLayout()
        for widget in (self._before, self._next, self._count):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(close)
        self._column.addLayout(line)
        close.setDefault(True)
        self.be_large(_WIDTH, _HEIGHT)
        self._show_place()
        (self._next if len(places) > 1 else close).setFocus()

    def _go(self, by: int) -> None:
        self._at = (self._at + by) % len(self._places)
        self._show_place()
        announce(self, self._words.text())

    def _show_place(self) -> None:
        words, spot = self._places[self._at]
        self._words.setText(words)
        several = len(self._places) > 1
        self._count.setText(
            self.tr("{number} of {count}").format(number=self._at + 1, count=len(self._places))
        )
        for widget in (self._before, self._next, self._count):
            widget.setVisible(several)
        self.text.mark(spot)
