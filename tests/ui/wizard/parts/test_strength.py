"""The slider says nothing until it is moved."""

from __future__ import annotations

from mistakejournal.ui.wizard.parts.strength import Strength


def test_it_is_silent_until_moved(qtbot):
    strength = Strength("How strong is it now, 0 to 10?")
    qtbot.addWidget(strength)
    told = []
    strength.changed.connect(told.append)
    assert strength._value.text() == "not said"
    strength.show_value(6)
    assert (strength._value.text(), told) == ("6", [])
    strength._slider.setValue(7)
    assert (strength._value.text(), told) == ("7", [7])
