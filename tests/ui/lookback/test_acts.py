from __future__ import annotations

from mistakejournal.ui.lookback.acts import choosing_button, more_button


def test_a_menu_is_filled_anew_whenever_it_opens(qtbot):
    filled = []
    more = more_button("Open the link", lambda menu: filled.append(menu.add("One", lambda: None)))
    qtbot.addWidget(more)
    assert more.accessibleName() == "More for Open the link"
    for _ in range(2):
        more.menu().aboutToShow.emit()
    assert len(filled) == 2
    assert [action.text() for action in more.menu().actions()] == ["One"]


def test_a_choosing_button_opens_its_menu_under_it(qtbot):
    opened = []
    button = choosing_button("Make it stronger", "Open the link", opened.append)
    qtbot.addWidget(button)
    button.show()
    button.click()
    opened[0].close()
    assert button.accessibleDescription() == "Open the link"
