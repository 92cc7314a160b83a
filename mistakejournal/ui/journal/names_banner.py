"""What may belong to another client, one place after the other: it may stay, or is taken out (M2)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.excerpt import part_around
from mistakejournal.domain.othernames import FoundName
from mistakejournal.ui.widgets.banner import Banner
from mistakejournal.ui.widgets.button import Button
from mistakejournal.words.clientreport import found_words

_AROUND = 30
"""Letters shown before what was found."""


class NamesBanner(Banner):
    """Shows the first place that was not looked at yet."""

    kept = Signal()
    taken_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", icon="search", tone="amber", parent=parent)
        self._keep = self.add_action(Button(self.tr("It may stay"), height=30))
        self._keep.clicked.connect(lambda: self.kept.emit())
        self._take = self.add_action(Button(self.tr("Take it out"), height=30))
        self._take.clicked.connect(lambda: self.taken_out.emit())
        for button in (self._keep, self._take):
            button.setAutoDefault(False)

    def show_found(self, text: str, found: FoundName, left: int) -> str:
        """Show a place of `text`; `left` counts those to be looked at, this one too. Give what it says."""
        title = self.tr("“{words}”: look at it before it leaves").format(words=found.words)
        more = ""
        if left == 2:
            more = self.tr("One more place after this.")
        elif left > 2:
            more = self.tr("{count} more places after this.").format(count=left - 1)
        around, _marks = part_around(text, ((found.start, found.end),), _AROUND, 2 * _AROUND)
        quoted = self.tr("“{words}”").format(words=around.strip())
        said = " ".join(part for part in (found_words(found.kind, found.client), more) if part)
        said = f"{said}\n{quoted}"
        self.set_text(title, said)
        for button in (self._keep, self._take):
            button.setAccessibleDescription(f"{title}. {said}")
        return f"{title}. {said}"

    def has_focus(self) -> bool:
        """Tell whether one of its buttons has the focus."""
        return self._keep.hasFocus() or self._take.hasFocus()

    def focus_first(self) -> None:
        """Put the focus on the first answer."""
        self._keep.setFocus()
