"""What comes after a list: chosen, changed, and no more."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from mistakejournal.services.checklists import add_checklist
from mistakejournal.services.clients import add_client
from mistakejournal.services.schedules import companion_lines
from mistakejournal.ui.checklists.due.companion_dialog import CompanionDialog
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.select import Select


@pytest.fixture
def lists(desk):
    client = add_client(desk, "Brightside").id
    return {
        name: add_checklist(desk, name, client if name != "Books" else None).id
        for name in ("Newsletter", "Resend", "Books")
    }


@pytest.fixture
def ask(qtbot, context, desk, lists):
    def ask():
        known = next(iter(companion_lines(desk, lists["Newsletter"])), None)
        dialog = CompanionDialog(context, lists["Newsletter"], "Newsletter", known)
        dialog.open()
        return dialog

    return ask


def press(dialog, text):
    next(one for one in dialog.findChildren(QPushButton) if one.text() == text).click()


def choose(dialog, chosen, when, time=""):
    which, day = dialog.findChildren(Select)
    which.set_value(chosen)
    day.set_value(when)
    dialog.findChild(LineField).setText(time)


def kept(desk, lists):
    return [
        (line.name, line.companion.days_after, line.companion.weekday, line.companion.at_time)
        for line in companion_lines(desk, lists["Newsletter"])
    ]


def test_the_lists_of_the_same_client_come_first_and_its_own_is_not_offered(ask):
    dialog = ask()
    which = dialog.findChildren(Select)[0]
    names = [which.itemText(row) for row in range(which.count())]
    assert names == ["Resend · Brightside", "Books"]
    dialog.close()


def test_without_a_list_it_stays_open(ask, desk, lists):
    dialog = ask()
    press(dialog, "Save")
    assert (dialog.isVisible(), kept(desk, lists)) == (True, [])
    dialog.close()


def test_chosen_changed_and_no_more(ask, desk, lists):
    dialog = ask()
    choose(dialog, lists["Resend"], "weekday4", "9")
    press(dialog, "Save")
    assert kept(desk, lists) == [("Resend", 0, 4, "09:00")]
    again = ask()
    assert [one.value() for one in again.findChildren(Select)] == [lists["Resend"], "weekday4"]
    choose(again, lists["Books"], "days3")
    press(again, "Save")
    assert kept(desk, lists) == [("Books", 3, None, "")]
    press(ask(), "Nothing opens any more")
    assert kept(desk, lists) == []


def test_a_time_that_cannot_be_read_keeps_it_open(ask, desk, lists, context):
    said = []
    context.failed.connect(said.append)
    dialog = ask()
    choose(dialog, lists["Resend"], "days0", "noon")
    press(dialog, "Save")
    assert ([error.code for error in said], dialog.isVisible()) == (["bad_time"], True)
    press(dialog, "Cancel")


def test_in_a_small_window_with_large_text_its_fields_stay_whole(qtbot, qapp, context, desk, lists):
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 640)
    window.show()
    dialog = CompanionDialog(context, lists["Newsletter"], "Newsletter", None, window)
    dialog.open()
    press(dialog, "Save")
    qtbot.wait(50)
    assert dialog.height() <= window.height()
    for field in dialog.findChildren(Select):
        assert field.parentWidget().rect().contains(field.geometry())
    dialog.close()
