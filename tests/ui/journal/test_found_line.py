"""What was found is said in one line, and the order is one press away."""

from __future__ import annotations

from mistakejournal.ui.journal.found_line import FoundLine
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label


def said(line, count=6, *, is_whole=True, is_filtered=True, chips=False, best_first=None, selected=1):
    line.show_found(
        count,
        is_whole=is_whole,
        is_filtered=is_filtered,
        has_chips=chips,
        best_first=best_first,
        selected=selected,
    )
    shown = [button.text() for button in line.findChildren(Button) if not button.isHidden()]
    return line.isHidden(), line.findChild(Label).text(), " ".join(shown)


def test_it_says_what_is_known_and_takes_no_room_without_words(qtbot):
    line = FoundLine()
    qtbot.addWidget(line)
    assert said(line) == (False, "6 found", "")
    assert said(line, 1, best_first=False) == (False, "1 found", "")
    assert said(line, 3, best_first=False) == (False, "3 found", "Best first")
    assert said(line, 3, best_first=True) == (False, "3 found, best first", "Newest first")
    assert said(line, is_whole=False, best_first=True) == (False, "Best first", "Newest first")
    assert said(line, is_filtered=False, selected=3) == (False, "3 selected", "")
    assert said(line, selected=2) == (False, "6 found · 2 selected", "")
    assert said(line, chips=True) == (False, "6 found", "Show everything")
    assert said(line, 3, chips=True, best_first=False) == (False, "3 found", "Best first Show everything")
    assert said(line, 0, chips=True)[0]
    assert said(line, is_filtered=False)[0]
    assert said(line, 0, best_first=False)[0]


def test_a_press_turns_the_order(qtbot):
    line = FoundLine()
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.turned):
        line.findChild(Button).click()
