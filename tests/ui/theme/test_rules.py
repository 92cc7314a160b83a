"""Style sheets are short, speak in tokens, and stand on the widgets they are for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.ui.theme import load_theme
from mistakejournal.ui.theme.rules import (
    bar_rules,
    field_rules,
    list_rules,
    menu_rules,
    text_rules,
    time_rules,
    wear_rules,
)

ALL = (bar_rules, field_rules, list_rules, menu_rules, text_rules, time_rules)


@pytest.mark.parametrize("rules", ALL)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_rules_take_their_colours_from_the_theme(name, rules):
    theme = load_theme(name)
    text = rules(theme)
    assert theme.tokens["edge"] in text or theme.tokens["field_line"] in text
    assert "{raised}" not in text


@pytest.mark.parametrize("rules", ALL)
def test_no_rule_reaches_labels_or_buttons(rules):
    text = rules(load_theme("light"))
    assert not any(word in text for word in ("QLabel", "QPushButton", "QWidget"))


def test_the_application_wears_no_sheet(qapp, light):
    assert qapp.styleSheet() == ""


def test_the_same_rules_are_put_on_once(qtbot, light):
    field = QLineEdit()
    qtbot.addWidget(field)
    polished = []
    field.changeEvent = lambda event: polished.append(event.type())
    wear_rules(field, field_rules(light))
    assert polished
    polished.clear()
    wear_rules(field, field_rules(light))
    assert polished == []
