"""Files at a step: kept with it, and proof where none was typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl

from mistakejournal.domain.stepkinds import kind_of
from mistakejournal.services.evidence import step_evidence
from mistakejournal.ui.runner.step_evidence import StepEvidence


@pytest.fixture
def shot(tmp_path):
    path = tmp_path / "test opened.png"
    path.write_bytes(b"picture")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def step_that(session, asks):
    return next(step for step in session.file.steps if kind_of(step.kind).asks is asks)


@pytest.mark.parametrize("asks", [True, False])
def test_a_file_is_kept_and_is_the_proof_where_one_is_wanted(qtbot, session, shot, asks):
    step = step_that(session, asks)
    session.point_at(step.id)
    part = StepEvidence(session, step.id)
    qtbot.addWidget(part)
    assert session.offer(shot)
    qtbot.waitUntil(lambda: bool(step_evidence(session.desk, [step.id])))
    assert session.typed.proof(session.step(step.id)) == ("test opened.png" if asks else "")
    (file,) = step_evidence(session.desk, [step.id])
    part.removed.emit(file.id)
    assert step_evidence(session.desk, [step.id]) == []


def test_what_she_typed_stays_the_proof(qtbot, session, shot):
    step = step_that(session, asks=True)
    session.point_at(step.id)
    session.typed.put_proof(step.id, "episode 73 plays")
    part = StepEvidence(session, step.id)
    qtbot.addWidget(part)
    session.offer(shot)
    qtbot.waitUntil(lambda: bool(step_evidence(session.desk, [step.id])))
    assert session.typed.proof(session.step(step.id)) == "episode 73 plays"


def test_only_the_step_with_the_cursor_takes_it(qtbot, session, shot):
    first, second = session.file.steps[:2]
    part = StepEvidence(session, second.id)
    qtbot.addWidget(part)
    session.point_at(first.id)
    session.offer(shot)
    qtbot.wait(50)
    assert step_evidence(session.desk, [first.id, second.id]) == []
    assert not session.offer(QMimeData())


def test_a_step_that_is_folded_up_meanwhile_gets_its_file_all_the_same(qtbot, session, shot):
    step = step_that(session, asks=False)
    session.point_at(step.id)
    part = StepEvidence(session, step.id)
    assert session.offer(shot)
    part.deleteLater()
    qtbot.waitUntil(lambda: bool(step_evidence(session.desk, [step.id])))
