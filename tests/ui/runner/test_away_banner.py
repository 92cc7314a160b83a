"""The question after a break."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mistakejournal.services.clock import StandingClock
from mistakejournal.ui.runner.away_banner import AwayBanner
from mistakejournal.ui.runner.session import RunSession


def shown(session: RunSession, qtbot: QtBot) -> AwayBanner:
    banner = AwayBanner(session)
    qtbot.addWidget(banner)
    session.changed.connect(banner.show_away)
    banner.show_away()
    return banner


def texts(banner: AwayBanner) -> set[str]:
    seen = [*banner.findChildren(QLabel), *banner.findChildren(QPushButton)]
    return {part.text() for part in seen if part.isVisible()}


def test_it_hides_until_she_is_away(session: RunSession, qtbot: QtBot) -> None:
    banner = shown(session, qtbot)
    assert banner.isHidden()
    session.tick()
    session.call_away()
    assert "You were called away" in texts(banner)
    assert {"Carry on", "Start again at the top"} <= texts(banner)


def test_it_counts_the_minutes_when_it_is_read_anew(
    session: RunSession, qtbot: QtBot, clock: StandingClock
) -> None:
    banner = shown(session, qtbot)
    session.tick()
    session.call_away()
    clock.advance(minutes=14)
    session.reload()
    assert "You were away for 14 minutes" in texts(banner)


def test_the_next_break_begins_without_an_old_reason(session: RunSession, qtbot: QtBot) -> None:
    banner = shown(session, qtbot)
    for _ in range(2):
        session.tick()
        session.call_away()
        assert "Why is it safe to carry on from here?" not in texts(banner)
        button = next(one for one in banner.findChildren(QPushButton) if one.text() == "Carry on")
        button.click()
        assert "Why is it safe to carry on from here?" in texts(banner)
        session.come_back("carry_on", "saved")
    assert banner.isHidden()
