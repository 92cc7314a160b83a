"""The facts of a run, typed in from the client's brief before step 1 (E9)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.incident_file import shortened
from mistakejournal.domain.run import StepState
from mistakejournal.services.facts import RunFact
from mistakejournal.ui.runner.focus import Focus
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.elided import ElidedLabel
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.words.facts import fact_hint, facts_line, weekday_hint

_LONGEST = 160
_BUTTON = 30


class FactsPanel(Themed, QWidget):
    """Open before the first tick; afterwards one line that can be opened again."""

    def __init__(self, session: RunSession) -> None:
        """Show nothing yet."""
        super().__init__()
        self._session = session
        self._asked: tuple[object, ...] = ()
        self._fields: dict[str, tuple[LineField, Field]] = {}
        self._is_open: bool | None = None
        """What she chose; until then it is open before the first tick."""
        self._line = ElidedLabel("", "small", "text2")
        self._open = Button(self.tr("Show the facts"), "link", height=_BUTTON)
        self._open.clicked.connect(self._on_open)
        self._folded = QWidget()
        row = QHBoxLayout(self._folded)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel("text", "text2", 16), 0)
        row.addWidget(self._line, 1)
        row.addWidget(self._open, 0)
        self._form = QWidget()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._close = Button(self.tr("Fold them up"), "link", height=_BUTTON)
        self._close.clicked.connect(self._on_close)
        whole = QVBoxLayout(self._form)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(Label(self.tr("What the brief says"), "heading", wrap=True))
        said = self.tr("Typed in from the client’s brief, not from the draft. Each may stay empty.")
        whole.addWidget(Label(said, "small", "text2", wrap=True))
        whole.addLayout(self._rows)
        whole.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._folded)
        self._column.addWidget(self._form)
        self.hide()
        self.wear()

    def show_facts(self, *, may_fold: bool = True) -> None:
        """Show the facts of the session's run; a field that is typed in is left alone."""
        file = self._session.file
        facts = file.facts if file is not None else ()
        is_past_without = not self._session.is_running and not any(one.value for one in facts)
        self.setVisible(bool(facts) and not is_past_without)
        if file is None or self.isHidden():
            return
        asked = (file.run.id, *((one.fact.code, one.fact.name, one.fact.example) for one in facts))
        was_open = self._asked[:1] == asked[:1] and not self._form.isHidden()
        if asked != self._asked:
            self._is_open = self._is_open if self._asked[:1] == asked[:1] else None
            self._asked = asked
            self._build(facts)
        for one in facts:
            self._show_one(one)
        is_open = self.is_fresh() if self._is_open is None else self._is_open
        self._fold(is_open=is_open or (was_open and not may_fold))
        self._line.set_text(shortened(facts_line(facts), _LONGEST))

    def is_fresh(self) -> bool:
        """Tell whether no step of the run was dealt with yet."""
        file = self._session.file
        return file is not None and all(step.state is StepState.OPEN for step in file.steps)

    def asks_first(self) -> bool:
        """Tell whether the facts wait to be typed: a fresh run in which she has typed none."""
        file = self._session.file
        if file is None or not self._session.is_running or self.isHidden() or self._form.isHidden():
            return False
        return self.is_fresh() and all(not one.value or one.from_card for one in file.facts)

    def focus_first(self) -> None:
        """Put the cursor into the first empty field, else into the first."""
        fields = [field for field, _ in self._fields.values()]
        empty = (field for field in fields if not field.text())
        next(empty, fields[0]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stops(self) -> list[QWidget]:
        """Give what Tab stops at, in reading order."""
        return [self._open, *(field for field, _ in self._fields.values()), self._close]

    def restyle(self) -> None:
        """Stand apart from the steps."""
        self._column.setContentsMargins(0, self.theme.space(12), 0, self.theme.space(12))
        self._rows.setSpacing(self.theme.space(14))
        self._rows.setContentsMargins(0, self.theme.space(8), 0, 0)

    def _build(self, facts: Sequence[RunFact]) -> None:
        empty(self._rows)
        self._fields = {one.fact.code: self._field(one) for one in facts}
        whole = [field for _, field in self._fields.values()]
        for left, right in zip(whole[::2], [*whole[1::2], None], strict=False):
            pair = Pair(left, right or QWidget())
            self._rows.addWidget(pair)
            pair.show()
        for one, following in pairwise(self.stops()):
            QWidget.setTabOrder(one, following)

    def _field(self, one: RunFact) -> tuple[LineField, Field]:
        code = one.fact.code
        example = self.tr("Like {example}").format(example=one.fact.example) if one.fact.example else ""
        field = LineField(placeholder=example, icon="link" if one.fact.kind == "link" else None)
        field.textEdited.connect(lambda text: self._on_edited(code, text))
        field.editingFinished.connect(self._session.flush)
        field.returnPressed.connect(lambda: self._go_on(code))
        return field, Field(one.fact.name, field)

    def _show_one(self, one: RunFact) -> None:
        field, whole = self._fields[one.fact.code]
        show_text(field, self._session.typed.fact(self._run_id(), one.fact.code, one.value))
        field.setReadOnly(not self._session.is_running)
        self._hint(one, field.text(), whole)

    def _hint(self, one: RunFact, value: str, whole: Field) -> None:
        wrong = ""
        if one.fact.kind.startswith("date"):
            wrong = weekday_hint(value, self._session.desk.clock.local().date())
        whole.set_hint(wrong or fact_hint(one, value), "amber_text" if wrong else "text2")

    def _on_edited(self, code: str, text: str) -> None:
        self._session.typed.put_fact(self._run_id(), code, text)
        file = self._session.file
        one = next((known for known in file.facts if known.fact.code == code), None) if file else None
        if one is not None:
            self._hint(one, text, self._fields[code][1])

    def _go_on(self, code: str) -> None:
        """Enter leads to the next field, and from the last one to the steps."""
        codes = list(self._fields)
        following = codes[codes.index(code) + 1 :]
        if following:
            self._fields[following[0]][0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._session.flush()
            self._session.focus_wanted.emit(Focus.STEP)

    def _on_open(self) -> None:
        self._is_open = True
        self.show_facts()
        self.focus_first()

    def _on_close(self) -> None:
        self._session.flush()
        self._is_open = False
        self.show_facts()
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self, *, is_open: bool) -> None:
        has_cursor = any(field.hasFocus() for field, _ in self._fields.values())
        self._folded.setVisible(not is_open)
        if has_cursor and not is_open:
            self._open.setFocus(Qt.FocusReason.OtherFocusReason)  # Qt would look for any other place
        self._form.setVisible(is_open)
        self._close.setVisible(not self.is_fresh())

    def _run_id(self) -> str:
        return self._session.file.run.id if self._session.file else ""
