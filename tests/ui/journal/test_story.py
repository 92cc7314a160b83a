"""The story shows what changed, what was said and her own words, and cuts only what is endless."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mistakejournal.services.choices import choose_option
from mistakejournal.services.fixes import add_fix, decline_fix, owe_fix
from mistakejournal.services.incident_parts import add_option, add_repair
from mistakejournal.services.incidents import edit_incident, incident_file, note_near_miss, start_incident
from mistakejournal.services.timeline import timeline
from mistakejournal.services.walkback import walk_back
from mistakejournal.ui.journal.reading import Reading
from mistakejournal.ui.journal.story import AT_ONCE, LONGEST, Story
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.widgets.button import Button
from tests.services import brightside


def tell(qtbot, desk, row, opened=None, **how):
    told = opened if opened is not None else []
    story = Story(
        incident_file(desk, row),
        timeline(desk, row),
        desk.clock,
        copied=told.append,
        opened=told.append,
        looked_up=lambda *step: told.append(step),
        **how,
    )
    qtbot.addWidget(story)
    story.show()
    return story


def words(story):
    labels = [label.text() for label in story.findChildren(QLabel)]
    return [*labels, *(reading.toPlainText() for reading in story.findChildren(Reading))]


def test_an_owed_fix_says_until_when_and_leads_on(qtbot, desk):
    row = start_incident(desk, title="Old link").id
    owe_fix(desk, row, date(2026, 11, 27))
    opened = []
    story = tell(qtbot, desk, row, opened)
    assert {"What changed", "Finish the why", "Owed by 27 Nov"} <= set(words(story))
    QTest.mouseClick(story.findChild(Button), Qt.MouseButton.LeftButton)
    assert [fix.incident_id for fix in opened] == [row]


def test_a_fix_that_was_declined_keeps_its_reason(qtbot, desk):
    row = start_incident(desk, title="Old link").id
    decline_fix(desk, row, "The client stops the newsletter")
    assert {"No system fix", "The client stops the newsletter"} <= set(words(tell(qtbot, desk, row)))


def test_a_near_miss_names_the_step_that_caught_it_and_leads_to_it(qtbot, desk):
    known = brightside.make(desk)
    run = brightside.run(desk, known)
    step = next(one for one in walk_back(desk, run).steps if one.title == "Update the podcast link")
    row = note_near_miss(desk, "Old link in the draft", run_id=run, run_step_id=step.id).id
    opened = []
    story = tell(qtbot, desk, row, opened)
    assert {"What caught it", "Update the podcast link", "Newsletter: send"} <= set(words(story))
    QTest.mouseClick(story.findChild(Button), Qt.MouseButton.LeftButton)
    assert opened == [(known.checklist, step.step_id)]


def test_her_words_stand_in_full_up_to_a_length(qtbot, desk):
    row = start_incident(desk, title="Old link", what_happened="The button " * 3000).id
    edit_incident(desk, row, my_part="I did not look", their_part="They sent it late")
    told = words(tell(qtbot, desk, row))
    assert "I did not look" in told
    assert "They sent it late" not in told
    assert max(len(text) for text in told) <= LONGEST


def test_whatever_she_wrote_about_it_can_be_read_on_its_page(qtbot, desk):
    row = start_incident(desk, title="Old link", moment="The phone rang", lesson="Start again").id
    edit_incident(desk, row, client_said="Not a big drama", broke_where="In the last block")
    add_option(desk, row, "A correction today")
    choose_option(desk, row, add_option(desk, row, "A resend on Friday").id)
    told = words(tell(qtbot, desk, row))
    for label, text in (
        ("Just before", "The phone rang"),
        ("What they said", "Not a big drama"),
        ("Where it broke", "In the last block"),
        ("What they could choose", "A correction today\nA resend on Friday (chosen)"),
        ("Lesson", "Start again"),
    ):
        assert {label, text} <= set(told)
    edit_incident(desk, row, said_is_guess=True)
    assert "What they might say" in words(tell(qtbot, desk, row))


def test_without_anything_there_is_only_the_beginning(qtbot, desk):
    row = start_incident(desk, title="Old link").id
    assert words(tell(qtbot, desk, row)) == ["24 Nov, 9:30", "I found it"]


def test_what_lies_below_the_view_comes_in_slices(qtbot, desk):
    row = start_incident(desk, title="Old link", what_happened="The old link went out").id
    for number in range(AT_ONCE):
        add_repair(desk, row, f"Repair {number}", done_now=True)
    story = tell(qtbot, desk, row, is_whole=False)
    assert "In my words" not in words(story)
    qtbot.waitUntil(lambda: not story.findChildren(Slices))
    assert words(story)[-1] == words(tell(qtbot, desk, row))[-1]


def test_a_fix_that_did_not_hold_says_so(qtbot, desk):
    row = start_incident(desk, title="Old link").id
    fix = add_fix(desk, row, "tool", "A template", done_now=True).id
    told = words(tell(qtbot, desk, row, stands={fix: "Did not hold: it came back on 1 December"}))
    assert "A tool or template\nDid not hold: it came back on 1 December" in told


def test_a_time_that_is_only_about_right_says_so(qtbot, desk):
    now = desk.clock.now()
    row = start_incident(desk, title="Old link", happened_at=now, happened_about=True, noticed_at=now).id
    told = words(tell(qtbot, desk, row))
    assert any("about " in text for text in told)
