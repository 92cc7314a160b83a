"""One checklist in the list of them: what it is, what it holds, and the button that runs it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from mistakejournal.domain.checklist import ChecklistLine
from mistakejournal.ui.learned_mark import learned_mark
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.row import OpenRow
from mistakejournal.words.checklists import learned_words, run_words, steps_words
from mistakejournal.words.dotted import dotted

_ICONS = {"newsletter": "mail", "invoice": "receipt", "call": "phone", "social": "heart", "publish": "mic"}
_SMALL, _WHEN = 30, 150


class _When(Label):
    """The times of the lists stand under each other."""

    def restyle(self) -> None:
        """Keep the column as the text grows."""
        super().restyle()
        self.setMinimumWidth(self.theme.px(_WHEN))


class ListRow(OpenRow):
    """Opens the editor; its buttons run the list, or show what else can be done with it.

    `asked` names the act: run, run_another, edit, past_runs, rename, duplicate, save_markdown, save_csv,
    print, put_away, take_back, remove.
    """

    asked = Signal(str)

    def __init__(
        self, line: ChecklistLine, when: str = "", *, hairline: bool = False, parent: QWidget | None = None
    ) -> None:
        """Show `line`; `when` says when it is due next, where it comes round."""
        self.line = line
        words = [steps_words(line.steps), run_words(line.runs)]
        super().__init__(
            line.name,
            dotted(*words),
            leading=IconLabel(_ICONS.get(line.work_code, "list-checks"), "text2"),
            trailing=self._trailing(line, when),
            mark=learned_mark(line.learned),
            hairline=hairline,
            parent=parent,
        )
        more = [learned_words(line.learned) if line.learned else "", when]
        self.setAccessibleName(", ".join([self.accessibleName(), *filter(None, more)]))
        self.clicked.connect(lambda: self.asked.emit("edit"))

    def run_button(self) -> QPushButton:
        """Give the button that begins or resumes a run."""
        return self._run

    def _trailing(self, line: ChecklistLine, when: str) -> list[QWidget]:
        parts: list[QWidget] = []
        if when:
            parts.append(_When(when, "small", "text2"))
        self._run = self._run_button(line)
        self._run.setAccessibleDescription(line.name)
        more = MenuButton("ellipsis", self.tr("More for {name}").format(name=line.name))
        menu = Menu(parent=more)
        menu.aboutToShow.connect(lambda: self._fill(menu, line))
        more.set_menu(menu)
        return [*parts, self._run, more]

    def _run_button(self, line: ChecklistLine) -> Button:
        if line.put_away_at is not None:
            return self._button(Button(self.tr("Take back"), height=_SMALL), "take_back")
        if line.open_run_id is not None:
            return self._button(Button(self.tr("Resume"), "tinted", height=_SMALL), "run")
        if not line.steps:
            return self._button(Button(self.tr("Add steps"), height=_SMALL), "edit")
        return self._button(Button(self.tr("Start"), height=_SMALL), "run")

    def _button(self, button: Button, act: str) -> Button:
        button.clicked.connect(lambda: self.asked.emit(act))
        return button

    def _fill(self, menu: Menu, line: ChecklistLine) -> None:
        """Fill the menu when it is opened: most never are."""
        menu.clear()
        if line.open_run_id is not None and line.steps and line.put_away_at is None:
            menu.add(self.tr("Start another run"), lambda: self.asked.emit("run_another"), icon="play")
        menu.add(self.tr("Edit"), lambda: self.asked.emit("edit"), icon="pencil")
        menu.add(self.tr("Past runs"), lambda: self.asked.emit("past_runs"), icon="clock")
        menu.add(self.tr("Rename"), lambda: self.asked.emit("rename"), icon="text-cursor-input")
        menu.add(self.tr("Duplicate"), lambda: self.asked.emit("duplicate"), icon="copy")
        menu.add(self.tr("Save as Markdown"), lambda: self.asked.emit("save_markdown"), icon="download")
        menu.add(self.tr("Save as CSV"), lambda: self.asked.emit("save_csv"), icon="table-2")
        menu.add(self.tr("Print"), lambda: self.asked.emit("print"), icon="printer")
        if line.put_away_at is None:
            menu.add(self.tr("Put away"), lambda: self.asked.emit("put_away"), icon="box")
        menu.addSeparator()
        menu.add(self.tr("Delete"), lambda: self.asked.emit("remove"), icon="trash-2")
