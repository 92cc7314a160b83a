"""Two incidents of the same mistake, for the parts that ask about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget

from mistakejournal.services.desk import Desk
from mistakejournal.services.fixes import learn_step
from mistakejournal.services.incident_parts import set_causes
from mistakejournal.services.incidents import start_incident
from mistakejournal.ui.widgets.label import Label
from tests.services import brightside


@dataclass(frozen=True)
class Repeats:
    first: str
    again: str
    checklist: str


def make(desk: Desk) -> Repeats:
    """Make an old one of 24 November with its learned step, and one like it two weeks later."""
    known = brightside.make(desk)
    told = {"client_id": known.client, "work_id": known.work}
    first = start_incident(
        desk, title="Old podcast link", what_happened="The podcast link was that of last week.", **told
    ).id
    set_causes(desk, first, ["stale_template"])
    learn_step(desk, first, known.checklist, "Open the podcast link in a test")
    desk.clock.advance(days=14)
    start_incident(desk, title="Friday resend not scheduled", **told)
    again = start_incident(
        desk, title="Last week’s podcast link", what_happened="The podcast link went to episode 71.", **told
    ).id
    return Repeats(first, again, known.checklist)


def words(part: QWidget) -> list[str]:
    """Give what a part says in labels, in the order of its making."""
    QApplication.processEvents()
    return [one.text() for one in part.findChildren(Label) if one.isVisibleTo(part) and one.text()]
