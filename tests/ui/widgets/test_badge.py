"""A badge says a word, with a shape before it if it has one."""

from __future__ import annotations

from mistakejournal.ui.widgets.badge import Badge


def test_the_icon_takes_room_beside_the_word(qtbot):
    plain, marked = Badge("Came back"), Badge("Came back", icon="rotate-ccw", tone="amber")
    for badge in (plain, marked):
        qtbot.addWidget(badge)
    assert marked.sizeHint().width() > plain.sizeHint().width()


def test_each_tone_has_its_own_ground(qtbot):
    grounds = set()
    for tone in ("plain", "accent", "amber", "clay"):
        badge = Badge("Serious", tone=tone)
        qtbot.addWidget(badge)
        badge.adjustSize()
        grounds.add(badge.grab().toImage().pixelColor(3, badge.height() // 2).name())
    assert len(grounds) == 4


def test_a_long_word_gives_way_to_dots(qtbot):
    badge = Badge("Interrupted, carried on")
    qtbot.addWidget(badge)
    assert badge.minimumSizeHint().width() < badge.sizeHint().width()
