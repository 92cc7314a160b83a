"""What can be done with a row of a look back: small buttons, and a menu that is filled when it is opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.services.desk import Desk
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_button import MenuButton

_SMALL = 30


def more_button(about: str, fill: Callable[[Menu], None]) -> MenuButton:
    """Give the button of a menu with what is done more seldom."""
    name = QCoreApplication.translate("LookBack", "More for {name}").format(name=about)
    button = MenuButton("ellipsis", name)
    menu = Menu(parent=button)

    def show() -> None:
        menu.clear()
        fill(menu)

    menu.aboutToShow.connect(show)
    button.set_menu(menu)
    return button


def choosing_button(words: str, about: str, fill: Callable[[Menu], None]) -> Button:
    """Give a small button that opens a menu under it."""
    button = Button(words, "quiet", icon="chevron-down", height=_SMALL)
    button.setAccessibleDescription(about)

    def show() -> None:
        menu = Menu(parent=button)
        fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    button.clicked.connect(lambda _=False: show())
    return button


def ask_day(
    desk: Desk,
    about: str,
    due: tuple[date | None, str],
    keep: Callable[[date | None, str], bool],
    window: QWidget,
) -> None:
    """Ask by when something is due."""
    from mistakejournal.ui.wizard.parts.due_dialog import DueDialog  # few rows get another day

    DueDialog(
        desk,
        QCoreApplication.translate("LookBack", "When?"),
        lambda _words, day, time: keep(day, time),
        text=about,
        due=due,
        parent=window.window(),
    ).open()


def ask_reason(keep: Callable[[str], bool], window: QWidget) -> None:
    """Ask in one line why something is left out."""
    from mistakejournal.ui.wizard.parts.reason_dialog import ReasonDialog

    ReasonDialog(keep, window.window()).open()
