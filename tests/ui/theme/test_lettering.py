"""What a line needs to be painted is measured once in each theme."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

from mistakejournal.ui.theme import Theme


def test_a_type_style_is_measured_once(light: Theme) -> None:
    letters = light.lettering("small")
    assert letters is light.lettering("small")
    assert letters.font == light.font("small")
    assert letters.dots == QFontMetricsF(light.font("small")).horizontalAdvance("…")
    assert 0 < letters.ascent < letters.height <= light.line_height("small")


def test_what_is_found_is_bold(light: Theme) -> None:
    assert light.lettering("medium").bold.font().weight() == QFont.Weight.Bold
