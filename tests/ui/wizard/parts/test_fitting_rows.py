"""Lists a step may go into."""

from __future__ import annotations

from mistakejournal.services.fitting import Fitting
from mistakejournal.services.places import Place
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.ui.wizard.parts.fitting_rows import FittingRows

PLACES = (Place("", "", None, "A", 1), Place("s", "Open the link", None, "B", 2))


def test_nothing_is_chosen_until_it_is_ticked_and_the_place_can_be_another(qtbot):
    rows = FittingRows()
    qtbot.addWidget(rows)
    found = [
        Fitting("l", "Weekly note", "Harlow", PLACES, 1, alike="Open it"),
        Fitting("m", "Note", "", PLACES, 0),
    ]
    rows.show_lists(found)
    toggle = rows.findChildren(Toggle)[0]
    assert rows.chosen() == {}
    assert toggle.text() == "Weekly note (Harlow)"
    assert toggle.accessibleDescription() == "After step 1, Open the link. It has a step like it: Open it"
    with qtbot.waitSignal(rows.changed):
        toggle.click()
    assert rows.chosen() == {"l": "s"}
    rows.findChildren(Select)[0].set_value("0")
    rows.show_lists(found)
    assert rows.chosen() == {"l": ""}
    rows.show_lists(found[1:])
    assert rows.chosen() == {}
