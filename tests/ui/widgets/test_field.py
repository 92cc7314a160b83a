"""A control takes its name from the label and its description from the hint."""

from __future__ import annotations

from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField


def test_label_and_hint_are_read_out(qtbot, light):
    field = Field("Kind of work", LineField(), hint="What it was for.")
    qtbot.addWidget(field)
    assert field.control.accessibleName() == "Kind of work"
    assert field.control.accessibleDescription() == "What it was for."
    field.set_label("Kind")
    field.set_hint("")
    assert (field.control.accessibleName(), field.label.text()) == ("Kind", "Kind")
    field.show()
    without = field.sizeHint().height()
    field.set_hint("Choose one.", "amber_text")
    assert field.sizeHint().height() > without
