"""A small button says what it is about."""

from __future__ import annotations

from mistakejournal.ui.widgets.act_button import act_button


def test_what_a_button_is_about_is_read_out_with_it(qtbot):
    done = []
    button = act_button("Keep it", "Open the link", lambda: done.append(1))
    qtbot.addWidget(button)
    assert (button.text(), button.accessibleDescription()) == ("Keep it", "Open the link")
    button.click()
    assert done == [1]
