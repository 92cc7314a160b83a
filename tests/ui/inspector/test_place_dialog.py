"""Show: the place in the text is marked and in view, the next and the one before are a key away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.inspector.place import Shown
from mistakejournal.ui.inspector.place_dialog import PlaceDialog
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.icon_button import IconButton
from tests.ui.accessibility import complaints
from tests.ui.inspector import given


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    return window


def opened(window, *findings, at=0, text_before="") -> PlaceDialog:
    issue = given.issue()
    shown = Shown(issue)
    places = [(one.excerpt, spot) for one in findings if (spot := shown.of_finding(one)) is not None]
    dialog = PlaceDialog(shown.text, places, at, window)
    dialog.open()
    return dialog


def test_it_opens_at_its_place_and_goes_round(qtbot, window):
    dialog = opened(window, given.SUBJECT, given.NAME, given.SPONSOR, at=1)
    assert dialog.text.marked() == "{{first_name}}"
    following = next(one for one in dialog.findChildren(IconButton) if one.toolTip() == "The next one")
    assert following.hasFocus() or dialog.focusWidget() is following
    for words in ("Sponsor copy TK", "start small", "{{first_name}}"):
        QTest.keyClick(following, Qt.Key.Key_Space)
        assert dialog.text.marked() == words
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_single_place_needs_no_way_to_the_next(qtbot, window):
    dialog = opened(window, given.NAME)
    assert not any(one.isVisible() for one in dialog.findChildren(IconButton))
    assert complaints(dialog) == []
    dialog.close()


def test_a_place_far_down_comes_into_view(qtbot, window):
    text = "word\n" * 5_000 + "here\n" + "word\n" * 200
    from mistakejournal.ui.inspector.place import Spot

    dialog = PlaceDialog(text, [("It", Spot(25_000, 25_004))], 0, window)
    dialog.open()
    assert dialog.text.marked() == "here"
    assert dialog.text.viewport().rect().contains(dialog.text.cursorRect())
    assert dialog.text.isReadOnly()
    dialog.close()


def test_the_mark_stays_in_another_theme_and_at_large_text(qapp, qtbot, window):
    dialog = opened(window, given.NAME, given.SPONSOR)
    apply_theme(qapp, load_theme("dark", text_scale=2.0))
    assert dialog.text.marked() == "{{first_name}}"
    assert complaints(dialog) == []
    dialog.close()
