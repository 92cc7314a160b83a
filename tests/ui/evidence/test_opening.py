"""A file opens from its copy; what is gone, altered or a program is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QDesktopServices

from mistakejournal.services import evidence
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.evidence.opening import open_file


class Opener(QObject):
    """Stands in for the system's own apps: a real one would open a window."""

    def __init__(self):
        super().__init__()
        self.opened = []

    def open(self, url):
        self.opened.append(url.toLocalFile())


@pytest.fixture
def opener(monkeypatch):
    found = Opener()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.open(url) is None)
    return found


@pytest.fixture
def add(context):
    incident = start_incident(context.desk).id

    def add(title):
        desk = context.desk
        kept = evidence.copy_screenshot(desk.journal.path, b"content", title)
        evidence.add_evidence(desk, kept, incident_id=incident)
        return evidence.incident_evidence(desk, incident)[-1]

    return add


def test_the_copy_is_opened(qtbot, context, add, opener):
    file = add("draft.png")
    open_file(context, file, context)
    qtbot.waitUntil(lambda: bool(opener.opened))
    assert opener.opened == [str(evidence.whole_copy(context.desk.journal.path, file))]


def test_a_program_is_only_shown_where_it_is(qtbot, context, add, opener):
    file = add("setup.exe")
    with qtbot.waitSignal(context.noted) as noted:
        open_file(context, file, context)
    assert opener.opened == []
    assert str(evidence.whole_copy(context.desk.journal.path, file)) in noted.args[0]


def test_a_system_without_an_app_for_it_is_said(qtbot, context, add, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    with qtbot.waitSignal(context.noted) as noted:
        open_file(context, add("notes.xyz"), context)
    assert noted.args[0].startswith("It is kept here:")


def test_an_altered_copy_is_not_opened(qtbot, context, add, opener):
    file = add("draft.png")
    evidence.whole_copy(context.desk.journal.path, file).write_bytes(b"other")
    with qtbot.waitSignal(context.failed) as failed:
        open_file(context, file, context)
    assert failed.args[0].code == "file_altered"
    assert opener.opened == []
