"""The line that says the screen is shared can be read and left by keys (P4)."""

from __future__ import annotations

from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.context import Context
from mistakejournal.ui.sharing_line import SharingLine
from tests.ui.accessibility import complaints


def test_the_line_shows_everything_again_by_its_button(qtbot, context: Context) -> None:
    change_settings(context.desk, sharing_screen=True)
    line = SharingLine(context)
    qtbot.addWidget(line)
    line.resize(600, 60)
    line.show()
    assert complaints(line) == []
    line.back.click()
    assert not settings(context.desk).sharing_screen
