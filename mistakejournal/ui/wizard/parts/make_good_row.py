"""The make-good, as a row of what is seen through (C6)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.domain.followup import FollowUp
from mistakejournal.domain.makegood import MakeGoodKind, is_offered
from mistakejournal.domain.template import capital
from mistakejournal.services import levels, makegoods
from mistakejournal.services.followuptexts import say_follow_up
from mistakejournal.services.makegoods import NOTE, make_good_note, make_goods_of
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.tick import Tick, TickState
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.moments import moment_said
from mistakejournal.ui.wizard.parts.make_good_form import OFF_AT
from mistakejournal.ui.wizard.parts.moment_row import MomentRow
from mistakejournal.ui.wizard.parts.narrow import Narrow
from mistakejournal.ui.wizard.parts.planned import told_words, was_said
from mistakejournal.ui.wizard.parts.row_menu import RowMenu, ask_follow_up_day
from mistakejournal.ui.wizard.parts.said_text import SaidText
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.dates import near_day
from mistakejournal.words.makegoods import so_far_words
from mistakejournal.words.money import cost_words


class MakeGoodRow(MomentRow):
    """Optional: it is chosen, or left out with one click, once the fix was seen to work."""

    asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._session = session
        self._choose = self.add_action(Button(self.tr("Choose one"), "secondary", height=30))
        self._choose.clicked.connect(self._on_choose)
        self._none = self.add_action(Button(self.tr("None"), "quiet", height=30))
        self._none.setAccessibleDescription(self.tr("Leave the make-good out"))
        self._none.clicked.connect(self._on_none)
        self._menu = RowMenu(self._fill_menu)
        self.add_action(self._menu)
        self._tick = Tick(self.tr("Delivered"), auto=False)
        self._tick.clicked.connect(self._on_tick)
        self._so_far = Label("", "small", "text2", wrap=True)
        self._at = TimeField(session.desk.clock.local, empty=self.tr("Not yet"), can_be_about=False)
        self._at.changed.connect(self._on_moved)
        self._when_delivered = Narrow(Field(self.tr("Delivered on"), self._at))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._tick)
        line.addWidget(Label(self.tr("Delivered"), "small"))
        line.addStretch(1)
        self._delivered = QWidget()
        self._delivered.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        self._note = SaidText(session, self.tr("The note that goes with it"), "")
        self._note.sent.connect(
            lambda words: session.do(lambda desk, row: say_follow_up(desk, row, NOTE, words))
        )
        for widget in (self._so_far, self._note, self._delivered, self._when_delivered):
            self.body.addWidget(widget)

    def fill(self) -> None:
        """Show it where it was offered, or where it is time to think of one."""
        incident, level = self._session.incident, self._level()
        at, is_there = incident.make_good_done_at, is_offered(incident)
        is_none = incident.make_good_kind == MakeGoodKind.NONE
        is_time = level != OFF_AT and (is_none or incident.verified_at is not None)
        self.setVisible(is_there or is_time)
        if self.isHidden():
            return
        self.set_title(self.tr("Deliver the make-good") if is_there else self.tr("A make-good"))
        self.set_text(self._said(is_there=is_there, is_none=is_none))
        self.set_when(moment_said(self._session, at) or self._day_words(self._due()))
        self.set_done(at is not None or is_none)
        self._menu.set_name(self.tr("Deliver the make-good"))
        self._menu.setVisible(is_there and at is None)
        for button in (self._choose, self._none):
            button.setVisible(not is_there and not is_none)
        self._show_note(is_due=is_there and (incident.verified_at is not None or at is not None))
        self._show_so_far()
        self._delivered.setVisible(is_there)
        self._tick.set_state(TickState.OPEN if at is None else TickState.DONE)
        self._when_delivered.setVisible(at is not None)
        self._at.set_value(at)
        self.settle(at is not None or is_none)

    def _said(self, *, is_there: bool, is_none: bool) -> str:
        incident = self._session.incident
        if is_none:
            return self.tr("None. It is put right, and that is fine.")
        if not is_there:
            return self.tr("If something extra is due beside the repair, this is the time.")
        words, reason = incident.make_good.strip(), incident.make_good_for.strip()
        said = self.tr("For the inconvenience of {reason}: {words}") if reason else "{words}"
        said = said.format(reason=reason, words=capital(words) if not reason else words)
        if incident.verified_at is None and incident.make_good_done_at is None:
            wait = self.tr("Due once you have seen that the fix works.")
            return f"{said.rstrip('.')}. {wait}" if said else wait
        return said

    def _show_note(self, *, is_due: bool) -> None:
        """Offer the words that go with it once it is due, until they were sent."""
        session = self._session
        note = make_good_note(session.desk, session.id) if is_due and not was_said(session, NOTE) else ""
        self._note.setVisible(bool(note))
        if note:
            self._note.fill(note, told_words())

    def _show_so_far(self) -> None:
        file = self._session.file
        client = file.client if file else None
        total = make_goods_of(self._session.desk, client.id).offered if client else None
        is_worth = client is not None and total is not None and not total.is_nothing
        if client is not None and total is not None and is_worth:
            self._so_far.setText(so_far_words(client.name, cost_words(total)))
        self._so_far.setVisible(is_worth)

    def _due(self) -> FollowUp | None:
        rows = self._session.file.follow_ups if self._session.file else ()
        return next((row for row in rows if row.code == "make_good" and row.due_on is not None), None)

    def _day_words(self, due: FollowUp | None) -> str:
        if due is None or due.due_on is None:
            return ""
        return near_day(due.due_on, self._session.desk.clock.local().date())

    def _level(self) -> int | None:
        return levels.known_level(self._session.desk, self._session.id) if self._session.id else None

    def _fill_menu(self, menu: Menu) -> None:
        menu.add(self.tr("Change it"), self._on_choose, icon="pencil")
        due = self._due()
        if due is not None:
            words = self.tr("Change the day…")
            menu.add(words, lambda: ask_follow_up_day(self._session, due, self), icon="calendar-plus")
        menu.addSeparator()
        menu.add(self.tr("Leave it out: no make-good"), self._on_none, icon="calendar-x-2")

    def _on_choose(self) -> None:
        self.asked.emit("fix/make_good")

    def _on_none(self) -> None:
        self._session.choose(make_good_kind=MakeGoodKind.NONE)

    def _on_tick(self) -> None:
        delivered = self._session.incident.make_good_done_at is None
        self._session.do(lambda desk, row: makegoods.make_good_delivered(desk, row, delivered))

    def _on_moved(self) -> None:
        self._session.choose(make_good_done_at=self._at.value())
