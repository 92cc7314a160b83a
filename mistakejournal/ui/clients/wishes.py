"""A client's rules for each issue: must contain, must not contain, spell it like this (I10)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.inspection import ClientRule, Wish
from mistakejournal.domain.text import one_line
from mistakejournal.services.clientrules import add_rule, client_rules, edit_rule, origins_of, remove_rule
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.words.wishes import rule_words, wish_options

_NEED, _SMALL = 180, 30


class Wishes(Themed, QWidget):
    """The rules of one client, with a line to add one more."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._client_id = ""
        self._kept: dict[str, ClientRule] = {}
        self._origins: dict[str, str] = {}
        self._autosave = Autosave(self._save, self)
        self._holder = QVBoxLayout()
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._rows = KeptRows(self._holder, key=lambda rule: rule.id, make=self._row, fill=self._fill)
        self._wish = Select(wish_options(), name=self.tr("What the new rule asks for"))
        self._wish.set_value(Wish.CONTAIN.value)
        self._new = LineField(
            placeholder=self.tr("Such as the address, or a name"), name=self.tr("Words of the new rule")
        )
        self._new.returnPressed.connect(self._add)
        add = Button(self.tr("Add a rule"), "quiet", icon="plus")
        add.clicked.connect(self._add)
        line = QWidget()
        row = SideBySide(spacing=8, parent=line)
        row.add(self._wish, stretch=2, need=_NEED)
        row.add(self._new, stretch=3, need=_NEED)
        row.add(add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(self.tr("Rules for their newsletters"), "heading", wrap=True))
        said = self.tr("The inspector holds each issue against them.")
        self._column.addWidget(Label(said, "small", "text2", wrap=True))
        self._column.addLayout(self._holder)
        self._column.addWidget(line)
        self.wear()

    def show_client(self, client_id: str) -> None:
        """Show a client's rules; what was typed for the one before is saved first."""
        if client_id != self._client_id:
            self._autosave.flush()
            self._client_id = client_id
            self._new.clear()
        rules = client_rules(self._context.desk, client_id)
        self._kept = {rule.id: rule for rule in rules}
        self._origins = origins_of(self._context.desk, rules)
        self._rows.show(rules)
        keep_reading_order(self)

    def flush(self) -> bool:
        """Save what is typed."""
        return self._autosave.flush()

    def restyle(self) -> None:
        """Keep the rows apart."""
        self._column.setSpacing(self.theme.space(8))
        self._holder.setSpacing(self.theme.space(8))

    def _row(self, rule: ClientRule) -> WishRow:
        row = WishRow(rule, self._autosave)
        row.wish.changed.connect(lambda code: self._edit(rule.id, wish=Wish(code)))
        row.remove.clicked.connect(partial(self._remove, rule.id))
        row.origin.clicked.connect(lambda: self._open_origin(rule.id))
        return row

    def _fill(self, row: WishRow, rule: ClientRule) -> None:
        row.show_rule(rule, self._origins.get(rule.incident_id or "", ""))

    def _add(self) -> None:
        words = one_line(self._new.text())
        if not words:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._autosave.flush()
        desk, client_id, wish = self._context.desk, self._client_id, Wish(self._wish.value())
        if self._context.perform(lambda: add_rule(desk, client_id, words, wish)) is not None:
            self._new.clear()
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)
            self.show_client(client_id)

    def _edit(self, rule_id: str, *, words: str = "", wish: Wish | None = None) -> bool:
        rule, desk = self._kept[rule_id], self._context.desk
        call = partial(edit_rule, desk, rule_id, words or rule.title, wish or rule.wish)
        return self._context.perform(call, stay=rule_id) is not None

    def _remove(self, rule_id: str) -> None:
        self._autosave.flush()
        self._context.perform(lambda: remove_rule(self._context.desk, rule_id))
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_origin(self, rule_id: str) -> None:
        incident_id = self._kept[rule_id].incident_id
        if incident_id:
            self._context.go(Place.JOURNAL, incident_id)

    def _save(self, values: dict[str, object]) -> bool:
        for rule_id, text in values.items():
            words = one_line(str(text))
            if words and rule_id in self._kept and not self._edit(rule_id, words=words):
                return False  # a rule keeps its words until there are new ones
        return True


class WishRow(QWidget):
    """One rule: what it asks for and its words are saved by themselves."""

    def __init__(self, rule: ClientRule, autosave: Autosave) -> None:
        """Show `rule`."""
        super().__init__()
        self._id, self._autosave = rule.id, autosave
        self.wish = Select(wish_options(), name=self.tr("What the rule asks for"))
        self.words = LineField(rule.title)
        self.words.textEdited.connect(lambda text: autosave.put(rule.id, text))
        self.words.editingFinished.connect(autosave.flush)
        self.remove = IconButton("x", "")
        self.origin = Button("", "link", height=_SMALL)
        line = QWidget()
        row = SideBySide(spacing=8, parent=line)
        row.add(self.wish, stretch=2, need=_NEED)
        row.add(self.words, stretch=3, need=_NEED)
        row.add(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(line)
        column.addWidget(self.origin, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rule(self, rule: ClientRule, origin: str) -> None:
        """Show what is stored, unless it is typed in or not saved yet; `origin` is an incident's title."""
        self.wish.set_value(rule.wish.value)
        if self._id not in self._autosave.pending:
            show_text(self.words, rule.title)
        self.words.setAccessibleName(self.tr("Words of the rule"))
        self.remove.set_name(self.tr("Remove {rule}").format(rule=rule_words(rule)))
        words = self.tr("Learned from “{title}”").format(title=origin.replace("&", "&&"))
        self.origin.setText(words if origin else "")
        self.origin.setVisible(bool(origin))
