"""Which facts a checklist asks for before step 1: name, kind and an example of each (E9)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.brief import FACT_KINDS
from mistakejournal.domain.checklist import Fact
from mistakejournal.domain.text import one_line
from mistakejournal.services.done import Done
from mistakejournal.services.listfacts import add_fact, edit_fact, nudge_fact, remove_fact
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.words.stepkinds import expectation_name

_NAME, _KIND, _EXAMPLE = 150, 130, 110
_LEFT, _RIGHT = 290, 220
"""Px at 100 percent that name and kind need beside example and buttons."""


class FactRow(QWidget):
    """One fact, saved by itself; its buttons move it and take it out."""

    def __init__(self, fact: Fact, autosave: Autosave, act: Callable[[str, object], None]) -> None:
        """Show `fact`; `act` is told "kind", "move" or "remove"."""
        super().__init__()
        self._id, self._autosave = fact.id, autosave
        self.name = LineField(fact.name, name=self.tr("Name of the fact"))
        self.kind = Select([(code, expectation_name(code)) for code in FACT_KINDS])
        self.example = LineField(fact.example, self.tr("An example"))
        self._up, self._down = IconButton("arrow-up", ""), IconButton("arrow-down", "")
        self._remove = IconButton("trash-2", "")
        for field, what in ((self.name, "name"), (self.example, "example")):
            field.textEdited.connect(partial(self._put, what))
            field.editingFinished.connect(autosave.flush)
            field.setCursorPosition(0)  # long words are read from their beginning
        self.kind.changed.connect(lambda code: act("kind", code))
        self._up.clicked.connect(lambda: act("move", -1))
        self._down.clicked.connect(lambda: act("move", 1))
        self._remove.clicked.connect(lambda: act("remove", None))
        buttons = QWidget()
        few = SideBySide(spacing=0, parent=buttons)
        for button in (self._up, self._down, self._remove):
            few.add(button)
        words, more = QWidget(), QWidget()
        left, right = SideBySide(spacing=8, parent=words), SideBySide(spacing=4, parent=more)
        left.add(self.name, stretch=4, need=_NAME)
        left.add(self.kind, stretch=3, need=_KIND)
        right.add(self.example, stretch=1, need=_EXAMPLE)
        right.add(buttons)
        row = SideBySide(spacing=8, parent=self)
        row.add(words, stretch=4, need=_LEFT)
        row.add(more, stretch=3, need=_RIGHT)

    def show_fact(self, fact: Fact, *, is_first: bool, is_last: bool) -> None:
        """Show what is stored, unless it is typed in or not saved yet."""
        for field, text, what in ((self.name, fact.name, "name"), (self.example, fact.example, "example")):
            if f"{what}/{self._id}" not in self._autosave.pending:
                show_text(field, text)
        self.kind.set_value(fact.kind if fact.kind in FACT_KINDS else "text")
        self.kind.setAccessibleName(self.tr("Kind of {name}").format(name=fact.name))
        self.example.setAccessibleName(self.tr("Example of {name}").format(name=fact.name))
        self._up.set_name(self.tr("Ask {name} earlier").format(name=fact.name))
        self._down.set_name(self.tr("Ask {name} later").format(name=fact.name))
        self._remove.set_name(self.tr("Remove {name}").format(name=fact.name))
        self._up.setEnabled(not is_first)
        self._down.setEnabled(not is_last)

    def _put(self, what: str, text: str) -> None:
        self._autosave.put(f"{what}/{self._id}", text)


class FactsForm(Themed, QWidget):
    """The facts of one checklist, with a line to ask for one more."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._checklist_id = ""
        self._facts: tuple[Fact, ...] = ()
        self._autosave = Autosave(self._save, self)
        self._holder = QVBoxLayout()
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._rows = KeptRows(self._holder, key=lambda fact: fact.id, make=self._row, fill=self._fill)
        self._new = LineField(
            placeholder=self.tr("Issue number, episode link, date"), name=self.tr("Name of the new fact")
        )
        self._new.returnPressed.connect(self._add)
        add = Button(self.tr("Add a fact"), "quiet", icon="plus")
        add.clicked.connect(self._add)
        line = QWidget()
        row = SideBySide(spacing=8, parent=line)
        row.add(self._new, stretch=1, need=_NAME)
        row.add(add)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Label(self.tr("Asked before step 1"), "heading", wrap=True))
        said = self.tr(
            "What changes from run to run and stands in the client’s brief. Steps compare with it."
        )
        self._column.addWidget(Label(said, "small", "text2", wrap=True))
        self._column.addLayout(self._holder)
        self._column.addWidget(line)
        self.wear()

    def show_facts(self, checklist_id: str, facts: tuple[Fact, ...]) -> None:
        """Show the facts of a list; what was typed for the one before is saved first."""
        if checklist_id != self._checklist_id:
            self._autosave.flush()
            self._checklist_id = checklist_id
            self._new.clear()
        self._facts = facts
        self._rows.show(facts)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed."""
        self._autosave.flush()
        super().hideEvent(event)

    def restyle(self) -> None:
        """Stand apart from the steps."""
        self._column.setContentsMargins(0, self.theme.space(28), 0, 0)
        self._column.setSpacing(self.theme.space(8))
        self._holder.setSpacing(self.theme.space(8))

    def _row(self, fact: Fact) -> FactRow:
        return FactRow(fact, self._autosave, partial(self._act, fact.id))

    def _fill(self, row: FactRow, fact: Fact) -> None:
        row.show_fact(fact, is_first=fact is self._facts[0], is_last=fact is self._facts[-1])

    def _act(self, fact_id: str, what: str, value: object) -> None:
        self._autosave.flush()
        desk = self._context.desk
        if what == "kind":
            self._context.perform(lambda: edit_fact(desk, fact_id, kind=str(value)))
        elif what == "move":
            self._context.perform(lambda: nudge_fact(desk, fact_id, -1 if value == -1 else 1))
        else:
            self._context.perform(lambda: remove_fact(desk, fact_id))
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        name = one_line(self._new.text())
        self._autosave.flush()
        desk, checklist_id = self._context.desk, self._checklist_id
        if name and self._context.perform(lambda: add_fact(desk, checklist_id, name)) is not None:
            self._new.clear()
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, values: dict[str, object]) -> bool:
        for name, text in values.items():
            what, _, fact_id = name.partition("/")
            words = str(text)
            if what == "name" and not one_line(words):
                continue  # a fact keeps its name until there is a new one
            if self._context.perform(self._editing(fact_id, what, words)) is None:
                return False
        return True

    def _editing(self, fact_id: str, what: str, words: str) -> Callable[[], Done]:
        return lambda: edit_fact(self._context.desk, fact_id, **{what: words})
