"""What shows it: files of an incident, from the first minute on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl

from mistakejournal.services.evidence import incident_evidence
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
