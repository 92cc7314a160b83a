from __future__ import annotations

from mistakejournal.ui.routes import Place


def test_what_was_caught_and_clear_to_send_stands_there_and_opens(at):
    window = at("week", "caught")
    window.sees("1 run was clear to send. 1 thing was caught before it went out.")
    window.sees("The date was last week’s", "Newsletter: send")
    window.click("~^The date was last week’s")
    assert window.main.place is Place.JOURNAL
    at()
    window.click("~^Newsletter: send")
    assert window.main.place is Place.RUNS


def test_an_empty_week_is_said_calmly(window, at, known):
    window.clock.advance(days=14)
    at("week", "caught").sees("No run was clear to send. Nothing was noted as caught.")


def test_what_comes_to_mind_is_noted_in_one_line_and_stands_there(at):
    window = at("week", "caught")
    window.click("Note something that was caught")
    window.type_into("What was caught", "Two prices were swapped")
    window.keys("Return")
    window.sees(
        "Two prices were swapped", "1 run was clear to send. 2 things were caught before they went out."
    )
