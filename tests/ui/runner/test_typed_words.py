"""What is typed into a run is on the disk soon, also after quitting."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from mistakejournal.services.runs import run_file
from mistakejournal.ui.runner.session import RunSession


def test_proofs_and_notes_are_stored_by_themselves(session: RunSession, qtbot: QtBot) -> None:
    assert session.file is not None
    run_id, step = session.file.run.id, session.file.steps[3]
    session.typed.put_proof(step.id, "https://exam")
    session.typed.put_note(step.id, "the short one")
    qtbot.waitUntil(lambda: run_file(session.desk, run_id).steps[3].note == "the short one", timeout=2000)
    assert run_file(session.desk, run_id).steps[3].evidence == "https://exam"


def test_what_is_forgotten_goes_by_what_is_stored(session: RunSession) -> None:
    step = session.step()
    session.typed.put_proof(step.id, "half")
    assert session.typed.proof(step) == "half"
    session.typed.forget(step.id)
    assert session.typed.proof(step) == ""
    session.typed.put_proof(step.id, "again")
    session.typed.forget()
    assert session.typed.proof(step) == ""
    assert session.typed.flush()
