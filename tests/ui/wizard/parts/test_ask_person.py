"""One saved person, in Settings and here."""

from __future__ import annotations

from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.wizard.parts.ask_person import AskPerson


def test_the_person_is_named_and_can_be_changed(context, qtbot):
    change_settings(context.desk, ask_person="Ines")
    ask = AskPerson(context)
    qtbot.addWidget(ask)
    ask.fill()
    assert ask._person.text() == "You can ask Ines."
    ask._line.setText("Jon, next door")
    ask._line.editingFinished.emit()
    assert settings(context.desk).ask_person == "Jon, next door"
    assert ask._person.text() == "You can ask Jon, next door."
