"""How a test email comes out of a mail app: pasting first, then one line for each app."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from mistakejournal.ui.inspector.how_to_save import HowToSave
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.label import Label
from tests.ui.accessibility import complaints


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_pasting_comes_first_and_each_app_has_its_steps(qapp, qtbot, scale):
    apply_theme(qapp, load_theme("light", text_scale=scale))
    window = QWidget()
    window.resize(900, 640)
    qtbot.addWidget(window)
    window.show()
    dialog = HowToSave(window)
    dialog.open()
    heads = [one.text() for one in dialog.findChildren(Label)]
    assert heads[1].startswith("Any mail app")
    words = "\n".join(heads)
    for app in ("Gmail", "Outlook", "Apple Mail", "Thunderbird", ".msg"):
        assert app in words
    assert complaints(dialog) == []
    assert dialog.height() <= 640
    bar = dialog.findChild(QScrollArea).verticalScrollBar()
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert bar.value() == min(30 * bar.singleStep(), bar.maximum())
    QTest.keyClick(dialog, Qt.Key.Key_Up)
    assert bar.value() < bar.maximum() or bar.maximum() == 0
    dialog.close()
