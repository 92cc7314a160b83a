"""A dialog says its title, takes Enter for its last button and Esc for no."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.line_field import LineField


def made(qtbot):
    dialog = Dialog("A new client", text="Their name is enough for now.")
    qtbot.addWidget(dialog)
    dialog.field = dialog.add(LineField(name="Name"))
    yes, no = Button("Add", "primary"), Button("Cancel", "quiet")
    yes.clicked.connect(dialog.accept)
    no.clicked.connect(dialog.reject)
    dialog.add_buttons(no, yes)
    dialog.show()
    return dialog


def test_title_and_text_are_read_out(qtbot):
    dialog = made(qtbot)
    assert (dialog.windowTitle(), dialog.accessibleName()) == ("A new client", "A new client")
    assert dialog.accessibleDescription() == "Their name is enough for now."
    assert dialog.minimumWidth() == 440


def test_enter_in_a_field_presses_the_last_button(qtbot):
    dialog = made(qtbot)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted.value


def test_esc_leaves_it(qtbot):
    dialog = made(qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (dialog.isVisible(), dialog.result()) == (False, QDialog.DialogCode.Rejected.value)


def test_wrapped_words_leave_every_field_its_height(qtbot):
    dialog = Dialog("A new client", text="It is compared with the issues that are kept for this client. " * 2)
    qtbot.addWidget(dialog)
    field = dialog.add(LineField(name="Name"))
    dialog.add_buttons(Button("Add", "primary"))
    dialog.show()
    assert field.height() >= field.sizeHint().height()
    assert dialog.height() >= dialog.heightForWidth(dialog.width())


def test_a_large_one_leaves_some_of_its_window_in_view(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 900)
    dialog = Dialog("Earlier issues", parent=window)
    dialog.be_large(600, 500)
    assert (dialog.width(), dialog.height()) == (376, 500)


def test_none_is_wider_than_the_screen_at_the_largest_text(qapp, qtbot):
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    dialog = Dialog("Export the whole journal", text="It holds everything. " * 9, width=620)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.width() <= dialog.screen().availableSize().width()
