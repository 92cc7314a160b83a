"""What can be done with a row of Follow up beside its one act: move it, let it rest, leave it out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.followup import FollowUp
from mistakejournal.services import followplan, snoozing
from mistakejournal.ui.rest_menu import next_run_words, rest_menu
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.wizard.parts.due_dialog import DueDialog
from mistakejournal.ui.wizard.session import Session


class RowMenu(MenuButton):
    """Filled when it is opened; `set_name` says which row it belongs to."""

    def __init__(self, fill: Callable[[Menu], None], parent: QWidget | None = None) -> None:
        """`fill` adds what can be done now."""
        super().__init__("ellipsis", "", parent=parent)
        self._fill = fill
        self._menu = Menu(parent=self)
        self._menu.aboutToShow.connect(self._on_open)
        self.set_menu(self._menu)

    def set_name(self, title: str) -> None:
        """Say what it is about."""
        name = self.tr("More for {name}").format(name=title)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _on_open(self) -> None:
        self._menu.clear()
        self._fill(self._menu)


def fill_for_follow_up(menu: Menu, session: Session, follow_up: FollowUp, window: QWidget) -> None:
    """Offer to move, put off or leave out what is planned."""
    words = QCoreApplication.translate("RowMenu", "Change the day…")
    menu.add(words, lambda: ask_follow_up_day(session, follow_up, window), icon="calendar-plus")
    if follow_up.due_on is not None:
        rest_menu(
            menu,
            lambda code: session.do(
                lambda desk, row: snoozing.put_off_follow_up(desk, follow_up.id, row, code)
            ),
            next_run_words(session.context, session.id),
        )
    menu.addSeparator()
    words = QCoreApplication.translate("RowMenu", "Leave it out, with a reason…")
    menu.add(words, lambda: _ask_reason(session, follow_up, window), icon="calendar-x-2")


def ask_follow_up_day(session: Session, follow_up: FollowUp, window: QWidget) -> None:
    """Ask for another day and time."""
    DueDialog(
        session.desk,
        QCoreApplication.translate("RowMenu", "When?"),
        lambda _words, day, time: (
            session.do(lambda desk, _row: followplan.set_follow_up_due(desk, follow_up.id, day, time))
            is not None
        ),
        due=(follow_up.due_on, follow_up.due_time),
        parent=window.window(),
    ).open()


def _ask_reason(session: Session, follow_up: FollowUp, window: QWidget) -> None:
    from mistakejournal.ui.wizard.parts.reason_dialog import ReasonDialog  # few rows are left out

    ReasonDialog(
        lambda reason: (
            session.do(lambda desk, _row: followplan.waive_follow_up(desk, follow_up.id, reason)) is not None
        ),
        window.window(),
    ).open()
