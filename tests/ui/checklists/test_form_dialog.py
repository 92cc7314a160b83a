"""A dialog is as high as its rows need, and no higher than the window behind it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.ui.checklists.form_dialog import FormDialog
from mistakejournal.ui.theme import apply_theme, load_theme


@pytest.mark.parametrize(("height", "scrolls"), [(100, False), (300, False), (3000, True)])
def test_rows_that_need_more_scroll(qtbot, qapp, height, scrolls):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 640)
    window.show()
    form, row = QWidget(), QWidget()
    row.setFixedHeight(height)
    QVBoxLayout(form).addWidget(row)
    dialog = FormDialog("When", window)
    assert dialog.add_form(form) is form
    dialog.open()
    dialog.fit()
    qapp.processEvents()
    assert dialog.height() <= 640
    assert (form.height() > dialog.height()) is scrolls
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    qapp.processEvents()
    assert dialog.height() <= 640
    dialog.close()
