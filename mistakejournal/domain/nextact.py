"""The one thing that comes next for an incident: on Today each has a single row with it (H4)."""

from __future__ import annotations

from mistakejournal.domain.closing import closing
from mistakejournal.domain.flow import Step, page_name
from mistakejournal.domain.incident import Answer
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.progress import system_settled

# The order in which what is left over of the closing conditions is looked after.
_LATER = ("everyone_told", "as_described", "promises", "make_good", "check_ins", "answer")

_PAGES = {
    "continue": Step.PAUSE,
    "talk_again": Step.FIX,
    "tell_client": Step.APOLOGIZE,
    "choose_option": page_name(Step.APOLOGIZE, "reply"),
    "put_right": Step.FIX,
    "write_fix": Step.FIX,
    "everyone_told": Step.FEEL,
}


def next_act(file: IncidentFile, level: int) -> str:
    """Give the code of what comes next: the client is told before anything else, the system fix can wait.

    Codes: "continue" (hardly begun) "tell_client" "tell_changed" (a promise changed, and they don't know)
    "talk_again" (not settled for them: new options) "choose_option" (their answer is awaited) "put_right"
    "write_fix" "everyone_told" "as_described" "promises" "make_good" "plan_check_ins" "check_ins"
    "answer" "agreed" (the chosen way is still to come, or was not kept) "close".
    """
    incident = file.incident
    if incident.told_at is None:
        return "tell_client" if incident.what_happened.strip() else "continue"
    if any(promise.untold for promise in file.promises):
        return "tell_changed"
    if incident.answer is Answer.NOT_YET and file.wants_new_ways:
        return "talk_again"
    if file.waiting:
        return "choose_option"
    if not file.put_right and not _has_its_day(file):
        return "put_right"
    if not system_settled(file) and level > 1:
        return "write_fix"
    left = closing(file, level).open_codes
    code = next((code for code in _LATER if code in left), "agreed" if "put_right" in left else "close")
    return "plan_check_ins" if code == "check_ins" and not file.check_ins else code


def _has_its_day(file: IncidentFile) -> bool:
    """Tell whether all that is left is the promise of the chosen option, which comes up on its own day."""
    return not file.repairs_left and file.chosen is not None and not file.agreed_is_kept


def page_of(code: str, left_at: str) -> str:
    """Give the page of the flow where an act is done; "continue" goes where she left it."""
    return left_at if code == "continue" else str(_PAGES.get(code, Step.FOLLOW_UP))
