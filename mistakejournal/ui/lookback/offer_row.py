"""The offer to look back as a row: taken, put off, or left out this time (K5)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.services.lookback.lookbacks import asks
from mistakejournal.services.lookback.offer import Offer, put_off_look_back
from mistakejournal.ui.context import Context
from mistakejournal.ui.lookback.acts import more_button
from mistakejournal.ui.widgets.act_button import act_button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.lookbacks import offer_words


def offer_row(context: Context, offer: Offer, opened: Callable[[], None]) -> QWidget:
    """Give the row; it asks nothing twice and counts nothing."""
    pages = [one.page for one in asks(context.desk, offer.period)]
    left = offer.left.page if offer.left else ""
    number = pages.index(left) + 1 if left in pages else len(pages)
    title, second = offer_words(offer, len(pages), number)

    def rest(code: str) -> None:
        context.perform(lambda: put_off_look_back(context.desk, offer.period, code))

    def fill(menu: Menu) -> None:
        words = QCoreApplication.translate("LookBack", "Tomorrow")
        menu.add(words, partial(rest, "tomorrow"), icon="clock")
        words = QCoreApplication.translate("LookBack", "Not this time")
        menu.add(words, partial(rest, "next"), icon="x")

    words = QCoreApplication.translate("LookBack", "Look back")
    if offer.left is not None:
        words = QCoreApplication.translate("LookBack", "Go on")
    acts = [act_button(words, title, opened, quiet=True), more_button(title, fill)]
    return Row(title, second, leading=IconLabel("rotate-ccw", "text2"), trailing=acts, hairline=False)
