"""Fields that look like the text they hold until the pointer or the cursor is on them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.ui.theme.theme import Theme
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.named_select import NamedSelect

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

    def rules(self) -> str:
        """Show no border until it is used."""
        return super().rules() + _quiet("QLineEdit", self.theme, "text")


class QuietChoice(NamedSelect):
    """One of the names there are, or a new one, changed where it stands."""

    def rules(self) -> str:
        """Stand back behind the steps."""
        return super().rules() + _quiet("QLineEdit", self.theme, "text2")


class QuietText(TextField):
    """A sentence that wraps and is changed where it stands."""

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        """Take the accessible name, and what stands there while it is empty."""
        super().__init__("", placeholder, name=name, min_lines=1, max_lines=3, parent=parent)
        self.setToolTip(name)

    def rules(self) -> str:
        """Stand back behind the steps."""
        return super().rules() + _quiet("QTextEdit", self.theme, "text2")


def _quiet(kind: str, theme: Theme, ink: str) -> str:
    tokens = {**theme.tokens, "ink": theme.tokens[ink]}
    return _RULES.format(kind=kind, **tokens)
