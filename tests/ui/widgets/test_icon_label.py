"""An icon grows with the text around it."""

from __future__ import annotations

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.icon_label import IconLabel


def test_it_grows_with_the_text(qapp, qtbot):
    label = IconLabel("sprout", size=18)
    qtbot.addWidget(label)
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    assert (label.width(), label.height()) == (36, 36)


def test_another_icon_looks_different(qtbot):
    label = IconLabel("sprout")
    qtbot.addWidget(label)
    before = label.grab().toImage()
    label.set_icon("lock", "accent")
    assert label.grab().toImage() != before
