"""A second place for backups: chosen by her, asked for once after her first real incident (O1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.services.backups import choose_folder, no_folder
from mistakejournal.ui import ask
from mistakejournal.ui.backups.making import backing_up
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.act_button import act_button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.row import Row


def choose_second_place(window: QWidget, context: Context) -> None:
    """Ask for the folder, and put a first backup there."""
    title = QCoreApplication.translate("SecondPlace", "A second place for backups")
    folder = ask.choose_folder(window, title)
    if folder is None:
        return
    if context.perform(lambda: choose_folder(context.desk, folder)) is not None:
        backing_up(context).start("asked")


def second_place_row(context: Context, owner: QWidget) -> QWidget:
    """Give the one question, as a row of Today; either answer is the last time it is asked."""
    title = QCoreApplication.translate("SecondPlace", "Keep a copy of your journal in a second place?")
    words = QCoreApplication.translate(
        "SecondPlace",
        "Backups are made by themselves, beside the journal. A USB stick or a synced folder keeps them when "
        "this laptop is lost. You can change this in Settings.",
    )
    choose = act_button(
        QCoreApplication.translate("SecondPlace", "Choose a folder"),
        title,
        lambda: choose_second_place(owner.window(), context),
    )
    no = act_button(
        QCoreApplication.translate("SecondPlace", "No, thanks"),
        title,
        lambda: context.perform(lambda: no_folder(context.desk)),
        quiet=True,
    )
    return Row(
        title, words, leading=IconLabel("archive-restore", "text2"), trailing=[no, choose], hairline=False
    )
