"""The style sheet is short, and speaks in tokens."""

from __future__ import annotations

import pytest

from mistakejournal.ui.theme import load_theme
from mistakejournal.ui.theme.rules import rules


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_rules_take_their_colours_from_the_theme(name):
    theme = load_theme(name)
    text = rules(theme)
    assert theme.tokens["field_line"] in text
    assert "{raised}" not in text


def test_no_rule_reaches_labels_or_buttons():
    text = rules(load_theme("light"))
    assert not any(word in text for word in ("QLabel", "QPushButton", "QWidget"))
    assert "placeholder-text-color" in text
