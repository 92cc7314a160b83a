"""Lessons before the first step."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from mistakejournal.services.ticks import catch
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner.lessons import Lessons
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.row import OpenRow


def test_a_lesson_is_read_and_opens_its_incident(context: Context, session: RunSession, qtbot: QtBot) -> None:
    assert session.file is not None
    lessons = Lessons(context)
    qtbot.addWidget(lessons)
    lessons.show_lessons(session.file.lessons)
    row = lessons.findChild(OpenRow)
    assert row is not None
    assert row.accessibleName() == "Issue 118 went out with an old link., 24 Nov · The Brightside Podcast"
    routes: list[Route] = []
    context.requested.connect(routes.append)
    row.click()
    assert routes == [Route(Place.JOURNAL, session.file.lessons[0].incident_id)]
    lessons.show_lessons(())
    assert lessons.isHidden()


@pytest.mark.row("D4")
def test_what_was_agreed_is_read_with_the_lessons(context: Context, qtbot: QtBot) -> None:
    lessons = Lessons(context)
    qtbot.addWidget(lessons)
    lessons.show_lessons((), ("Theo sends the link by Monday noon",))
    words = [one.text() for one in lessons.findChildren(Label) if one.text()]
    assert words == ["Before you start", "Theo sends the link by Monday noon", "What we agreed"]
    assert not lessons.isHidden()
    lessons.show_lessons(())
    assert lessons.isHidden()


def test_a_lesson_that_caught_one_says_so(context: Context, session: RunSession, qtbot: QtBot) -> None:
    assert session.file is not None
    lesson = session.file.lessons[0]
    catch(context.desk, session.file.run.id, lesson.run_step_id)
    lessons = Lessons(context)
    qtbot.addWidget(lessons)
    lessons.show_lessons((lesson,))
    row = lessons.findChild(OpenRow)
    assert row is not None
    assert row.accessibleName().endswith(" · The Brightside Podcast · It caught one")
