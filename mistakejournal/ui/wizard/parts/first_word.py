"""A first word to the client (C1): three sentences, four fields, ready from Pause on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain import holding as rules
from mistakejournal.domain.client import Channel
from mistakejournal.domain.mailto import Mail
from mistakejournal.domain.telling import MessageKind
from mistakejournal.domain.template import Field as Blank
from mistakejournal.services import telling
from mistakejournal.services.telling import HoldingDraft
from mistakejournal.ui.mailing.buttons import HandOverButtons
from mistakejournal.ui.mailing.staying import practice_words
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip import Chip
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.channels import channel_choices


class FirstWord(Panel):
    """The fields above, the note below, to be copied. Saying it was sent stamps the time, if she wants."""

    changed = Signal()
    """Something came or went, so that it needs other room."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("sunken", parent=parent)
        self._session = session
        self._fields: dict[str, LineField] = {}
        self._ticks: dict[str, Chip] = {}
        self._asked: tuple[str, ...] = ()
        self._client_id = ""
        self._form = QVBoxLayout()
        self._form.setSpacing(12)
        self.body.addLayout(self._form)
        self._note = self.add(Label("", "body", wrap=True, selectable=True), gap=16)
        self._note.setAccessibleName(self.tr("The first word to the client"))
        self._gaps = self.add(Label("", "small", "amber_text", wrap=True), gap=6)
        self._buttons = HandOverButtons(
            session.context,
            self._mail,
            copy_words=self.tr("Copy the first word"),
            said=self.tr("The first word is copied."),
        )
        self._buttons.opened.connect(self.changed)
        sending = QWidget()
        flow = FlowLayout(parent=sending)
        self._way = Segmented(
            channel_choices(),
            name=self.tr("How it was sent"),
            value=Channel.EMAIL,
        )
        self._way.changed.connect(lambda _way: self._show_way())
        self._sent = Button("", "tinted", icon="check")
        self._sent.clicked.connect(self._on_sent)
        for widget in (self._way, self._sent):
            flow.addWidget(widget)
        self.add(self._buttons, gap=12)
        self._sending = self.add(sending, gap=12)

    def fill(self) -> None:
        """Show the note with what is known by now."""
        draft = self._draft()
        is_new = self._ask(draft)
        for key, field in self._fields.items():
            show_text(field, draft.values.get(key, ""))
        for line_id, chip in self._ticks.items():
            chip.setChecked(line_id in draft.ticked)
        self._show_note(draft.note)
        self._sending.setVisible(self._session.incident.told_at is None)
        is_practice = self._session.incident.practice
        self._sent.setText(self.tr("Go on as if sent") if is_practice else self.tr("I’ve sent it"))
        self._begin()
        self._show_way()
        if is_new:
            self.changed.emit()

    def focus_open(self) -> None:
        """Put the cursor into the first field that is empty, or on the way to copy."""
        empty = (field for field in self._fields.values() if not field.text().strip())
        first = next(empty, None) or self._buttons.copy
        first.setFocus(Qt.FocusReason.OtherFocusReason)

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
        empty(self._form)
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
        self._show_note(self._built())

    def _built(self) -> rules.Note:
        apology = self._session.desk.content.apology
        return rules.holding_note(apology, self._draft().kind, self._values(), self._ticked())

    def _on_ticked(self) -> None:
        values, ticked = self._values(), self._ticked()
        self._session.do(lambda desk, row: telling.save_holding(desk, row, values, ticked))

    def _begin(self) -> None:
        """Begin with the way the client likes."""
        file = self._session.file
        client_id = file.client.id if file and file.client else ""
        if client_id != self._client_id:
            self._client_id = client_id
            self._way.set_value((file and file.client and file.client.channel) or Channel.EMAIL)

    def _show_way(self) -> None:
        self._buttons.set_mail(offered=self._way.value() == Channel.EMAIL)

    def _mail(self) -> Mail:
        self._session.flush()
        file, draft = self._session.file, self._draft()
        to = file.client.email if file and file.client else ""
        subject = rules.subject_of(self._session.desk.content.apology, draft.kind, draft.values)
        return Mail(to, subject, self._note.text())

    def _on_sent(self) -> None:
        way, body = self._way.value(), self._built().said
        self._session.do(lambda desk, row: telling.tell(desk, row, way, body, kind=MessageKind.HOLDING))

    def _show_note(self, note: rules.Note) -> None:
        self._note.setText(note.text)
        labels = ", ".join(blank.label for blank in note.missing)
        reason = self.tr("Still open: {fields}").format(fields=labels) if labels else ""
        if self._session.incident.practice:
            reason = practice_words()
        self._gaps.setText(reason)
        self._gaps.setVisible(bool(reason))
        self._buttons.set_reason(reason)


def _in_short(text: str) -> str:
    """Give a line with its blank as three dots."""
    before, _, rest = text.partition("{")
    _, _, after = rest.partition("}")
    return f"{before}…{after.removesuffix('.')}"
