"""Each name has a row with what it becomes; hundreds of them come one after the other."""

from __future__ import annotations

from mistakejournal.domain.importfield import Field
from mistakejournal.domain.reading.entry import KeyUse
from mistakejournal.ui.journal.importing.places import Places
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.select import Select


def test_a_name_becomes_something_else_and_new_names_replace_the_old(qtbot):
    places = Places()
    qtbot.addWidget(places)
    places.show()
    keys = {f"k{number}": KeyUse(number, "a") for number in range(40)}
    with qtbot.waitSignal(places.filled, timeout=10_000):
        places.show_keys(keys, dict.fromkeys(keys, Field.NOTE))
    selects = places.findChildren(Select)
    assert [one.accessibleName() for one in selects[:2]] == ["“k0” becomes", "“k1” becomes"]
    with qtbot.waitSignal(places.changed):
        selects[1].set_value("lesson")
        selects[1].changed.emit("lesson")
    assert places.fields()["k1"] is Field.LESSON
    with qtbot.waitSignal(places.filled, timeout=10_000):
        places.show_keys({"x": KeyUse(1, "a")}, {"x": Field.TITLE})
    qtbot.waitUntil(lambda: len(places.findChildren(Row)) == 1)
    assert places.fields() == {"x": Field.TITLE}
