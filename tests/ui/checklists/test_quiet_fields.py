"""Fields that look like text keep its style and a name."""

from __future__ import annotations

from mistakejournal.ui.checklists.quiet_fields import QuietLine, QuietText
from mistakejournal.ui.theme import apply_theme, load_theme


def test_a_quiet_line_wears_its_style_in_every_theme(qtbot, qapp):
    line = QuietLine("Name", "title", height=44)
    qtbot.addWidget(line)
    size, rules = line.font().pixelSize(), line.styleSheet()
    apply_theme(qapp, load_theme("dark", text_scale=1.5))
    assert line.font().pixelSize() > size
    assert line.styleSheet() != rules
    assert line.accessibleName() == "Name"


def test_a_quiet_text_begins_with_one_line_and_grows(qtbot):
    text = QuietText("Pause point", "When to stop")
    qtbot.addWidget(text)
    text.resize(300, 50)
    text.show()
    low = text.height()
    text.set_text("one\ntwo")
    qtbot.waitUntil(lambda: text.height() > low)
