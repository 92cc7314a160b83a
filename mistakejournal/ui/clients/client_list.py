"""The people she works for, one row each (picture 15, without counts: clients are never ranked)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.services.clients import ClientLine, list_clients, take_back_client
from mistakejournal.ui.clients.zones import city_of
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.avatar import Avatar
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.row import OpenRow, Row
from mistakejournal.ui.widgets.side_by_side import SideBySide

_WIDTH, _AVATAR = 800, 36


class ClientList(QWidget):
    """Those in use, and behind a link those put away."""

    opened = Signal(str)
    add_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(parent)
        self._context = context
        self._shown: object = None
        page = Page(_WIDTH)
        page.setAccessibleName(self.tr("Clients"))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        head = QWidget()
        line = SideBySide(spacing=16, parent=head)
        line.add(Label(self.tr("Clients"), "display", wrap=True), stretch=1, need=200)
        self._add = Button(self.tr("Add a client"), icon="plus")
        self._add.clicked.connect(self.add_wanted)
        line.add(self._add)
        page.add(head, gap=8)
        self._nobody = Label(self.tr("Add the people you work for."), "body", "text2", wrap=True)
        page.add(self._nobody, gap=16)
        self._rows = _column(page, gap=20)
        self._note = QWidget()
        note = QHBoxLayout(self._note)
        note.setContentsMargins(0, 0, 0, 0)
        note.addWidget(IconLabel("lock", "text2", 14), 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr(
            "Notes about clients stay on this laptop. Leave out what you wouldn’t want them to read."
        )
        note.addWidget(Label(words, "small", "text2", wrap=True), 1)
        page.add(self._note, gap=24)
        self._more = Button(self.tr("Show those put away"), "link", height=30)
        self._more.clicked.connect(self._turn_away)
        page.add(self._more, gap=24)
        self._away_rows = _column(page, gap=8)
        self._shows_away = False
        page.add_stretch()

    def refresh(self) -> None:
        """Read the clients anew; rows that say the same stay as they are."""
        desk = self._context.desk
        used, away = list_clients(desk), list_clients(desk, put_away=True)
        shown = (used, away, self._shows_away)
        if shown == self._shown:
            return
        self._shown = shown
        self._nobody.setVisible(not used)
        self._note.setVisible(bool(used))
        self._fill(self._rows, [self._row(line, last=line is used[-1]) for line in used])
        self._more.setVisible(bool(away))
        self._more.setText(
            self.tr("Hide those put away") if self._shows_away else self.tr("Show those put away")
        )
        self._fill(self._away_rows, [self._away_row(line) for line in away] if self._shows_away else [])

    def focus_first(self) -> None:
        """Put the cursor on the first client, or on what adds one."""
        first = self._rows.itemAt(0)
        widget = first.widget() if first is not None else None
        (widget or self._add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, line: ClientLine, *, last: bool) -> QWidget:
        client = line.client
        due = [Badge(self.tr("Check-in due"), icon="circle-dot-dashed", tone="accent")]
        row = OpenRow(
            client.name,
            self._second(line),
            leading=Avatar(client.contact or client.name, _AVATAR),
            trailing=[*(due if line.check_ins_due else []), IconLabel("chevron-right")],
            hairline=not last,
            aside=client.contact,
        )
        if line.check_ins_due:
            row.setAccessibleDescription(self.tr("Check-in due"))
        row.clicked.connect(lambda: self.opened.emit(client.id))
        return row

    def _away_row(self, line: ClientLine) -> QWidget:
        client, desk = line.client, self._context.desk
        look = Button(self.tr("Open"), "quiet", height=30)
        look.clicked.connect(lambda: self.opened.emit(client.id))
        back = Button(self.tr("Take back"), height=30)
        back.clicked.connect(lambda: self._context.perform(lambda: take_back_client(desk, client.id)))
        for button in (look, back):
            button.setAccessibleDescription(client.name)
        return Row(client.name, client.contact, leading=Avatar(client.name, _AVATAR), trailing=[look, back])

    def _second(self, line: ClientLine) -> str:
        city = city_of(line.client.zone)
        place = self.tr("{city} time").format(city=city) if city else ""
        return " · ".join(part for part in (", ".join(line.work_names), line.prefers, place) if part)

    def _turn_away(self) -> None:
        self._shows_away = not self._shows_away
        self.refresh()

    def _fill(self, column: QVBoxLayout, rows: list[QWidget]) -> None:
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            column.addWidget(row)
            if self.isVisible():
                row.show()  # at once, so that it can have the focus


def _column(page: Page, *, gap: int) -> QVBoxLayout:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    page.add(holder, gap=gap)
    return column
