"""Steady facts on a client's card: a name and a value, offered to each run that asks for it (A11, E9)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.client import ClientFact
from mistakejournal.domain.text import one_line
from mistakejournal.services.clientfacts import (
    add_client_fact,
    client_facts,
    edit_client_fact,
    fact_names,
    remove_client_fact,
)
from mistakejournal.services.done import Done
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.ui.widgets.suggest_field import SuggestField

_NEED = 180


class FactRow(QWidget):
    """One fact: both fields are saved by themselves."""

    def __init__(self, fact: ClientFact, autosave: Autosave, remove: Callable[[], object]) -> None:
        """Show `fact`."""
        super().__init__()
        self._id, self._autosave = fact.id, autosave
        self.name = LineField(fact.name, name=self.tr("Name of the fact"))
        self.value = LineField(fact.value, self.tr("What it is"), name=fact.name)
        self.remove = IconButton("x", self.tr("Remove {name}").format(name=fact.name))
        self.name.textEdited.connect(lambda text: autosave.put(f"name/{fact.id}", text))
        self.value.textEdited.connect(lambda text: autosave.put(f"value/{fact.id}", text))
        for field in (self.name, self.value):
            field.editingFinished.connect(autosave.flush)
        self.remove.clicked.connect(remove)
        row = SideBySide(spacing=8, parent=self)
        row.add(self.name, stretch=2, need=_NEED)
        row.add(self.value, stretch=3, need=_NEED)
        row.add(self.remove)

    def show_fact(self, fact: ClientFact) -> None:
        """Show what is stored, unless it is typed in or not saved yet."""
        for field, text, what in ((self.name, fact.name, "name"), (self.value, fact.value, "value")):
            if f"{what}/{self._id}" not in self._autosave.pending:
                show_text(field, text)
        self.value.setAccessibleName(fact.name)
        self.remove.set_name(self.tr("Remove {name}").format(name=fact.name))


class SteadyFacts(Themed, QWidget):
    """The facts of one client, with a line to add one more."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._client_id = ""
        self._autosave = Autosave(self._save, self)
        self._holder = QVBoxLayout()
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._rows = KeptRows(self._holder, key=lambda fact: fact.id, make=self._row, fill=FactRow.show_fact)
        self._new = SuggestField(placeholder=self.tr("Such as the rate, or the usual list"))
        self._new.setAccessibleName(self.tr("Name of the new fact"))
        self._new.returnPressed.connect(self._add)
        add = Button(self.tr("Add a fact"), "quiet", icon="plus")
        add.clicked.connect(self._add)
        line = QWidget()
        row = SideBySide(spacing=8, parent=line)
        row.add(self._new, stretch=1, need=_NEED)
        row.add(add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(self.tr("Steady facts"), "heading", wrap=True))
        said = self.tr("What stays the same. A run that asks for a fact of this name begins with it.")
        self._column.addWidget(Label(said, "small", "text2", wrap=True))
        self._column.addLayout(self._holder)
        self._column.addWidget(line)
        self.wear()

    def show_client(self, client_id: str) -> None:
        """Show a client's facts; what was typed for the one before is saved first."""
        if client_id != self._client_id:
            self._autosave.flush()
            self._client_id = client_id
            self._new.set_value("")
        self._rows.show(client_facts(self._context.desk, client_id))
        self._new.set_options([(name, name) for name in fact_names(self._context.desk, client_id)])

    def flush(self) -> bool:
        """Save what is typed."""
        return self._autosave.flush()

    def restyle(self) -> None:
        """Keep the rows apart."""
        self._column.setSpacing(self.theme.space(8))
        self._holder.setSpacing(self.theme.space(8))

    def _row(self, fact: ClientFact) -> FactRow:
        return FactRow(fact, self._autosave, self._removing(fact.id))

    def _add(self) -> None:
        name = one_line(self._new.typed())
        if not name:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._autosave.flush()
        desk, client_id = self._context.desk, self._client_id
        done = self._context.perform(lambda: add_client_fact(desk, client_id, name))
        if done is None:
            return
        self._new.set_value("")
        self.show_client(client_id)
        row = self._rows.row(done.id)
        if row is not None:
            row.value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _removing(self, fact_id: str) -> Callable[[], None]:
        def remove() -> None:
            self._autosave.flush()
            self._context.perform(lambda: remove_client_fact(self._context.desk, fact_id))
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)

        return remove

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
        return lambda: edit_client_fact(self._context.desk, fact_id, **{what: words})
