"""What has to be true before an incident may be closed (J6). Closing is offered, never automatic."""

from __future__ import annotations

from mistakejournal.domain.checkin import CheckInState
from mistakejournal.domain.followup import TRIES
from mistakejournal.domain.incident import Answer, AsDescribed, Kind
from mistakejournal.domain.incident_file import IncidentFile
from mistakejournal.domain.makegood import is_offered
from mistakejournal.domain.progress import system_settled
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.telling import PromiseState


@dataclass(frozen=True)
class Condition:
    """One condition by its code; `waivable` ones may be closed over with a reason."""

    code: str
    met: bool
    waivable: bool = True


@dataclass(frozen=True)
class Closing:
    """The conditions that apply to one incident, in the order they are met in life."""

    conditions: tuple[Condition, ...]

    @property
    def may_close(self) -> bool:
        """Tell whether every condition is met."""
        return all(condition.met for condition in self.conditions)

    @property
    def open_codes(self) -> tuple[str, ...]:
        """The conditions that are still open."""
        return tuple(condition.code for condition in self.conditions if not condition.met)

    @property
    def may_close_with_reason(self) -> bool:
        """Tell whether all that is open can be closed over with a reason."""
        return all(condition.met or condition.waivable for condition in self.conditions)


def closing(file: IncidentFile, level: int) -> Closing:
    """Give the closing conditions of an incident of that level.

    Level 1 closes when it is right and told; a near miss when its system fix is settled. The codes: "told",
    "put_right", "everyone_told", "as_described", "promises", "check_ins", "system_fix", "answer" and
    "make_good". Planned follow-ups hold nothing up: they outlive closing (J1).
    """
    if file.incident.kind is Kind.NEAR_MISS:
        return Closing((Condition("system_fix", system_settled(file)),))
    first = (
        Condition("told", file.incident.told_at is not None),
        Condition("put_right", file.put_right),
        *_everyone_told(file),
    )
    if level == 1:
        return Closing(first)
    return Closing(
        (
            *first,
            _as_described(file),
            *_promises(file),
            *_check_ins(file),
            Condition("system_fix", system_settled(file)),
            Condition("answer", _answered(file)),
            *_make_good(file),
        )
    )


def _as_described(file: IncidentFile) -> Condition:
    """A difference the client does not know of yet keeps the incident open, whatever the reason."""
    said = file.incident.as_described
    met = said in (AsDescribed.EXACTLY, AsDescribed.DIFFERENT_TOLD)
    return Condition("as_described", met, waivable=said is not AsDescribed.DIFFERENT_NOT_TOLD)


def _everyone_told(file: IncidentFile) -> tuple[Condition, ...]:
    if not file.affected:
        return ()
    return (Condition("everyone_told", all(person.told_at is not None for person in file.affected)),)


def _promises(file: IncidentFile) -> tuple[Condition, ...]:
    if not file.promises:
        return ()
    settled = all(one.state is not PromiseState.OPEN and not one.untold for one in file.promises)
    return (Condition("promises", settled),)


def _check_ins(file: IncidentFile) -> tuple[Condition, ...]:
    settled = all(check_in.state is not CheckInState.PLANNED for check_in in file.check_ins)
    return (Condition("check_ins", bool(file.check_ins) and settled),)


def _answered(file: IncidentFile) -> bool:
    incident = file.incident
    if incident.answer is Answer.NO_ANSWER:
        return incident.asked_times >= TRIES
    return incident.answer is Answer.SETTLED


def _make_good(file: IncidentFile) -> tuple[Condition, ...]:
    if not is_offered(file.incident):
        return ()
    return (Condition("make_good", file.incident.make_good_done_at is not None),)
