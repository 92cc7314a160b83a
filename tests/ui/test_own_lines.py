"""Lines of her own keep what is typed in them, and stand in her order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services.rulesofthumb import add_rule, reword_rule, rules
from mistakejournal.ui.lookback.rules import RuleRow, RulesForm
from mistakejournal.ui.own_lines import Acts, OwnLines


@pytest.fixture
def form(window, qtbot):
    for title in ("Click every link", "Read dates aloud"):
        add_rule(window.desk, title)
    form = RulesForm(window.main.context)
    qtbot.addWidget(form)
    form.refresh()
    form.show()
    return form


def row(form, title):
    return next(one for one in form.findChildren(RuleRow) if one.title.text() == title)


def test_what_is_typed_is_not_replaced_by_what_is_stored_and_saved_when_it_hides(form, window):
    field = row(form, "Read dates aloud").title
    QTest.keyClicks(field, "Always: ")
    reword_rule(window.desk, rules(window.desk)[1].id, "Something else")
    form.refresh()
    assert field.text() == "Always: Read dates aloud"
    form.hide()
    assert [rule.title for rule in rules(window.desk)] == ["Click every link", "Always: Read dates aloud"]


def test_the_ends_of_the_list_go_no_further(form):
    first, last = row(form, "Click every link"), row(form, "Read dates aloud")
    assert (first.up.isEnabled(), first.down.isEnabled()) == (False, True)
    assert (last.up.isEnabled(), last.down.isEnabled()) == (True, False)
    QTest.keyClick(last.title, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [rule.title for rule in form.lines] == ["Read dates aloud", "Click every link"]
    assert row(form, "Read dates aloud") is last
    QTest.keyClick(last.title, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [rule.title for rule in form.lines] == ["Read dates aloud", "Click every link"]


def test_a_kind_of_line_must_say_how_it_is_shown(window, qtbot):
    nothing = Acts(*[lambda *_asked: ()] * 6)
    form: OwnLines = OwnLines(window.main.context, nothing)
    qtbot.addWidget(form)
    for ask in (form.make, form.add, form.back, lambda line: form.fill(form, line)):
        with pytest.raises(TypeError, match="OwnLines must"):
            ask("")
