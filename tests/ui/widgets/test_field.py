"""A control takes its name from the label and its description from the hint."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.select import Select


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


def test_the_label_is_related_to_its_control_for_screen_readers(qtbot, light):
    """On Linux the name of a choice list is its value; Orca says the related label before it."""
    select = Select([("newsletter", "Newsletter")])
    field = Field("Kind of work", select)
    qtbot.addWidget(field)
    related = QAccessible.queryAccessibleInterface(select).relations()
    labels = [
        other.text(QAccessible.Text.Name) for other, kind in related if kind == QAccessible.RelationFlag.Label
    ]
    assert labels == ["Kind of work"]
