"""Fields that look like the text they hold until the pointer or the cursor is on them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.theme.theme import Theme
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.text_field import TextField

_RULES = """
{kind} {{ background: transparent; border: 1px solid transparent; color: {ink}; }}
{kind}:hover {{ border: 1px solid {edge}; }}
{kind}:focus {{ background: {raised}; border: 2px solid {focus}; color: {text}; }}
"""


class QuietLine(LineField):
    """A title, or the name of a section, that is changed where it stands."""

    def __init__(self, name: str, style: str, *, height: int = 36, parent: QWidget | None = None) -> None:
        """Take the accessible name and the type style."""
        self._style = style
        super().__init__(name=name, height=height, parent=parent)
        self.setToolTip(name)

    def restyle(self) -> None:
        """Wear the type style of a heading."""
        super().restyle()
        self.setFont(self.theme.font(self._style))
        _wear_rules(self, "QLineEdit", self.theme, "text")


class QuietText(TextField):
    """A sentence that wraps and is changed where it stands."""

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        """Take the accessible name, and what stands there while it is empty."""
        super().__init__("", placeholder, name=name, min_lines=1, max_lines=3, parent=parent)
        self.setToolTip(name)

    def restyle(self) -> None:
        """Stand back behind the steps."""
        super().restyle()
        _wear_rules(self, "QTextEdit", self.theme, "text2")


def _wear_rules(field: QWidget, kind: str, theme: Theme, ink: str) -> None:
    tokens = {**theme.tokens, "ink": theme.tokens[ink]}
    rules = _RULES.format(kind=kind, **tokens)
    if field.styleSheet() != rules:
        field.setStyleSheet(rules)
