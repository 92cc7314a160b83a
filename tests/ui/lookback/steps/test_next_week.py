from __future__ import annotations

from mistakejournal.domain.lookback import Period
from mistakejournal.services.lookback.lookbacks import notes, to_go_on_with
from mistakejournal.ui.routes import Place
from mistakejournal.ui.widgets.text_field import TextField

LINE = "Tuesday 24 Nov, 10:00: Newsletter: send · The Brightside Podcast. A quiet half hour before it."


def test_a_run_gets_its_half_hour_in_the_note_and_undo_takes_the_line_back(at):
    window = at("week", "next_week")
    window.click("Keep half an hour")
    field = window.find("A note for yourself", TextField)
    assert field.text() == LINE
    window.keys("Ctrl+Return")
    week = to_go_on_with(window.desk, Period.WEEK)
    assert [one.note for one in notes(window.desk, week.id)] == [LINE]
    at("week", "next_week")
    window.click("Keep half an hour")
    assert field.text() == f"{LINE}\n{LINE}"


def test_its_checklist_opens(at, window, known):
    window = at("week", "next_week")
    window.click("Open")
    assert window.main.place is Place.CHECKLIST
