"""What was called meant, and which links stay the same: each can be taken back (I12)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.inspection import Exemption, SteadyLink
from mistakejournal.services.clients import get_client
from mistakejournal.services.done import Done
from mistakejournal.services.exempting import (
    exemptions,
    steady_links,
    take_back_exemption,
    take_back_steady,
)
from mistakejournal.services.inspections import seen
from mistakejournal.ui.context import Context
from mistakejournal.ui.inspector.undo_line import UndoLine
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.group import Group
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.scrolling import ScrollArea

_WIDTH, _HEIGHT, _SMALL = 560, 520, 30
_KINDS = frozenset({"exemptions", "steady_links"})


class MeantList(Dialog):
    """What is taken back is found again, here and in the issues to come."""

    def __init__(self, context: Context, inspection_id: str, parent: QWidget | None = None) -> None:
        """Show what holds for a report and its client. Raises KeyError when there is no such report."""
        super().__init__(
            self.tr("What was meant"),
            text=self.tr("These are set aside. What is taken back is said again."),
            parent=parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._id = context, inspection_id
        self._client_id = seen(context.desk, inspection_id).inspection.client_id
        client = get_client(context.desk, self._client_id) if self._client_id else None
        name = client.name if client else ""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 4, 4)
        more = self.tr("{count} more")
        self._once = Group(self.tr("Just this time"), rest=more)
        self._always = Group(self.tr("Always for {client}").format(client=name), rest=more)
        self._steady = Group(self.tr("Links that stay the same"), rest=more)
        self._none = Label(self.tr("Nothing is set aside."), "body", "text2", wrap=True)
        for part in (self._none, self._once, self._always, self._steady):
            column.addWidget(part)
        column.addStretch(1)
        self._undo = self.add(UndoLine(context))
        area = self.add(ScrollArea(inside))
        self._column.setStretchFactor(area, 1)
        self._close = Button(self.tr("Done"), "primary")
        self._close.clicked.connect(self.accept)
        self.add_buttons(self._close)
        self._undo.undone.connect(lambda: self._close.setFocus(Qt.FocusReason.OtherFocusReason))
        context.changed.connect(self._on_changed)
        self.be_large(_WIDTH, _HEIGHT)
        self._show()

    def _show(self) -> None:
        desk = self._context.desk
        meant = exemptions(desk, self._client_id, self._id)
        steady = steady_links(desk, self._client_id) if self._client_id else []
        self._once.show_rows([one for one in meant if not one.client_id], self._meant_row, seen=_same)
        self._always.show_rows([one for one in meant if one.client_id], self._meant_row, seen=_same)
        self._steady.show_rows(steady, self._steady_row, seen=_same)
        self._none.setVisible(not meant and not steady)
        keep_reading_order(self)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if _KINDS & kinds:
            self._show()

    def _meant_row(self, one: Exemption) -> Row:
        title = one.title or self.tr("Something about the mail as a whole")
        return self._row(title, partial(take_back_exemption, self._context.desk, one.id, self._id))

    def _steady_row(self, one: SteadyLink) -> Row:
        return self._row(one.title, partial(take_back_steady, self._context.desk, one.id, self._id))

    def _row(self, title: str, call: Callable[[], Done]) -> Row:
        back = Button(self.tr("Take back"), "quiet", height=_SMALL)
        back.setAccessibleDescription(title)
        back.clicked.connect(lambda: self._take_back(title, call))
        return Row(title, trailing=[back], title_style="body")

    def _take_back(self, title: str, call: Callable[[], Done]) -> None:
        if self._context.perform(call) is not None:
            self._undo.offer(self.tr("Said again from now on: {what}").format(what=title))


def _same(_one: object) -> object:
    return None
