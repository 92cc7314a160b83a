"""The head of a run: back, what it is and for whom, called away, and the two ways to see it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.run import RunState
from mistakejournal.services.runs import RunFile
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.side_by_side import SideBySide

LIST, ONE = "list", "one"
_WORDS = 200


class RunHeader(Themed, QWidget):
    """Signals say what was asked; it decides nothing."""

    went_back = Signal()
    called_away = Signal()
    view_chosen = Signal(str)
    """LIST or ONE."""
    edit_asked = Signal()
    drop_asked = Signal()
    print_asked = Signal()
    mini_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._back = IconButton("arrow-left", self.tr("Back to the checklists"))
        self._back.clicked.connect(self.went_back)
        self._title = Label("", "title", wrap=True)
        self._second = Label("", "small", "text2", wrap=True)
        words = QWidget()
        line = QHBoxLayout(words)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._second)
        line.addLayout(column, 1)
        self._away = Button(self.tr("Called away"), "quiet", icon="phone-incoming")
        self._away.clicked.connect(self.called_away)
        self._view = Segmented(
            [(LIST, self.tr("List")), (ONE, self.tr("One at a time"))], name=self.tr("How the run is shown")
        )
        self._view.changed.connect(self.view_chosen)
        self._mini = IconButton("pin", self.tr("Mini runner: a small window in front"))
        self._mini.clicked.connect(self.mini_asked)
        more = MenuButton("ellipsis", self.tr("More"))
        menu = Menu(parent=more)
        menu.add(self.tr("Edit this checklist"), self.edit_asked.emit, icon="pencil")
        menu.add(self.tr("Print this run"), self.print_asked.emit, icon="printer")
        self._drop = menu.add(self.tr("Put this run aside"), self.drop_asked.emit, icon="archive-restore")
        more.set_menu(menu)
        tools = QWidget()
        flow = FlowLayout(spacing=8, parent=tools)
        for widget in (self._away, self._view, self._mini, more):
            flow.addWidget(widget)
        self._row = SideBySide(spacing=12, parent=self)
        self._row.add(words, stretch=1, need=_WORDS)
        self._row.add(tools)
        self._line, self._column = line, column
        self.wear()

    def show_run(self, file: RunFile, second: str) -> None:
        """Name the run."""
        self._title.setText(file.run.title)
        self._second.setText(second)
        self._view.set_value(ONE if file.run.one_at_a_time else LIST)
        running = file.run.state is RunState.OPEN
        self._away.setVisible(running)
        self._away.setEnabled(file.away is None)
        self._drop.setEnabled(running)
        self._view.setVisible(running)
        self._mini.setVisible(running)

    def lead_back_to(self, name: str) -> None:
        """Say where the arrow leads."""
        self._back.set_name(name)

    def restyle(self) -> None:
        """Keep title and second line near each other."""
        self._line.setSpacing(self.theme.space(8))
        self._column.setSpacing(self.theme.space(2))
