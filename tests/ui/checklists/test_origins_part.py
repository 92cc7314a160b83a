"""Where a step comes from, and what may become of it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton

from mistakejournal.ui.checklists.origin import Origin
from mistakejournal.ui.checklists.origins_part import OriginsPart
from mistakejournal.ui.widgets.label import Label

ONE, TWO = (
    Origin("a", "Old link", "Learned on 24 November"),
    Origin("b", "Dead link", "Learned on 25 November"),
)


def buttons(part, text):
    return [one for one in part.findChildren(QPushButton) if one.text() == text and one.isVisibleTo(part)]


def test_each_incident_has_its_way_and_the_offer_comes_with_its_time(qtbot):
    part = OriginsPart()
    qtbot.addWidget(part)
    told = []
    part.incident_wanted.connect(told.append)
    part.kept.connect(lambda: told.append("kept"))
    part.retired.connect(lambda: told.append("retired"))
    part.show_origins((), 0)
    assert part.isHidden()
    part.show_origins((ONE, TWO), 0)
    part.show()
    QApplication.processEvents()
    opens = buttons(part, "Open the incident")
    assert [one.accessibleDescription() for one in opens] == ["Old link", "Dead link"]
    opens[1].click()
    assert buttons(part, "Retire it") == []
    part.show_origins((ONE,), 25)
    QApplication.processEvents()
    buttons(part, "Retire it")[0].click()
    buttons(part, "Keep it")[0].click()
    assert told == ["b", "retired", "kept"]


def test_whether_it_holds_is_said_below_its_incidents(qtbot):
    part = OriginsPart()
    qtbot.addWidget(part)
    part.show_origins((ONE,), 0, "It caught one: 5 runs since, it has not come back")
    said = [one for one in part.findChildren(Label) if one.text().startswith("It caught one")]
    assert [one.isVisibleTo(part) for one in said] == [True]
    part.show_origins((ONE,), 0)
    assert not said[0].isVisibleTo(part)
