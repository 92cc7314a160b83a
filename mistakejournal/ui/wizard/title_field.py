"""The incident's name: reads like a heading, can be typed into."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from mistakejournal.ui.theme.rules import wear_rules
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.line_field import LONGEST

_RULES = """
QLineEdit {{ background: transparent; border: 1px solid transparent; padding: 0 {pad}px; color: {text};
    placeholder-text-color: {text}; }}
QLineEdit:hover {{ border-color: {edge}; }}
QLineEdit:focus {{ background: {raised}; border: 2px solid {focus}; padding: 0 {pad_in}px;
    placeholder-text-color: {text3}; }}
"""
_PAD = 6


class TitleField(Themed, QLineEdit):
    """Empty, it shows the title made from the incident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setAccessibleName(self.tr("Title of this incident"))
        self.wear()

    def show_title(self, given: str, made: str) -> None:
        """Show the title she gave, or the one made for her; leave a field alone that has the cursor."""
        self.setPlaceholderText(made)
        if not self.hasFocus() and self.text() != given:
            self.setText(given)
            self.setCursorPosition(0)
        self.setToolTip(given or made)

    def restyle(self) -> None:
        """Look like a heading until it is used."""
        self.setFont(self.theme.font("heading"))
        self.setFixedHeight(max(28, self.theme.px(28)))
        wear_rules(self, _RULES.format(**self.theme.tokens, pad=_PAD - 3, pad_in=_PAD - 4))
