"""A check-in as a row: the line ready to copy once the run shows it, and that it was sent (J3)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.services.checkins import CheckInDue, send_check_in
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.dotted import dotted

_SMALL = 30


def check_in_row(context: Context, due: CheckInDue) -> QWidget:
    """Give the row of a check-in; its buttons copy the line and note that it was sent."""
    number = QCoreApplication.translate("Today", "check-in {number} of {total}").format(
        number=due.check_in.number, total=due.check_in.total
    )
    about = QCoreApplication.translate("Today", "after “{incident}”").format(incident=due.incident.title)
    parts = (due.client_name, f"{number} {about}" if due.incident.title else number)
    second = dotted(*parts)
    if not due.ready:
        title = QCoreApplication.translate("Today", "A line will be ready when its step is ticked.")
        return Row(title, second, leading=IconLabel("circle-dashed", "text2"))
    copy = Button(QCoreApplication.translate("Today", "Copy line"), icon="copy", height=_SMALL)
    copy.setAccessibleName(
        QCoreApplication.translate("Today", "Copy line: check-in for {client}").format(client=due.client_name)
        if due.client_name
        else QCoreApplication.translate("Today", "Copy line: check-in")
    )
    copy.setAccessibleDescription(due.line)
    copy.clicked.connect(lambda: _copy(context, due.line))
    sent = Button(QCoreApplication.translate("Today", "Sent"), "quiet", height=_SMALL)
    sent.setAccessibleDescription(due.line)
    sent.clicked.connect(lambda: _send(context, due))
    row = Row(f"“{due.line}”", second, leading=IconLabel("mail", "text2"), trailing=[sent, copy])
    row.trailing_box.addWidget(_more(context, due))
    return row


def _more(context: Context, due: CheckInDue) -> QWidget:
    from mistakejournal.ui.rest_menu import rest_menu  # menus: a day without a line needs none
    from mistakejournal.ui.widgets.menu import Menu
    from mistakejournal.ui.widgets.menu_button import MenuButton

    def rest(code: str) -> None:
        from mistakejournal.services.snoozing import put_off_check_in

        context.perform(lambda: put_off_check_in(context.desk, due.check_in.id, due.run_id, code))

    name = QCoreApplication.translate("Today", "More for {name}").format(name=due.line)
    button = MenuButton("ellipsis", name)
    menu = Menu(parent=button)
    rest_menu(menu, rest, "")
    words = QCoreApplication.translate("Today", "With the next run instead")
    menu.add(words, lambda: rest("next_run"), icon="repeat")
    button.set_menu(menu)
    return button


def _copy(context: Context, line: str) -> None:
    from mistakejournal.ui.mailing.copying import copy_text  # no day begins with it

    copy_text(context, line)


def _send(context: Context, due: CheckInDue) -> None:
    context.perform(lambda: send_check_in(context.desk, due.check_in.id, due.run_id, due.line))
