"""A report at its step, in short (I11)."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.services.inspections import Seen, keep_report, seen
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner.stepviews.report_in_short import ReportInShort
from mistakejournal.words.findings import finding_words
from tests.services.issues import issue, report

MANY = tuple(Finding("leftovers", "leftover", Strength.STRONG, excerpt=f"TK {number}") for number in range(7))


def show(qtbot: QtBot, context: Context, *findings: Finding) -> tuple[ReportInShort, Seen]:
    found = seen(context.desk, keep_report(context.desk, report(issue(), *findings)).id)
    part = ReportInShort(context, "The Brightside Podcast")
    qtbot.addWidget(part)
    part.show()
    part.show_report(found, is_over=False)
    return part, found


def buttons(part: ReportInShort, name: str) -> list[QAbstractButton]:
    return [one for one in part.findChildren(QAbstractButton) if one.isVisible() and one.text() == name]


def test_it_says_what_is_strong_and_open(qtbot: QtBot, context: Context) -> None:
    part, found = show(qtbot, context)
    assert len(buttons(part, "Show")) == len(found.report.strong)
    assert part.words()
    described = {one.accessibleDescription() for one in buttons(part, "It’s meant")}
    assert len(described) == len(found.report.strong)


def test_only_the_first_few_stand_at_the_step(qtbot: QtBot, context: Context) -> None:
    part, _found = show(qtbot, context, *MANY)
    assert len(buttons(part, "Show")) == 5
    words = [label.text() for label in part.findChildren(QLabel) if label.isVisible()]
    assert "Four more are in the whole report." in words


def test_a_link_stands_before_the_text_however_much_there_is(qtbot: QtBot, context: Context) -> None:
    """It is what readers click; behind five others it would not be seen at the step."""
    last = Finding("link_problems", "empty", Strength.STRONG, Part.LINK, excerpt="Apple Podcasts", link=2)
    part, _found = show(qtbot, context, *MANY, last)
    assert buttons(part, "Show")[1].accessibleDescription() == finding_words(last)


def test_show_and_the_whole_report_lead_to_the_inspector(qtbot: QtBot, context: Context) -> None:
    part, found = show(qtbot, context)
    asked: list[Route] = []
    context.requested.connect(asked.append)
    buttons(part, "Show")[0].click()
    buttons(part, "See the whole report")[0].click()
    assert asked == [
        Route(Place.INSPECTOR, found.inspection.id, found.report.strong[0].key),
        Route(Place.INSPECTOR, found.inspection.id),
    ]


def test_called_meant_it_goes_and_the_keys_stay_with_the_rest(qtbot: QtBot, context: Context) -> None:
    part, found = show(qtbot, context)
    context.changed.connect(
        lambda _kinds: part.show_report(seen(context.desk, found.inspection.id), is_over=False)
    )
    before = len(buttons(part, "It’s meant"))
    buttons(part, "It’s meant")[0].menu().actions()[0].trigger()  # type: ignore[attr-defined]  # a MenuHolder
    assert len(buttons(part, "It’s meant")) == before - 1
    assert part.focusWidget() is buttons(part, "Show")[0]


def test_a_step_that_is_ticked_offers_no_other_look(qtbot: QtBot, context: Context) -> None:
    part, found = show(qtbot, context)
    part.show_report(found, is_over=True)
    assert buttons(part, "Inspect again") == []
