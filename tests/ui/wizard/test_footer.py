"""The footer says what the page wants said."""

from __future__ import annotations

from mistakejournal.ui.wizard.footer import Footer
from mistakejournal.ui.wizard.page import Foot

from .finding import button, click, is_there


def test_it_shows_the_words_of_the_page_and_tells_of_clicks(qtbot):
    footer = Footer()
    qtbot.addWidget(footer)
    footer.resize(800, 70)
    footer.show()
    footer.show_foot(Foot("I’m ready", "Skip the pause"), can_go_back=False)
    assert not is_there(footer, "Back")
    for words, signal in (("I’m ready", footer.went_on), ("Skip the pause", footer.took_second)):
        with qtbot.waitSignal(signal):
            click(footer, words)
    footer.show_foot(Foot("Continue", enabled=False), can_go_back=True)
    assert not button(footer, "Continue").isEnabled()
    with qtbot.waitSignal(footer.went_back):
        click(footer, "Back")


def test_the_keys_stand_there_only_with_room(qtbot):
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show_foot(Foot("Continue"), can_go_back=True)
    footer.resize(900, 70)
    footer.show()
    wide = button(footer, "Continue").sizeHint().width()
    footer.resize(400, 70)
    assert button(footer, "Continue").sizeHint().width() < wide
