"""What was read, to be chosen from and named: which lists, one or several, for whom, and all their steps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.reading.imported import Imported, Left, joined
from mistakejournal.domain.text import one_line
from mistakejournal.services.checklistimports import Wanted
from mistakejournal.services.clients import clients_in_use
from mistakejournal.ui.checklists.importing.preview import ImportPreview
from mistakejournal.ui.context import Context
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.suggest_field import SuggestField
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.words.dotted import dotted
from mistakejournal.words.imports import changed_words, counts_words, format_words, left_head_words


class ImportChoice(Themed, QWidget):
    """`changed` when something else will be made."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._imported = Imported("lines", ())
        self._facts = Label("", "medium", wrap=True)
        self._second = Label("", "small", "text2", wrap=True)
        self._lists = ChipGroup(name=self.tr("Which lists"))
        self._as_one = Toggle(self.tr("One checklist, with a section for each list"))
        self.name = LineField()
        self._name_field = Field(self.tr("Name"), self.name)
        self._client = SuggestField(placeholder=self.tr("Any client"))
        self._preview = ImportPreview()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        fields = Pair(self._name_field, Field(self.tr("Client"), self._client))
        for widget in (self._facts, self._second, self._lists, self._as_one, fields):
            self._column.addWidget(widget)
        self._column.addWidget(self._preview, 1)
        self._lists.changed.connect(self._tell)
        self._as_one.toggled.connect(self._tell)
        self.name.textEdited.connect(self._forget_hint)
        self.wear()

    def show_imported(self, imported: Imported, file_name: str) -> None:
        """Show what was read, all of it chosen."""
        self._imported, self._file_name = imported, file_name
        several = len(imported.lists) > 1
        self._lists.set_options(
            [(str(n), f"{one.name} · {one.steps}") for n, one in enumerate(imported.lists)] if several else []
        )
        self._lists.set_values([str(n) for n in range(len(imported.lists))])
        self._lists.setVisible(several)
        self._as_one.setVisible(several)
        self._as_one.setChecked(False)
        self.name.clear()
        clients = clients_in_use(self._context.desk)
        self._client.set_options([(client.id, client.name) for client in clients])
        self._tell()

    def focus_first(self) -> None:
        """Put the cursor into the name, or where the lists are chosen."""
        if self._name_field.isHidden():
            self._lists.chip("0").setFocus()
        else:
            self.name.setFocus()
            self.name.selectAll()

    def wanted(self) -> list[Wanted]:
        """Give the lists as they will be made; a single one has the name that is written."""
        chosen = self._chosen()
        if not chosen:
            return []
        if self._as_one.isChecked():
            return [Wanted(one_line(self.name.text()), joined(self._imported, chosen))]
        contents = [self._imported.lists[n] for n in chosen]
        if len(contents) == 1:
            return [Wanted(one_line(self.name.text()), contents[0])]
        unnamed = self.tr("Imported list")
        return [Wanted(content.name or unnamed, content) for content in contents]

    def client(self) -> str:
        """Give the client's name, or ""."""
        return self._client.typed()

    def ask_name(self) -> None:
        """Say that a name is needed."""
        self._name_field.set_hint(self.tr("A short name is enough."), "amber_text")
        self.name.setFocus()

    def summary(self) -> str:
        """Say in a breath what was read."""
        return f"{self._facts.text()}. {self._second.text()}"

    def restyle(self) -> None:
        """Keep the parts apart."""
        self._column.setSpacing(self.theme.space(12))

    def _chosen(self) -> list[int]:
        if len(self._imported.lists) == 1:
            return [0]
        return [int(code) for code in self._lists.values()]

    def _tell(self, _checked: bool = False) -> None:
        """Show what will be made now."""
        chosen = self._chosen()
        contents = [one.content for one in self.wanted()]
        if len(contents) == 1:
            known = self.name.text()
            offered = self._imported.name if self._as_one.isChecked() else contents[0].name
            if not known or known in self._offers():
                self.name.setText(offered)
        self._name_field.setVisible(len(contents) == 1)
        left = [*self._imported.left, *(one for content in contents for one in content.left)]
        self._preview.show_lists(contents, left)
        steps = counts_words(contents[0]) if len(contents) == 1 else ""
        parts = [format_words(self._imported.format), self._file_name, steps]
        self._facts.setText(dotted(*parts))
        self._second.setText(self._words(chosen, left))
        self.changed.emit()

    def _offers(self) -> set[str]:
        return {self._imported.name, *(one.name for one in self._imported.lists)}

    def _words(self, chosen: list[int], left: list[Left]) -> str:
        lists = [self._imported.lists[n] for n in chosen]
        changed = changed_words(sum(one.ticked for one in lists), sum(one.nested for one in lists))
        head = left_head_words(len(left))
        if left:
            head = self.tr("{things}, named at the end.").format(things=head)
        else:
            head = f"{head}."
        return f"{changed} {head}".strip()

    def _forget_hint(self) -> None:
        self._name_field.set_hint("")
        self.changed.emit()
