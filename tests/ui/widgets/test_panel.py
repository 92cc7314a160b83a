"""A panel is one colour with round corners, and holds things under each other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.panel import Panel

TONES = ("accent", "amber", "clay", "sunken", "raised")


@pytest.mark.parametrize("tone", TONES)
def test_each_tone_is_filled_with_its_token(qtbot, light, tone):
    panel = Panel("sunken")
    qtbot.addWidget(panel)
    panel.set_tone(tone)
    panel.resize(200, 100)
    panel.show()
    token = tone if tone in ("sunken", "raised") else f"{tone}_tint"
    assert panel.grab().toImage().pixelColor(100, 50) == light.color(token)


def test_things_stand_under_each_other(qtbot):
    panel = Panel()
    qtbot.addWidget(panel)
    text, button = panel.add(Label("New step", "strong")), panel.add(Button("Add"))
    panel.resize(300, 120)
    panel.show()
    QApplication.processEvents()
    assert (text.x(), button.x()) == (16, 16)
    assert button.y() > text.y()
    assert button.width() == button.sizeHint().width()
