"""A client's card: who they are, how they like to be told, and what is between us (A11)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.services.clientcard import ClientCard, client_card
from mistakejournal.services.clients import edit_client, has_namesake, put_away_client, take_back_client
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.check_ins import check_in_row
from mistakejournal.ui.clients.around import (
    agreed_row,
    checklist_row,
    make_good_row,
    promise_row,
    totals_words,
)
from mistakejournal.ui.clients.fields import ClientFields
from mistakejournal.ui.clients.history import History
from mistakejournal.ui.clients.steady_facts import SteadyFacts
from mistakejournal.ui.clients.wishes import Wishes
from mistakejournal.ui.context import Context
from mistakejournal.ui.typed import save_typed
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.words.dates import day_words, month_words

_WIDTH, _GAP = 800, 14


class CardPage(QWidget):
    """One client. What is typed is saved by itself; the groups below lead on."""

    went_back = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._id = ""
        self._autosave = Autosave(self._save, self)
        self._page = Page(_WIDTH, title=" ", title_style="display")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        self._back = Button(self.tr("All clients"), "link", icon="arrow-left", height=30)
        self._back.clicked.connect(self.went_back)
        self._page.column.insertWidget(0, self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._page.column.insertSpacing(1, _GAP)
        self._away = self._page.add(Badge(self.tr("Put away")), gap=4)
        self._check_ins = self._group(self.tr("Check-ins due"))
        self._promises = self._group(self.tr("Promised and still open"))
        self._fields = self._page.add(ClientFields(self._autosave), gap=24)
        self._fields.left.connect(context.end_stay)
        self._fields.channel_chosen.connect(lambda code: self._choose("channel", code))
        self._fields.retainer_set.connect(lambda is_set: self._choose("retainer", is_set))
        self._facts = self._page.add(SteadyFacts(context), gap=28)
        self._wishes = self._page.add(Wishes(context), gap=28)
        self._checklists = self._group(self.tr("Checklists"))
        self._clear = self._page.add(Button("", "link", icon="check"), gap=12)
        self._clear.clicked.connect(self.show_clear_lines)
        self._agreed = self._group(self.tr("Agreed with them"))
        self._make_goods = self._group(self.tr("Make-goods"))
        self._totals = self._page.add(Label("", "small", "text2", wrap=True), gap=8)
        self._history = self._page.add(History(context), gap=0)
        self._put_away = Button("", "quiet", icon="archive-restore")
        self._put_away.clicked.connect(self._on_put_away)
        self._page.add(self._put_away, gap=32)
        self._forget = self._page.add(Button(self.tr("Forget this client"), "quiet", icon="trash-2"), gap=8)
        self._forget.clicked.connect(self._on_forget)
        self._page.add_stretch()

    @property
    def client_id(self) -> str:
        """Give the client that is shown, or ""."""
        return self._id

    def show_client(self, client_id: str) -> None:
        """Show a client from the top of the card; what was typed for the one before is saved first.

        What can’t be saved stays in view: another client would take its fields.
        """
        if client_id != self._id and save_typed(self):
            self._id = client_id
            self._page.verticalScrollBar().setValue(0)

    def refresh(self) -> bool:
        """Read the card anew; tell whether the client is still there."""
        try:
            card = client_card(self._context.desk, self._id, day_words)
        except KeyError:
            return False
        client = card.client
        self._page.set_title(client.name)
        self._page.set_subtitle(" · ".join(card.work_names))
        self._away.setVisible(client.put_away_at is not None)
        self._put_away.setText(self.tr("Take back") if client.put_away_at else self.tr("Put away"))
        self._put_away.setAccessibleDescription(client.name)
        self._forget.setVisible(client.forgotten_at is None)
        self._forget.setAccessibleDescription(client.name)
        self._fields.show_client(client, has_namesake=has_namesake(self._context.desk, client))
        self._facts.show_client(client.id)
        self._wishes.show_client(client.id)
        month = month_words(self._context.desk.clock.local())
        self._clear.setText(self.tr("Clear to send, {month}").format(month=month))
        self._show_groups(card)
        return True

    def show_clear_lines(self) -> None:
        """Open this month's clear-to-send lines over the card (F10)."""
        from mistakejournal.ui.clear_month import ClearMonthDialog  # brings printing with it

        ClearMonthDialog(self._context, self._id, self.window()).open()

    def focus_first(self) -> None:
        """Put the cursor on the way back, and show it."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.ensureWidgetVisible(self._back)

    def focus_contact(self) -> None:
        """Put the cursor where a new client is gone on with."""
        self._fields.focus_on("contact")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc; what is typed is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self._autosave.flush()
            self.went_back.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed."""
        save_typed(self)
        super().hideEvent(event)

    def _group(self, title: str) -> Group:
        return self._page.add(Group(title, rest=self.tr("{count} more")), gap=0)

    def _show_groups(self, card: ClientCard) -> None:
        context, times = self._context, card.next_times
        self._check_ins.show_rows(card.check_ins, partial(check_in_row, context), seen=lambda due: due)
        self._promises.show_rows(card.promises, partial(promise_row, context), seen=self._day)
        self._checklists.show_rows(
            card.checklists,
            lambda line: checklist_row(context, line, times.get(line.id)),
            seen=lambda line: (times.get(line.id), self._day(line)),
        )
        self._agreed.show_rows(card.agreed, partial(agreed_row, context), seen=self._day)
        self._make_goods.show_rows(card.make_goods.rows, partial(make_good_row, context), seen=self._day)
        words = totals_words(card.make_goods)
        self._totals.setText(words)
        self._totals.setVisible(bool(words))
        self._history.show_client(self._id, card.past)
        keep_reading_order(self._page.content)

    def _day(self, _row: object) -> object:
        """Give what a row's words depend on beside what it is about: today, as days are named by it."""
        return self._context.desk.clock.local().date()

    def _save(self, values: dict[str, object]) -> bool:
        desk, row_id = self._context.desk, self._id
        fields = {name: value if isinstance(value, bool) else str(value) for name, value in values.items()}
        return self._context.perform(lambda: edit_client(desk, row_id, **fields), stay=row_id) is not None

    def _choose(self, name: str, value: object) -> None:
        self._context.end_stay()
        self._save({name: value})
        self._context.end_stay()

    def _on_forget(self) -> None:
        from mistakejournal.ui.clients.forget_dialog import ForgetDialog  # few sittings forget anybody

        self._autosave.flush()
        ForgetDialog(self._context, self._id, self.window()).open()

    def _on_put_away(self) -> None:
        self._autosave.flush()
        desk, row_id = self._context.desk, self._id
        is_away = not self._away.isHidden()
        act = take_back_client if is_away else put_away_client
        if self._context.perform(lambda: act(desk, row_id)) is not None and not is_away:
            self.went_back.emit()
