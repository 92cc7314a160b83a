from __future__ import annotations

from datetime import timedelta

import pytest

from mistakejournal.services.clients import add_client
from mistakejournal.services.rulesofthumb import add_rule
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.today.quiet_lines import QuietLines


@pytest.mark.row("K5")
def test_one_rule_of_thumb_stands_on_today_and_tomorrow_the_next(window):
    add_client(window.desk, "Brightside")
    for title in ("Start again at the top", "Click every link"):
        add_rule(window.desk, title)
    window.main.go(Route(Place.TODAY))
    window.settle()
    said = [line for line in window.words().split("\n") if line.startswith("Your rule: ")]
    assert len(said) == 1
    window.clock.advance(days=1)
    window.main.current().refresh()
    window.settle()
    other = [line for line in window.words().split("\n") if line.startswith("Your rule: ")]
    assert other != said
    assert len(other) == 1


def test_on_most_days_it_takes_no_room(qtbot, context):
    lines = QuietLines(context)
    qtbot.addWidget(lines)
    lines.show_day(context.desk.clock.local().date() + timedelta(days=1))
    assert lines.sizeHint().height() <= 0
