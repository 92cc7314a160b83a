"""Her rules of thumb: added, reworded, moved, put away, brought back (K5)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.lookback import RuleOfThumb
from mistakejournal.domain.text import one_line
from mistakejournal.services import rulesofthumb
from mistakejournal.services.done import Done
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context
from mistakejournal.ui.lookback.acts import act_button
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.side_by_side import SideBySide

_TITLE = 220
"""Px at 100 percent that the words need beside the buttons."""


class RuleRow(QWidget):
    """One rule, saved by itself. Alt with an arrow key moves it, as its buttons do."""

    moved = Signal(int)

    def __init__(self, rule: RuleOfThumb, autosave: Autosave) -> None:
        """Show `rule`."""
        super().__init__()
        self._id, self._autosave = rule.id, autosave
        self.title = LineField(rule.title, name=self.tr("Rule of thumb"))
        self.up, self.down = IconButton("arrow-up", ""), IconButton("arrow-down", "")
        self.source, self.away = IconButton("book-open", ""), IconButton("archive-restore", "")
        self.title.textEdited.connect(lambda text: autosave.put(rule.id, text))
        self.title.editingFinished.connect(autosave.flush)
        self.title.setCursorPosition(0)  # long words are read from their beginning
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        buttons = QWidget()
        few = SideBySide(spacing=0, parent=buttons)
        for button in (self.source, self.up, self.down, self.away):
            few.add(button)
        row = SideBySide(spacing=8, parent=self)
        row.add(self.title, stretch=1, need=_TITLE)
        row.add(buttons)

    def show_rule(self, rule: RuleOfThumb, *, is_first: bool, is_last: bool) -> None:
        """Show what is stored, unless it is typed in or not saved yet."""
        if self._id not in self._autosave.pending:
            show_text(self.title, rule.title)
        for control, words in (
            (self.up, self.tr("Move “{rule}” up")),
            (self.down, self.tr("Move “{rule}” down")),
            (self.away, self.tr("Put away “{rule}”")),
            (self.source, self.tr("Open where “{rule}” comes from")),
        ):
            control.set_name(words.format(rule=rule.title))
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)
        self.source.setEnabled(bool(rule.incident_id or rule.look_back_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow key."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


class RulesForm(QWidget):
    """All rules with a line to add one; those put away stand below."""

    def __init__(
        self, context: Context, add: Callable[[str], Done] | None = None, parent: QWidget | None = None
    ) -> None:
        """Serve `context`; `add` keeps a new rule, by default one that comes from nowhere."""
        super().__init__(parent)
        self._context = context
        self._add_rule = add or (lambda title: rulesofthumb.add_rule(context.desk, title))
        self._autosave = Autosave(self._save, self)
        self._rules: list[RuleOfThumb] = []
        said = self.tr("One of them stands on Today, another one each day.")
        self._said = Label(said, "small", "text2", wrap=True)
        self._holder, self._old = QVBoxLayout(), QVBoxLayout()
        for holder in (self._holder, self._old):
            holder.setContentsMargins(0, 0, 0, 0)
            holder.setSpacing(8)
        self._rows = KeptRows(self._holder, key=lambda rule: rule.id, make=self._row, fill=self._fill)
        self._new = LineField(
            placeholder=self.tr("Interrupted: start again at the top"), name=self.tr("New rule of thumb")
        )
        self._new.returnPressed.connect(self._add)
        add_button = Button(self.tr("Add the rule"), "secondary", icon="plus")
        add_button.clicked.connect(self._add)
        line = QWidget()
        row = SideBySide(spacing=8, parent=line)
        row.add(self._new, stretch=1, need=_TITLE)
        row.add(add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._said)
        column.addLayout(self._holder)
        column.addWidget(line)
        column.addLayout(self._old)

    def refresh(self) -> None:
        """Show what is stored."""
        self._rules = rulesofthumb.rules(self._context.desk)
        self._rows.show(self._rules)
        self._show_put_away()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed."""
        self._autosave.flush()
        super().hideEvent(event)

    def _row(self, rule: RuleOfThumb) -> RuleRow:
        row, desk = RuleRow(rule, self._autosave), self._context.desk
        row.moved.connect(lambda by: self._do(lambda: rulesofthumb.nudge_rule(desk, rule.id, by)))
        row.away.clicked.connect(partial(self._put_away, rule.id))
        place = Place.JOURNAL if rule.incident_id else Place.LOOK_BACK
        source = rule.incident_id or rule.look_back_id or ""
        row.source.clicked.connect(lambda: self._context.go(place, source))
        return row

    def _fill(self, row: RuleRow, rule: RuleOfThumb) -> None:
        row.show_rule(rule, is_first=rule.id == self._rules[0].id, is_last=rule.id == self._rules[-1].id)

    def _show_put_away(self) -> None:
        empty(self._old)
        old = rulesofthumb.rules_put_away(self._context.desk)
        if old:
            self._old.addWidget(Label(self.tr("Put away"), "small", "text2"))
        for rule in old:
            back = act_button(
                self.tr("Bring back"), rule.title, partial(self._bring_back, rule.id), quiet=True
            )
            self._old.addWidget(Row(rule.title, trailing=(back,)))

    def _put_away(self, rule_id: str) -> None:
        self._do(lambda: rulesofthumb.put_away_rule(self._context.desk, rule_id))
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_back(self, rule_id: str) -> None:
        self._do(lambda: rulesofthumb.bring_back_rule(self._context.desk, rule_id))
        row = self._rows.row(rule_id)
        if row is not None:
            row.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        title = one_line(self._new.text())
        if title and self._do(lambda: self._add_rule(title)):
            self._new.clear()
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, call: Callable[[], Done]) -> bool:
        self._autosave.flush()
        is_done = self._context.perform(call) is not None
        self.refresh()
        return is_done

    def _save(self, values: dict[str, object]) -> bool:
        return all(self._reword(rule_id, str(title)) for rule_id, title in values.items())

    def _reword(self, rule_id: str, title: str) -> bool:
        """A rule keeps its words until there are new ones."""
        call = partial(rulesofthumb.reword_rule, self._context.desk, rule_id, title)
        return self._context.perform(call, stay=rule_id) is not None
