"""The one window: sidebar and places, or the guided flow alone."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from mistakejournal.services.today import is_empty
from mistakejournal.ui.context import Context
from mistakejournal.ui.first_paint import FirstPaint
from mistakejournal.ui.notices import Notices
from mistakejournal.ui.places import VIEWS
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.shared_screen import SharedScreen
from mistakejournal.ui.sidebar import Sidebar
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.trouble_line import TroubleLine
from mistakejournal.ui.typed import save_typed
from mistakejournal.ui.view import View
from mistakejournal.ui.widgets.focus_ring import FocusRing
from mistakejournal.ui.window_state import leave_place, take_place

if TYPE_CHECKING:
    from mistakejournal.ui.deeds import Deeds


class MainWindow(Themed, QMainWindow):
    """Shows one place at a time; views ask through the context and never call each other."""

    def __init__(self, context: Context) -> None:
        """Serve `context`; `go` opens the first place."""
        super().__init__()
        self.context = context
        self.place = Place.TODAY
        self._views: dict[Place, View] = {}
        SharedScreen(self, context)
        self._sidebar = Sidebar(context)
        self._stack = QStackedWidget()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if context.sample:
            from mistakejournal.ui.sample_line import SampleLine  # her own journal needs none

            column.addWidget(SampleLine(context))
        column.addWidget(TroubleLine(context))
        column.addWidget(self._stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addWidget(right, 1)
        self.setCentralWidget(whole)
        self._notices = Notices(self, context)
        FocusRing(self)
        context.requested.connect(self.go)
        self.first_paint = FirstPaint(self)
        self.first_paint.done.connect(lambda: self._sidebar.wanted.connect(self.deeds.do))
        take_place(self, context.desk)
        self.wear()

    @cached_property
    def deeds(self) -> Deeds:
        """The acts in the menus and on their keys: none is seen at first, so they come right after that."""
        from mistakejournal.ui.deeds import Deeds

        return Deeds(self, self.context, self.panes, self.current)

    def go(self, route: Route) -> None:
        """Show a place; an empty journal's Today is the first run."""
        place = route.place
        if place is Place.TODAY and not self.context.sample and is_empty(self.context.desk):
            place = Place.FIRST_RUN
        view = self.view(place)
        before, self.place = self.place, place
        in_flow = place is Place.FLOW
        self._sidebar.show_place(Place.TODAY if place is Place.FIRST_RUN else place)
        if (route.id or in_flow or route.detail) and not view.holds_words():
            view.show_row(route.id, route.detail)
            if self.place is not place:  # what was asked for is gone, and the view led elsewhere
                return
        view.arrive(before, is_asked=bool(route.id or route.detail))
        view.prepare()
        self._stack.setCurrentWidget(view)
        self._make_room()
        self._notices.page_opened(view.foot_height())
        if not in_flow:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def view(self, place: Place) -> View:
        """Give the view of a place, made when it is first asked for."""
        if place not in self._views:
            module, name = VIEWS[place]
            self._views[place] = view = getattr(import_module(module), name)(self.context)
            self._stack.addWidget(view)
            view.shape_changed.connect(self._make_room)
        return self._views[place]

    def current(self) -> View:
        """Give the view that is shown."""
        return self.view(self.place)

    def panes(self) -> list[QWidget]:
        """Give what F6 goes through: the sidebar where it is shown, and the parts of the place."""
        return [pane for pane in (self._sidebar, *self.current().panes()) if pane.isVisible()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between sidebar and icon rail."""
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        """Choose between sidebar and icon rail: large text needs the width."""
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed, or ask when that can't be done; remember size and place."""
        if not save_typed(self) and not self._may_close_unsaved():
            event.ignore()
            return
        self.current().hide()
        leave_place(self, self.context.desk)
        super().closeEvent(event)

    def _may_close_unsaved(self) -> bool:
        from mistakejournal.ui.ask import confirm  # seldom needed

        return confirm(
            self,
            self.tr("Close before it is saved?"),
            self.tr("What you typed last is not on the disk yet. Copy it first, or keep the window open."),
            yes=self.tr("Close anyway"),
            no=self.tr("Keep it open"),
        )

    def _make_room(self) -> None:
        self._sidebar.setHidden(self.current().fills_window())

    def _arrange(self) -> None:
        self._sidebar.set_rail(self.theme.is_narrow(self.width()))
