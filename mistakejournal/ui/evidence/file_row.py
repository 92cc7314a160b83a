"""One kept file: its name, how large it is and since when, the way to open it or to find it (A7)."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from mistakejournal.domain.evidence import CopyState, Evidence
from mistakejournal.ui.context import Context
from mistakejournal.ui.evidence.finding import find_again
from mistakejournal.ui.evidence.opening import open_file
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.evidence import file_words, lost_words

_SMALL = 30
_ICONS = {
    "png": "camera",
    "jpg": "camera",
    "jpeg": "camera",
    "gif": "camera",
    "webp": "camera",
    "eml": "mail",
}


class FileRow(Row):
    """Says it where the copy is gone or altered, and offers to look for it instead."""

    found = Signal()
    """The copy is back."""

    def __init__(self, context: Context, file: Evidence) -> None:
        """Show `file` as whole; `show_state` says otherwise."""
        clock = context.desk.clock
        known = file_words(file, clock.local(file.created_at), clock.local())
        icon = _ICONS.get(Path(file.title).suffix.lower().lstrip("."), "text")
        shows, removes = Button("", "quiet", height=_SMALL), IconButton("x", "")
        super().__init__(file.title, known, leading=IconLabel(icon, "text2"), trailing=[shows, removes])
        self._context, self._file, self._known = context, file, known
        self._shows, self.remove = shows, removes
        shows.setAccessibleDescription(file.title)
        shows.clicked.connect(self._act)
        removes.set_name(self.tr("Remove {name}").format(name=file.title))
        self.show_state(CopyState.WHOLE)

    @property
    def file(self) -> Evidence:
        """The file of this row."""
        return self._file

    def show_state(self, state: CopyState) -> None:
        """Say what became of the copy."""
        self._state = state
        is_whole = state is CopyState.WHOLE
        self.set_second(self._known if is_whole else lost_words(state))
        self.second.set_tone("text2" if is_whole else "amber_text")
        self._shows.setText(self.tr("Open") if is_whole else self.tr("Find it again"))

    def _act(self) -> None:
        if self._state is CopyState.WHOLE:
            open_file(self._context, self._file, self, partial(self.show_state))
        else:
            find_again(self._context, self._file, self, self._on_found)

    def _on_found(self) -> None:
        self.show_state(CopyState.WHOLE)
        self.found.emit()
