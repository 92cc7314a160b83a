"""What a row says of a link: its sign, what was found, and a tick only where she opened it and said right."""

from __future__ import annotations

from dataclasses import replace

from mistakejournal.domain.inspection import Answer
from mistakejournal.newsletter.report import LinkState
from mistakejournal.ui.inspector.link_line import LinkLine, LinkLines
from tests.ui.inspector import given


def lines(*findings, answers=None, links=given.LINKS) -> LinkLines:
    return LinkLines(given.report(*findings, links=links), answers)


def line(number: int, *findings, answers=None) -> LinkLine:
    return lines(*findings, answers=answers).line(number)


def test_rows_stand_in_the_order_of_the_mail():
    assert lines().numbers() == [1, 2, 3, 4]
    assert lines().compared(2) is given.LINKS[1]


def test_what_was_found_is_said_in_the_row_of_its_link():
    strong = line(1, given.EPISODE)
    assert strong.is_strong
    assert (strong.icon, strong.note) == ("circle-alert", "Its words promise something new")
    assert strong.said.count("Listen to this week’s episode") == 1  # nothing is said twice
    quiet = line(2, given.EPISODE)
    assert (quiet.is_strong, quiet.note) == (False, "")
    assert lines(given.EPISODE).has_note(1)
    assert not lines(given.EPISODE).has_note(2)


def test_new_is_neutral_and_only_right_gets_a_tick():
    assert line(2).icon == "plus"
    signs = {answer: line(2, answers={"2": answer.value}).icon for answer in Answer}
    assert signs == {Answer.RIGHT: "circle-check", Answer.WRONG: "circle-alert", Answer.LATER: "clock"}
    assert line(1, given.EPISODE, answers={"1": "later"}).icon == "circle-alert"
    assert "right" in line(2, answers={"2": "right"}).note


def test_only_what_is_the_same_can_be_called_steady():
    assert [line(number).steady for number in (1, 2, 3, 4)] == ["It’s steady", "", "", ""]


def test_a_place_that_several_links_go_to_says_so():
    twice = (given.LINKS[1], replace(given.LINKS[1], link=replace(given.LINKS[1].link, number=9)))
    assert [lines(links=twice).line(number).times for number in (2, 9)] == ["2 times here", "2 times here"]
    assert line(2).times == ""


def test_every_state_and_kind_has_a_sign():
    for state in LinkState:
        for one in given.LINKS:
            assert lines(links=(replace(one, state=state),)).line(one.link.number).icon


def test_a_row_says_all_of_itself():
    assert line(4).said == "Unsubscribe, footer, goes to {unsubscribe link}, Filled in when it is sent"


def test_once_one_was_opened_the_others_say_that_they_were_not():
    assert not lines().has_note(1)
    some = lines(answers={"2": "right"})
    assert [some.line(number).note for number in some.numbers()] == [
        "Not opened",
        "Opened, and it is right",
        "Not opened",
        "",  # a tag of the sending tool opens nothing
    ]
    assert some.has_note(1)


def test_an_answer_stands_for_every_link_that_goes_there():
    twin = replace(given.LINKS[1], link=replace(given.LINKS[1].link, number=5, words="Read them"))
    both = lines(answers={"2": "wrong"}, links=(*given.LINKS, twin))
    assert both.line(5).note == "Opened, and it is wrong"
