"""A menu calls what it names."""

from __future__ import annotations

from mistakejournal.ui.widgets.menu import Menu


def test_an_action_calls_its_act_and_says_its_keys(qtbot):
    menu = Menu()
    qtbot.addWidget(menu)
    done = []
    action = menu.add("Delete", lambda: done.append("deleted"), icon="trash-2", shortcut="Ctrl+D")
    action.trigger()
    assert done == ["deleted"]
    assert action.shortcut().toString() == "Ctrl+D"
    assert not action.icon().isNull()
    assert menu.add("Copy", lambda: None).icon().isNull()


def test_a_name_keeps_its_signs_and_a_long_one_is_cut_with_all_of_it_at_hand(qtbot):
    menu = Menu()
    qtbot.addWidget(menu)
    assert menu.add("Oak & Ember", lambda: None).text() == "Oak && Ember", "Qt shows && as &"
    name = "Interiors and everything else " * 20
    action = menu.add(name, lambda: None)
    assert action.text().endswith("…")
    assert action.toolTip() == name.strip()
    assert menu.sizeHint().width() < 600
