"""The sidebar: the button for the bad day, the search, the places, and what is open."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from mistakejournal.domain.incident import Kind
from mistakejournal.services.open_items import OpenItem, open_items
from mistakejournal.ui.actions import SIDEBAR, act, title_of
from mistakejournal.ui.context import Context
from mistakejournal.ui.nav_button import NavButton
from mistakejournal.ui.open_list import OpenList
from mistakejournal.ui.routes import Place
from mistakejournal.ui.search_button import SearchButton
from mistakejournal.ui.theme.icons import app_pixmap
from mistakejournal.ui.theme.paint import fill, painting
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.theme.veil import is_veiled
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.words.states import title_words

WIDTH, RAIL = 244, 64
_SIGN = 26
_INDENT = 4
_MARGINS, _RAIL_MARGINS = (14, 15, 14, 13), (12, 16, 12, 16)
_GAPS, _RAIL_GAPS = (19, 12, 20), (18, 8, 12)
"""Under the head, the button for the bad day and the search, in px."""
_HOMES = {
    Place.CHECKLIST: Place.CHECKLISTS,
    Place.RUN: Place.CHECKLISTS,
    Place.RUNS: Place.CHECKLISTS,
    Place.LOOK_BACK: Place.PATTERNS,
}
"""The place in the sidebar that another one belongs to."""


class Sidebar(Themed, QWidget):
    """244 px wide; an icon rail in a narrow window and from 140 percent text on."""

    wanted = Signal(str)
    """The code of an act (ui/actions.py)."""

    interests = frozenset({"incidents", "runs", "run_steps", "clients", "fixes", "messages", "options"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`; follows what is open by itself."""
        super().__init__(parent)
        self._context = context
        self._is_rail = False
        self._is_shared = is_veiled()
        self._menus = [self._make_menu() for _shown in ("beside the name", "at the foot of the rail")]
        self._head = self._make_head()
        self._wrong = self._nav("something_went_wrong", is_place=False)
        self._search = SearchButton(title_of("palette"), act("palette").keys[0])
        self._search.clicked.connect(lambda: self.wanted.emit("palette"))
        self._places = {act(code).place: self._nav(code, is_place=True) for code in SIDEBAR}
        self._open = OpenList()
        self._open.chosen.connect(self._resume)
        self._foot = self._make_foot()
        self._arrange()
        self._is_stale = True
        context.changed.connect(self._on_changed)
        self.wear()

    def show_place(self, place: Place) -> None:
        """Mark the place in view; places that belong to another mark that one."""
        home = _HOMES.get(place, place)
        for known, button in self._places.items():
            button.set_marked(known is home)

    def set_rail(self, is_rail: bool) -> None:
        """Show icons alone, or icons and words."""
        if is_rail == self._is_rail:
            return
        self._is_rail = is_rail
        for button in (self._wrong, *self._places.values()):
            button.set_rail(is_rail)
        self._search.set_rail(is_rail)
        for part in (self._name, self._menus[0], self._local):
            part.setHidden(is_rail)
        self._menus[1].setHidden(not is_rail)
        self._open.setHidden(True)
        vertical = QBoxLayout.Direction.TopToBottom if is_rail else QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(vertical)
        self._is_stale = True
        self._catch_up()
        self.wear()

    def restyle(self) -> None:
        """Take width, margins and the sign from the theme."""
        theme = self.theme
        margins, gaps = (_RAIL_MARGINS, _RAIL_GAPS) if self._is_rail else (_MARGINS, _GAPS)
        self.setFixedWidth(theme.space(RAIL) if self._is_rail else theme.px(WIDTH))
        left, top, right, bottom = map(theme.space, margins)
        self._column.setContentsMargins(left, top, right, bottom)
        for spacer, gap in zip(self._spacers, gaps, strict=True):
            spacer.changeSize(0, theme.space(gap))
        self._column.invalidate()
        self._head.setContentsMargins(0 if self._is_rail else theme.space(_INDENT), 0, 0, 0)
        size = theme.space(_SIGN)
        self._sign.setPixmap(app_pixmap(size, self.devicePixelRatioF()))
        self._name.setText(self.tr("Journal") if is_veiled() else self.tr("Mistake Journal"))
        if self._is_shared != is_veiled():
            self._is_shared, self._is_stale = is_veiled(), True
            self._catch_up()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the hairline to its right."""
        with painting(self) as painter:
            fill(painter, self.rect(), self.theme.color("sidebar"))
            fill(painter, QRect(self.width() - 1, 0, 1, self.height()), self.theme.color("line"))

    def _nav(self, code: str, *, is_place: bool) -> NavButton:
        button = NavButton(title_of(code), act(code).icon, is_place=is_place)
        button.clicked.connect(lambda: self.wanted.emit(code))
        return button

    def _make_head(self) -> QBoxLayout:
        self._sign = Label()
        self._name = Label("", "strong")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._name, 1)
        row.addWidget(self._menus[0], 0, Qt.AlignmentFlag.AlignCenter)
        return row

    def _make_menu(self) -> MenuButton:
        menu = MenuButton("menu", self.tr("Menu"))
        menu.setObjectName("menu")  # the menu opens under it
        menu.clicked.connect(lambda: self.wanted.emit("menu"))
        return menu

    def _make_foot(self) -> QBoxLayout:
        self._local = QWidget()
        line = QHBoxLayout(self._local)
        line.setContentsMargins(10, 0, 0, 0)
        sign = "lock" if self._context.desk.journal.key else "laptop"
        line.addWidget(IconLabel(sign, "text3", 14))
        line.addWidget(Label(self.tr("Only on this laptop"), "caption", "text2"), 1)
        settings = IconButton("settings", title_of("settings"))
        settings.clicked.connect(lambda: self.wanted.emit("settings"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._local, 1)
        row.addWidget(self._menus[1], 0, Qt.AlignmentFlag.AlignCenter)
        self._menus[1].hide()
        row.addWidget(settings, 0, Qt.AlignmentFlag.AlignCenter)
        return row

    def _arrange(self) -> None:
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(2)
        for button in self._places.values():
            inner.addWidget(button)
        inner.addSpacing(18)
        inner.addWidget(self._open)
        inner.addStretch(1)
        area = ScrollArea(inside)
        area.show_ground()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._spacers = [QSpacerItem(0, gap) for gap in _GAPS]
        self._column.addLayout(self._head)
        self._column.addSpacerItem(self._spacers[0])
        self._column.addWidget(self._wrong)
        self._column.addSpacerItem(self._spacers[1])
        self._column.addWidget(self._search)
        self._column.addSpacerItem(self._spacers[2])
        self._column.addWidget(area, 1)
        self._column.addLayout(self._foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the Open list just before it is seen, if anything changed meanwhile."""
        self._catch_up()
        super().showEvent(event)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if self.interests & kinds:
            self._is_stale = True
            self._catch_up()

    def _catch_up(self) -> None:
        if self._is_stale and self.isVisible() and not self._is_rail:
            self._is_stale = False
            self._show_open()

    def _show_open(self) -> None:
        items = [] if self._is_shared else open_items(self._context.desk)
        clock = self._context.desk.clock
        titles = [title_words(one.title, Kind.INCIDENT, clock.local(one.at).date()) for one in items]
        self._open.show_items(items, titles)

    def _resume(self, item: OpenItem) -> None:
        self._context.go(Place.RUN if item.kind == "run" else Place.FLOW, item.id)
