"""The circle goes, can be stopped at once, and needs no movement to be followed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mistakejournal.domain.breath import Rhythm
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.wizard.parts.breathing import Breathing, BreathingCircle
from tests.ui.wizard.finding import click, is_there

NINETY = Rhythm((("in", 4), ("out", 6)), 90)
BLINK = Rhythm((("look", 1),), 1)


@pytest.fixture
def shown(qtbot):
    made = []

    def show(rhythm):
        breathing = Breathing(rhythm)
        qtbot.addWidget(breathing)
        breathing.show()
        made.append(breathing)
        return breathing

    yield show
    for breathing in made:
        breathing.stop()


def test_it_says_how_long_it_is_and_counts_the_breaths(shown):
    breathing = shown(NINETY)
    assert breathing._count.text() == "9 slow breaths, 90 seconds"
    click(breathing, "Start the circle")
    assert breathing._count.text() == "Breath 1 of 9"


def test_a_click_on_the_circle_starts_it(shown):
    breathing = shown(NINETY)
    QTest.mouseClick(breathing.findChild(BreathingCircle), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert is_there(breathing, "Stop the circle")


def test_stopping_tells_the_seconds(shown, qtbot):
    breathing = shown(NINETY)
    breathing.start()
    qtbot.wait(600)
    with qtbot.waitSignal(breathing.stopped) as told:
        click(breathing, "Stop the circle")
    assert told.args[0] >= 1  # a busy machine takes longer


def test_it_ends_by_itself_and_can_go_on_longer(shown, qtbot):
    breathing = shown(BLINK)
    with qtbot.waitSignal(breathing.stopped, timeout=3000):
        breathing.start()
    assert breathing.findChild(BreathingCircle)._words() == "Take your time"
    breathing.start_again(NINETY)
    assert breathing.is_going


def test_under_reduced_motion_only_words_and_seconds_change(shown, qapp, qtbot):
    apply_theme(qapp, load_theme("light", reduced_motion=True))
    try:
        breathing = shown(NINETY)
        breathing.start()
        circle = breathing.findChild(BreathingCircle)
        first = circle.grab().toImage()
        qtbot.wait(400)
        assert circle.moment.size > 0
        middle = (circle.width() // 2, circle.height() // 5)
        assert circle.grab().toImage().pixel(*middle) == first.pixel(*middle)
    finally:
        apply_theme(qapp, load_theme("light"))


@pytest.mark.parametrize(
    ("part", "words"), [("hold", "Hold"), ("top_up", "A little more"), ("look", "Look far away")]
)
def test_every_part_of_a_breath_has_its_word(shown, part, words):
    breathing = shown(Rhythm(((part, 5),), 30))
    breathing.start()
    assert breathing.findChild(BreathingCircle)._words() == words
