"""One step in the editor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mistakejournal.domain.checklist import Step
from mistakejournal.domain.stepkinds import KINDS
from mistakejournal.ui.checklists.step_line import StepLine
from mistakejournal.words.stepkinds import kind_name


@pytest.fixture
def line(qtbot):
    line = StepLine(Step("s", "c", "Open the link", kind="link", must_see=True, incident_id="i"), 9)
    qtbot.addWidget(line)
    line.resize(500, 40)
    line.show()
    return line


def test_it_says_all_that_its_icons_show(line):
    assert line.accessibleName() == "Step 9, Open the link, learned, must see, Paste the link that opened"
    line.show_step(Step("s", "c", "Open it"), 2)
    assert line.accessibleName() == "Step 2, Open it"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "tick"])
def test_every_kind_but_the_plain_tick_is_named_and_has_its_icon(line, kind):
    line.show_step(Step("s", "c", "Open it", kind=kind), 2)
    assert line.accessibleName() == f"Step 2, Open it, {kind_name(kind)}"
    assert not line._icons["kind"].isHidden()


def test_each_key_has_its_act(line):
    told = []
    line.turned.connect(lambda by: told.append(("turned", by)))
    line.nudged.connect(lambda by: told.append(("nudged", by)))
    line.removed.connect(lambda: told.append("removed"))
    line.entered.connect(lambda: told.append("entered"))
    QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_X)
    assert told == [("turned", -1), ("nudged", 1), "removed", "entered"]


def test_a_click_is_no_drag_and_a_drag_no_click(line):
    told = []
    line.clicked.connect(lambda: told.append("clicked"))
    line.dropped.connect(lambda _y: told.append("dropped"))
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(50, 20))
    QTest.mouseMove(line, QPoint(50, 80))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(50, 80))
    assert told == ["clicked", "dropped"]


def test_tab_stops_at_the_chosen_step_only(line):
    assert line.focusPolicy() is Qt.FocusPolicy.ClickFocus
    line.set_selected(True)
    assert line.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert line.accessibleDescription() == "Chosen"
