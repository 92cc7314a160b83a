"""What stands beside a proof: the brief, the calendar and the last run, each in a line with its sign."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.stepkinds import Comparison
from mistakejournal.domain.stepkinds.comparing import DIFFERENT, SAME
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.stepkinds import comparison_words

_SIZE = 16


class Beside(Themed, QWidget):
    """A sign and words: never a colour alone, never a verdict."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._shown: tuple[Comparison, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()
        self.wear()

    def show_comparisons(self, comparisons: Sequence[Comparison]) -> None:
        """Show these in place of the ones before; without one it takes no room."""
        wanted = tuple(one for one in comparisons if comparison_words(one))
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown = wanted
        empty(self._column)
        for one in wanted:
            line = _line(one, alone=sum(other.code == one.code for other in wanted) == 1)
            self._column.addWidget(line)
            line.show()

    def words(self) -> str:
        """Give everything that is shown, for a screen reader."""
        return " ".join(comparison_words(one) for one in self._shown)

    def restyle(self) -> None:
        """Keep the lines near each other."""
        self._column.setSpacing(self.theme.space(4))


def _line(comparison: Comparison, *, alone: bool) -> QWidget:
    icon, tone = "info", "text2"
    if comparison.code in DIFFERENT:
        icon, tone = "circle-alert", "amber_text"
    elif comparison.code in SAME:
        icon, tone = "circle-check", "accent_text"
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, tone, _SIZE), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(comparison_words(comparison, alone=alone), "small", tone, wrap=True), 1)
    return line
