"""The head of the editor: the list's name, what is known of it, undo, and the run."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.services.checklists import ChecklistFile
from mistakejournal.services.done import Undo
from mistakejournal.ui.checklists.belonging import Belonging
from mistakejournal.ui.checklists.quiet_fields import QuietLine, QuietText
from mistakejournal.ui.checklists.whose_steps import WhoseSteps
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.words.checklists import facts_words
from mistakejournal.words.undo import undo_words

_NAME, _HEIGHT = 280, 44


class EditorHead(Themed, QWidget):
    """The name and when to use the list are changed where they stand."""

    went_back = Signal()
    typed = Signal(str, str)
    """The field ("name" or "pause_point") and its words."""
    left = Signal()
    undo_wanted = Signal()
    run_wanted = Signal()
    past_wanted = Signal()
    history_wanted = Signal()

    def __init__(self, belonging: Belonging, parent: QWidget | None = None) -> None:
        """Show nothing yet; `belonging` stands under what is known of the list."""
        super().__init__(parent)
        self._back = IconButton("arrow-left", self.tr("Back to checklists"))
        self.name = QuietLine(self.tr("Name"), "title", height=_HEIGHT)
        self._undo = Button(self.tr("Undo"), "quiet", icon="undo-2")
        self._run = Button("", "primary", icon="play")
        self._facts = Label("", "small", "text2", wrap=True)
        self._past = Button(self.tr("Past runs"), "link", height=24)
        self._history = Button(self.tr("History"), "link", height=24)
        facts = QWidget()
        known = FlowLayout(spacing=4, parent=facts)
        known.addWidget(self._facts)
        known.addWidget(self._past)
        known.addWidget(self._history)
        self._known, self._known_line = facts, known
        self._belonging = belonging
        self.whose = WhoseSteps()
        self._use = QuietText(self.tr("When to use it"), self.tr("When to use this list, in one sentence"))
        self._long = Label("", "small", "text2", wrap=True)
        buttons, top = QWidget(), QWidget()
        line = SideBySide(spacing=8, parent=buttons)
        line.add(self._undo)
        line.add(self._run)
        row = SideBySide(spacing=16, parent=top)
        row.add(self.name, stretch=1, need=_NAME)
        row.add(buttons)
        column = QVBoxLayout()
        column.setSpacing(4)
        for widget in (top, facts, belonging, self.whose, self._use, self._long):
            column.addWidget(widget)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(column, 1)
        self._back.clicked.connect(self.went_back)
        self.name.textEdited.connect(lambda text: self.typed.emit("name", text))
        self.name.editingFinished.connect(self.left)
        self._use.changed.connect(lambda text: self.typed.emit("pause_point", text))
        self._use.left.connect(self.left)
        self._undo.clicked.connect(self.undo_wanted)
        self._run.clicked.connect(self.run_wanted)
        self._past.clicked.connect(self.past_wanted)
        self._history.clicked.connect(self.history_wanted)
        self.show_undo(None)
        self.wear()

    def show_file(self, file: ChecklistFile) -> None:
        """Show what is stored, but leave a field alone that the cursor is in."""
        show_text(self.name, file.checklist.name)
        show_text(self._use, file.checklist.pause_point)
        self._facts.setText(facts_words(file.active, file.learned, file.runs_count, file.usual_minutes))
        self._past.setVisible(file.runs_count > 0)
        self._belonging.show_file(file)
        self._long.setText(
            self.tr("More than 12 steps are hard to keep in mind. Two lists with a pause between may help.")
        )
        self._long.setVisible(file.too_long)
        self._run.setText(self.tr("Resume the run") if file.open_run_id else self.tr("Start a run"))
        self._run.updateGeometry()
        self._run.setEnabled(file.active > 0 or file.open_run_id is not None)

    def add_known(self, widget: QWidget) -> None:
        """Put something behind what is known of the list."""
        self._known_line.addWidget(widget)

    def show_undo(self, undo: Undo | None) -> None:
        """Say what the button takes back."""
        self._undo.setEnabled(undo is not None)
        self._undo.setToolTip(undo_words(undo.label) if undo else "")
        self._undo.setAccessibleDescription(self._undo.toolTip())

    def restyle(self) -> None:
        """Keep the words under the name, and the arrow beside it."""
        self._back.setMinimumHeight(max(self.theme.px(_HEIGHT), _HEIGHT))
        for label in (self._known, self._long, self.whose):
            label.setContentsMargins(self.theme.space(12) + 1, 0, 0, 0)
        self._belonging.setContentsMargins(self.theme.space(12) + 1, 0, 0, 0)
