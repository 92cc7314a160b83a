"""Lines of her own keep what is typed in them, and stand in her order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services.rulesofthumb import add_rule, reword_rule, rules, rules_put_away
from mistakejournal.ui.lookback.rules import RuleRow, RulesForm
from mistakejournal.ui.own_lines import Acts, OwnLines
from mistakejournal.ui.widgets.line_field import LineField


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


def new_field(form):
    return next(one for one in form.findChildren(LineField) if one.accessibleName() == "New rule of thumb")


def test_a_new_line_is_on_disk_before_it_is_entered_and_is_no_row_yet(form, window):
    QTest.keyClicks(new_field(form), "Ask twice")
    assert form.autosave.flush()
    assert [rule.title for rule in rules(window.desk)][2:] == ["Ask twice"]
    assert [rule.title for rule in form.lines] == ["Click every link", "Read dates aloud"]
    QTest.keyClicks(new_field(form), " before a send")
    assert form.autosave.flush()
    QTest.keyClick(new_field(form), Qt.Key.Key_Return)
    assert [rule.title for rule in form.lines][2:] == ["Ask twice before a send"]
    assert new_field(form).text() == ""
    assert window.main.context.undo()  # all of it was one act
    assert [rule.title for rule in rules(window.desk)] == ["Click every link", "Read dates aloud"]


def test_a_new_line_that_was_left_in_its_field_is_one_of_the_lines(form, window):
    QTest.keyClicks(new_field(form), "Ask twice")
    form.hide()
    form.show()
    assert new_field(form).text() == ""
    assert [rule.title for rule in form.lines][2:] == ["Ask twice"]


def test_a_new_line_that_was_wiped_out_or_taken_back_is_none(form, window):
    field = new_field(form)
    QTest.keyClicks(field, "Ask")
    assert form.autosave.flush()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert form.autosave.flush()
    assert (len(rules(window.desk)), rules_put_away(window.desk)) == (2, [])
    QTest.keyClicks(field, "Ask once more")
    assert form.autosave.flush()
    assert window.main.context.undo()
    form.refresh()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [rule.title for rule in rules(window.desk)][2:] == ["Ask once more"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(rules(window.desk)) == 3


def test_one_that_is_wiped_out_after_another_act_is_put_away(form, window):
    field = new_field(form)
    QTest.keyClicks(field, "Ask")
    assert form.autosave.flush()
    window.main.context.perform(lambda: add_rule(window.desk, "In between"))
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert form.autosave.flush()
    assert [rule.title for rule in rules_put_away(window.desk)] == ["Ask"]


def test_a_kind_of_line_must_say_how_it_is_shown(window, qtbot):
    nothing = Acts(*[lambda *_asked: ()] * 6)
    form: OwnLines = OwnLines(window.main.context, nothing)
    qtbot.addWidget(form)
    for ask in (form.make, form.add, form.back, lambda line: form.fill(form, line)):
        with pytest.raises(TypeError, match="OwnLines must"):
            ask("")
