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
