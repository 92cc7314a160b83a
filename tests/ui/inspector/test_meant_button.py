"""“It’s meant”: once, or always for a client who is known."""

from __future__ import annotations

import pytest

from mistakejournal.ui.inspector.meant_button import MeantButton
from tests.ui.accessibility import complaints


@pytest.mark.parametrize(
    ("client", "answers"),
    [("Brightside", ["Just this time", "Always for Brightside"]), ("", ["Just this time"])],
)
def test_always_is_offered_for_a_client_who_is_known(qtbot, client, answers):
    button = MeantButton(client, "{{first_name}} isn’t filled in")
    qtbot.addWidget(button)
    assert [one.text() for one in button.menu().actions()] == answers


def test_each_answer_says_what_it_is(qtbot):
    button = MeantButton("Brightside", "{{first_name}} isn’t filled in")
    qtbot.addWidget(button)
    button.show()
    said = []
    button.called.connect(said.append)
    for one in button.menu().actions():
        one.trigger()
    assert said == [False, True]
    assert button.accessibleDescription() == "{{first_name}} isn’t filled in"
    assert complaints(button) == []
    button.setDown(True)
    assert not button.grab().isNull()
