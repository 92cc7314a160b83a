"""A file that is looked for: a backup comes first, and nobody is asked where one has it (A7)."""

from __future__ import annotations

import pytest

from mistakejournal.domain.evidence import Evidence
from mistakejournal.services import evidence, incidents
from mistakejournal.services.backups import back_up, places
from mistakejournal.store.evidence import copy_of
from mistakejournal.ui.context import Context
from mistakejournal.ui.evidence import finding
from mistakejournal.ui.widgets.panel import Panel


@pytest.fixture
def file(context: Context) -> Evidence:
    desk = context.desk
    kept = evidence.copy_screenshot(desk.journal.path, b"a picture", "Shot.png")
    incident = incidents.start_incident(desk, title="A wrong date").id
    evidence.add_evidence(desk, kept, incident_id=incident)
    return evidence.incident_evidence(desk, incident)[0]


def test_a_backup_is_asked_before_she_is(context, file, qtbot, monkeypatch):
    monkeypatch.setattr(finding, "choose_open_file", lambda *_all: pytest.fail("she was asked"))
    back_up(places(context.desk), context.desk.clock.now(), "asked")
    copy = copy_of(context.desk.journal.path, file.sha256, file.title)
    copy.unlink()
    owner, found = Panel(), []
    qtbot.addWidget(owner)
    finding.find_again(context, file, owner, lambda: found.append(True))
    qtbot.waitUntil(lambda: bool(found))
    assert copy.exists()


def test_who_does_not_know_where_it_is_leaves_it_so(context, file, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(finding, "choose_open_file", lambda _parent, title: asked.append(title))
    copy_of(context.desk.journal.path, file.sha256, file.title).unlink()
    owner = Panel()
    qtbot.addWidget(owner)
    finding.find_again(context, file, owner, lambda: pytest.fail("nothing was found"))
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["No backup has it. Choose “Shot.png” where it is now"]
