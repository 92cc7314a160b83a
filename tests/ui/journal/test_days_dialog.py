"""Two days are asked for, and come in their order."""

from __future__ import annotations

from datetime import date

from mistakejournal.ui.journal.days_dialog import DaysDialog
from mistakejournal.ui.widgets.button import Button


def test_the_earlier_day_comes_first(qtbot):
    dialog = DaysDialog(date(2026, 11, 1), date(2026, 11, 24))
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.first.set_value(date(2026, 12, 3))
    with qtbot.waitSignal(dialog.chosen) as told:
        next(one for one in dialog.findChildren(Button) if one.text() == "Show").click()
    assert told.args == [date(2026, 11, 24), date(2026, 12, 3)]
    assert not dialog.isVisible()
