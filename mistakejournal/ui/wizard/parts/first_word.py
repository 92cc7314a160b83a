"""A first word to the client (C1): three sentences, four fields, ready from Pause on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain import holding as rules
from mistakejournal.domain.client import Channel
from mistakejournal.domain.telling import MessageKind
from mistakejournal.domain.template import Field as Blank
from mistakejournal.services import telling
from mistakejournal.services.telling import HoldingDraft
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip import Chip
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.wizard.filling import show_text
from mistakejournal.ui.wizard.session import Session


class FirstWord(Panel):
    """The fields above, the note below, to be copied. Saying it was sent stamps the time, if she wants."""

    changed = Signal()
    """Fields came or went."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("sunken", parent=parent)
        self._session = session
        self._fields: dict[str, LineField] = {}
        self._ticks: dict[str, Chip] = {}
        self._asked: tuple[str, ...] = ()
        self._form = QVBoxLayout()
        self._form.setSpacing(12)
        self.body.addLayout(self._form)
        self._note = self.add(Label("", "body", wrap=True, selectable=True), gap=16)
        self._note.setAccessibleName(self.tr("The first word to the client"))
        self._gaps = self.add(Label("", "small", "amber_text", wrap=True), gap=6)
        buttons = QWidget()
        flow = FlowLayout(parent=buttons)
        self._copy = Button(self.tr("Copy the first word"), "secondary", icon="copy")
        self._copy.clicked.connect(self._on_copy)
        self._way = Segmented(
            (
                (Channel.EMAIL, self.tr("Email")),
                (Channel.CHAT, self.tr("Text")),
                (Channel.PHONE, self.tr("Call")),
            ),
            name=self.tr("How it was sent"),
            value=Channel.EMAIL,
        )
        self._sent = Button(self.tr("I’ve sent it"), "tinted", icon="check")
        self._sent.clicked.connect(self._on_sent)
        for widget in (self._copy, self._way, self._sent):
            flow.addWidget(widget)
        self._buttons = self.add(buttons, gap=12)

    def fill(self) -> None:
        """Show the note with what is known by now."""
        draft = self._draft()
        is_new = self._ask(draft)
        for key, field in self._fields.items():
            show_text(field, draft.values.get(key, ""))
        for line_id, chip in self._ticks.items():
            chip.setChecked(line_id in draft.ticked)
        self._show_note(draft.note)
        is_told = self._session.incident.told_at is not None
        for widget in (self._way, self._sent):
            widget.setVisible(not is_told)
        if is_new:
            self.changed.emit()

    def focus_open(self) -> None:
        """Put the cursor into the first field that is empty, or on the way to copy."""
        field = next((field for field in self._fields.values() if not field.text().strip()), self._copy)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draft(self) -> HoldingDraft:
        desk = self._session.desk
        if self._session.id:
            return telling.holding(desk, self._session.id)
        apology = desk.content.apology
        kind = rules.choose(None, noticed_by_client=False)
        note = rules.holding_note(apology, kind, {})
        return HoldingDraft(
            kind, rules.fields_of(apology, kind), {}, rules.lines_of(apology), frozenset(), note
        )

    def _ask(self, draft: HoldingDraft) -> bool:
        """Build the fields anew where another kind of note has others; tell whether they are new."""
        blanks = self._blanks(draft)
        asked = tuple(blank.key for blank in blanks)
        if asked == self._asked and self._ticks:
            return False
        self._asked = asked
        _empty(self._form)
        self._fields, self._ticks = {}, {}
        cells = [self._cell(blank) for blank in blanks]
        lines: list[QWidget] = [Pair(*two) for two in zip(cells[::2], cells[1::2], strict=False)]
        lines += cells[len(lines) * 2 :]
        chips = QWidget()
        flow = FlowLayout(parent=chips)
        for line in draft.lines:
            chip = Chip(_in_short(line.text))
            chip.setChecked(line.id in draft.ticked)
            chip.clicked.connect(self._on_ticked)
            self._ticks[line.id] = chip
            flow.addWidget(chip)
        for widget in (*lines, chips):
            self._form.addWidget(widget)
            if self.isVisible():
                widget.show()  # Qt shows what is new a moment later, and it would not be measured
        return True

    def _cell(self, blank: Blank) -> Field:
        field = LineField(placeholder=blank.example)
        field.textEdited.connect(self._on_edited)
        self._fields[blank.key] = field
        return Field(blank.label, field)

    def _blanks(self, draft: HoldingDraft) -> list[Blank]:
        ticked = [blank for line in draft.lines if line.id in draft.ticked for blank in line.fields]
        known = {blank.key for blank in draft.fields}
        return [*draft.fields, *(blank for blank in ticked if blank.key not in known)]

    def _values(self) -> dict[str, str]:
        return {key: field.text() for key, field in self._fields.items()}

    def _ticked(self) -> list[str]:
        return [line_id for line_id, chip in self._ticks.items() if chip.isChecked()]

    def _on_edited(self) -> None:
        values, ticked = self._values(), self._ticked()
        self._session.later("first word", lambda desk, row: telling.save_holding(desk, row, values, ticked))
        apology = self._session.desk.content.apology
        self._show_note(rules.holding_note(apology, self._draft().kind, values, ticked))

    def _on_ticked(self) -> None:
        values, ticked = self._values(), self._ticked()
        self._session.do(lambda desk, row: telling.save_holding(desk, row, values, ticked))

    def _on_copy(self) -> None:
        self._session.flush()
        QGuiApplication.clipboard().setText(self._note.text())
        self._session.context.noted.emit(self.tr("The first word is copied."))

    def _on_sent(self) -> None:
        way, body = self._way.value(), self._note.text()
        self._session.do(lambda desk, row: telling.tell(desk, row, way, body, kind=MessageKind.HOLDING))

    def _show_note(self, note: rules.Note) -> None:
        self._note.setText(note.text)
        labels = ", ".join(blank.label for blank in note.missing)
        self._gaps.setText(self.tr("Still open: {fields}").format(fields=labels))
        self._gaps.setVisible(bool(labels))


def _in_short(text: str) -> str:
    """Give a line with its blank as three dots."""
    before, _, rest = text.partition("{")
    _, _, after = rest.partition("}")
    return f"{before}…{after.removesuffix('.')}"


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            widget.hide()
            widget.deleteLater()
