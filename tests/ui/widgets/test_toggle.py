"""A switch takes clicks on its words too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.widgets.toggle import Toggle


def test_words_and_switch_both_switch(qtbot):
    toggle = Toggle("Both sides had a part", "Leave it off if you’re unsure.")
    qtbot.addWidget(toggle)
    toggle.resize(400, 60)
    toggle.show()
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=toggle.rect().center())
    assert toggle.isChecked()
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert not toggle.isChecked()
    assert toggle.rect().contains(toggle.focus_rect())


def test_its_words_wrap(qtbot):
    toggle = Toggle("Both sides had a part", "Shows shared causes and a way to split any cost.")
    qtbot.addWidget(toggle)
    assert toggle.heightForWidth(200) > toggle.heightForWidth(600)
    assert toggle.minimumSizeHint().width() < 200
    assert toggle.sizeHint().width() > 200


def test_a_bare_switch_keeps_its_name(qtbot):
    toggle = Toggle("Remind me of check-ins", bare=True)
    qtbot.addWidget(toggle)
    assert toggle.text() == "Remind me of check-ins"
    assert toggle.sizeHint() == toggle.minimumSizeHint()
    assert toggle.sizeHint().toTuple() == (42, 28)
    assert toggle.heightForWidth(42) == 28


def test_on_and_off_differ_in_shape(qtbot):
    looks = []
    for checked in (True, False):
        for enabled in (True, False):
            toggle = Toggle("Remind me", checked=checked, bare=True)
            qtbot.addWidget(toggle)
            toggle.adjustSize()
            toggle.setEnabled(enabled)
            looks.append(toggle.grab().toImage())
    assert all(one != other for i, one in enumerate(looks) for other in looks[i + 1 :])


def test_other_words_are_measured_and_drawn(qtbot):
    toggle = Toggle("", "They come in a second time then.")
    qtbot.addWidget(toggle)
    before, picture = toggle.heightForWidth(120), toggle.grab().toImage()
    toggle.setText("Bring in again what is there already (3)")
    assert toggle.heightForWidth(120) > before
    assert toggle.grab().toImage() != picture
