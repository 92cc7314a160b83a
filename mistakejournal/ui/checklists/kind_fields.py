"""What the kind of a step needs to know: what it expects, its facts, its options, how long it waits (E7)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.brief import COMPARE, EXPECT, EXPECTATIONS, MATCH, SMALLER
from mistakejournal.domain.checklist import Fact, Step
from mistakejournal.domain.run import ONCE
from mistakejournal.domain.stepkinds.choose import OPTIONS
from mistakejournal.domain.stepkinds.wait import DEFAULT_SECONDS, SECONDS, UNTIL, seconds, wall_time
from mistakejournal.services.facts import codes
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.words.stepkinds import expectation_name

_TYPED = frozenset({"type", "value"})
_COUNTED = frozenset({"number", "money", "list"})
_COMPARED = frozenset({"type", "value", "link", "test", "inspect"})
_SAME = "same"
_MINUTE = 60


class KindFields(Themed, QWidget):
    """Fills itself with one step and tells its new parameters; it stores nothing."""

    changed = Signal(str, object)
    """str, dict[str, str]: the step and its parameters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._step: Step | None = None
        self._autosave = Autosave(self._save, self)
        self._expect = Select([(code, expectation_name(code)) for code in EXPECTATIONS])
        self._match = Select(
            [(_SAME, self.tr("The same as in the brief")), (SMALLER, self.tr("Smaller than in the brief"))]
        )
        self._facts = ChipGroup()
        self._options = TextField(min_lines=2, max_lines=6)
        self._way = Segmented(
            [(SECONDS, self.tr("For minutes")), (UNTIL, self.tr("Until a time"))],
            name=self.tr("How it waits"),
        )
        self._once = Toggle(
            self.tr("Can’t be done twice"),
            self.tr("After a start at the top the run asks what shows that it is done."),
        )
        self._minutes, self._until = LineField(placeholder="15"), LineField(placeholder="10:15")
        self._parts = {
            EXPECT: Field(self.tr("What it expects"), self._expect),
            MATCH: Field(self.tr("It should be"), self._match),
            COMPARE: Field(self.tr("Compared with"), self._facts),
            OPTIONS: Field(self.tr("Options, one a line"), self._options),
            "way": self._way,
            SECONDS: Field(self.tr("Minutes"), self._minutes),
            UNTIL: Field(self.tr("Time of day"), self._until),
            ONCE: self._once,
        }
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in self._parts.values():
            self._column.addWidget(part)
        self._connect()
        self.wear()

    def show_step(self, step: Step, facts: Sequence[Fact]) -> None:
        """Show a step; a field the cursor is in stays as it is while it is the same step."""
        is_other = self._step is None or self._step.id != step.id
        if is_other:
            self._autosave.flush()
        self._step = step
        params = step.params or {}
        self._expect.set_value(params.get(EXPECT, "text"))
        self._match.set_value(params.get(MATCH, _SAME))
        self._once.setChecked(bool(params.get(ONCE)))
        self._facts.set_options([(fact.code, fact.name) for fact in facts])
        self._facts.set_values(codes(params.get(COMPARE, "")))
        minutes = max(round(seconds(params.get(SECONDS, str(DEFAULT_SECONDS))) / _MINUTE), 1)
        for field, text in (
            (self._options, params.get(OPTIONS, "")),
            (self._minutes, str(minutes)),
            (self._until, params.get(UNTIL, "")),
        ):
            if is_other and isinstance(field, TextField):
                field.set_text(text)
            elif is_other and isinstance(field, LineField):
                field.setText(text)
            elif not self._autosave.pending:
                show_text(field, text)
        if is_other:
            self._way.set_value(UNTIL if params.get(UNTIL) else SECONDS)
        self._arrange(has_facts=bool(facts))

    def flush(self) -> bool:
        """Tell what is typed now."""
        return self._autosave.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what is typed."""
        self._autosave.flush()
        super().hideEvent(event)

    def restyle(self) -> None:
        """Keep the fields apart."""
        self._column.setSpacing(self.theme.space(12))

    def _connect(self) -> None:
        self._expect.changed.connect(lambda code: self._put({EXPECT: code}))
        self._match.changed.connect(lambda code: self._put({MATCH: "" if code == _SAME else code}))
        self._facts.changed.connect(lambda: self._put({COMPARE: ",".join(self._facts.values())}))
        self._once.clicked.connect(lambda: self._put({ONCE: "1" if self._once.isChecked() else ""}))
        self._way.changed.connect(self._on_way)
        self._options.changed.connect(lambda text: self._autosave.put(OPTIONS, text))
        self._minutes.textEdited.connect(self._on_minutes)
        self._until.textEdited.connect(self._on_until)
        self._options.left.connect(self._autosave.flush)
        for field in (self._minutes, self._until):
            field.editingFinished.connect(self._autosave.flush)

    def _arrange(self, *, has_facts: bool) -> None:
        step = self._step
        kind = step.kind if step else ""
        counts = self._expect.value() in _COUNTED
        waits = kind == "wait"
        shown = {
            EXPECT: kind in _TYPED,
            MATCH: kind == "value" and counts and has_facts,
            COMPARE: has_facts,
            OPTIONS: kind == "choose",
            "way": waits,
            SECONDS: waits and self._way.value() == SECONDS,
            UNTIL: waits and self._way.value() == UNTIL,
            ONCE: kind == "tick",
        }
        for name, part in self._parts.items():
            part.setVisible(shown[name])
        compare = self._parts[COMPARE]
        if isinstance(compare, Field):
            words = self.tr("Compared with") if kind in _COMPARED else self.tr("Shown beside it")
            compare.set_label(words)
        self.setVisible(any(shown.values()))

    def _on_way(self, code: str) -> None:
        self._autosave.flush()
        if code == SECONDS:
            self._until.clear()
            self._put({UNTIL: ""})
        self._arrange(has_facts=not self._parts[COMPARE].isHidden())

    def _on_minutes(self, text: str) -> None:
        number = text.strip()
        is_number = (
            number.isascii() and number.isdigit() and 0 < len(number) <= len("1440") and int(number) > 0
        )
        self._say(SECONDS, "" if is_number or not number else self.tr("A whole number of minutes, like 15."))
        if is_number:
            self._autosave.put(SECONDS, str(int(number) * _MINUTE))

    def _on_until(self, text: str) -> None:
        is_time = wall_time(text) is not None
        self._say(UNTIL, "" if is_time or not text.strip() else self.tr("A time of day, like 10:15."))
        if is_time or not text.strip():
            self._autosave.put(UNTIL, text.strip())

    def _say(self, name: str, words: str) -> None:
        part = self._parts[name]
        if isinstance(part, Field):
            part.set_hint(words)

    def _put(self, values: dict[str, str]) -> None:
        if self._step is None:
            return
        params = {**(self._step.params or {}), **values}
        self.changed.emit(self._step.id, {name: text for name, text in params.items() if text})

    def _save(self, values: dict[str, object]) -> bool:
        self._put({name: str(text) for name, text in values.items()})
        return True
