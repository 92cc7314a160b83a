"""A newsletter run whose second step inspects the test, with last week's issue kept to compare with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.services import checklists, clients, runs, steps
from mistakejournal.services.inspections import of_step
from mistakejournal.services.keptissues import keep_earlier
from mistakejournal.ui.inspector.handed import Handed
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner.run_view import RunView
from tests.newsletter.bring import ISSUES, bring
from tests.ui.window import Window

TEST = ISSUES / "brightside-119-test.eml"
"""Its link goes to last week's episode."""
RIGHT = ISSUES / "brightside-119-right.eml"
STEP = "Inspect the test"


def open_run(window: Window) -> str:
    """Start the run and go to its second step; give the run's id."""
    desk = window.desk
    client_id = clients.add_client(desk, "The Brightside Podcast", "Theo Marsh").id
    keep_earlier(desk, bring("brightside-118.eml"), client_id)
    list_id = checklists.add_checklist(desk, "Brightside newsletter", client_id).id
    for title, kind in (("Change the subject line", "tick"), (STEP, "inspect"), ("Schedule it", "tick")):
        steps.add_step(desk, list_id, title, kind=kind)
    run_id = runs.start_run(desk, list_id).id
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    window.keys("Space")
    window.clock.advance(minutes=1)
    return run_id


def step_of(window: Window, run_id: str) -> str:
    return next(step.id for step in runs.run_file(window.desk, run_id).steps if step.kind == "inspect")


def hand_in(window: Window, run_id: str, path: Path) -> None:
    """Let the step at the cursor read a file, and wait until its report is there."""
    view = window.main.findChild(RunView)
    assert view is not None
    step_id = step_of(window, run_id)
    before = of_step(window.desk, step_id)
    view.session.handed.emit(step_id, Handed(path=path))
    wait_for_another(window, step_id, before)


def wait_for_another(window: Window, step_id: str, before: object = None) -> None:
    """Wait for a report other than the one before."""
    for _ in range(250):
        if of_step(window.desk, step_id) != before:
            break
        QTest.qWait(20)
    window.settle()


def drop(widget: QWidget, path: Path) -> bool:
    """Drop a file on a widget; tell whether it was taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    place, copy = widget.rect().center(), Qt.DropAction.CopyAction
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(place), copy, mime, *keys)
    QApplication.sendEvent(widget, enter)
    event = QDropEvent(QPointF(place), copy, mime, *keys)
    QApplication.sendEvent(widget, event)
    return enter.isAccepted() and event.isAccepted()
