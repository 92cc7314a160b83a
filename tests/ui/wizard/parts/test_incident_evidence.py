"""What shows it: files of an incident, from the first minute on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl

from mistakejournal.services.evidence import incident_evidence
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.wizard.parts.incident_evidence import IncidentEvidence


def dropped(path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


@pytest.fixture
def shot(tmp_path):
    path = tmp_path / "sent.png"
    path.write_bytes(b"picture")
    return path


def test_the_first_file_makes_the_incident_and_removing_it_can_be_undone(qtbot, session, context, desk, shot):
    part = IncidentEvidence(session)
    qtbot.addWidget(part)
    session.changed.connect(part.fill)
    part.fill()
    part.take(dropped(shot))
    qtbot.waitUntil(lambda: bool(session.id and incident_evidence(desk, session.id)))
    (file,) = incident_evidence(desk, session.id)
    shot.unlink()
    assert file.title == "sent.png"
    part.removed.emit(file.id)
    assert incident_evidence(desk, session.id) == []
    context.undo()
    assert len(incident_evidence(desk, session.id)) == 1


@pytest.mark.parametrize("was_begun", [True, False])
def test_a_file_stays_with_its_incident_when_another_one_is_opened_meanwhile(
    qtbot, session, desk, shot, was_begun
):
    if was_begun:
        session.choose(title="The link")
    first = session.id
    part = IncidentEvidence(session)
    qtbot.addWidget(part)
    part.take(dropped(shot))
    other = start_incident(desk, title="Another").id
    session.resume(other)
    qtbot.waitUntil(lambda: bool(desk.journal.number("SELECT count(*) FROM evidence")))
    assert incident_evidence(desk, other) == []
    assert not was_begun or len(incident_evidence(desk, first)) == 1
