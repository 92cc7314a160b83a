"""An incident: what went wrong, how it was handled, and what came of it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from mistakejournal.domain.client import Channel
from mistakejournal.domain.comeback import ComeBack
from mistakejournal.domain.records import dataclass


class Kind(StrEnum):
    """An incident reached somebody; a near miss was caught before it did (A3)."""

    INCIDENT = "incident"
    NEAR_MISS = "near_miss"


class State(StrEnum):
    """Open, following up (told and put right), closed."""

    OPEN = "open"
    FOLLOWING_UP = "following_up"
    CLOSED = "closed"


class NoticedBy(StrEnum):
    """Who noticed first (A3). "A step" makes it a near miss."""

    ME = "me"
    CLIENT = "client"
    CUSTOMER = "customer"
    STEP = "step"
    TOOL = "tool"


class Form(StrEnum):
    """What kind of thing it was (B4)."""

    ACTION = "action"
    JUDGMENT = "judgment"
    LEFT_UNDONE = "left_undone"


class Owned(StrEnum):
    """What she owns (B4)."""

    PROBLEM = "problem"
    SOLUTION = "solution"
    BOTH = "both"


class StillGoing(StrEnum):
    """Is it still going out, ringing, or being seen (B1)?"""

    NO = "no"
    YES = "yes"
    UNSURE = "unsure"


class AsDescribed(StrEnum):
    """Did the agreed option happen exactly as described (J6)?"""

    EXACTLY = "exactly"
    DIFFERENT_TOLD = "different_told"
    DIFFERENT_NOT_TOLD = "different_not_told"


class Answer(StrEnum):
    """The client's answer (J4); never filled in for her."""

    SETTLED = "settled"
    NOT_YET = "not_yet"
    NO_ANSWER = "no_answer"


class Branch(StrEnum):
    """Two questions lead to causes (D4): what let it through, and why wasn't it caught."""

    LET_THROUGH = "let_through"
    NOT_CAUGHT = "not_caught"


@dataclass(frozen=True)
class Incident:
    """One incident or near miss. Times are aware, in UTC; each is optional and may be "about" (A2)."""

    id: str
    kind: Kind = Kind.INCIDENT
    title: str = ""
    practice: bool = False
    client_id: str | None = None
    work_id: str | None = None
    run_id: str | None = None
    broke_at: str | None = None
    """The run step where it broke (D1)."""
    broke_where: str = ""
    """Where it broke, in her words, when no run shows it."""
    caught_by: str | None = None
    """The run step that caught a near miss."""
    page: str = "pause"
    """Where the guided flow opens next time."""
    unfinished: dict[str, str] | None = None
    """What is typed or picked and belongs to nothing yet: a client's name half typed, a new step's place."""
    short_of_time: bool = False
    happened_at: datetime | None = None
    happened_about: bool = False
    noticed_at: datetime | None = None
    noticed_about: bool = False
    told_at: datetime | None = None
    told_about: bool = False
    told_channel: Channel | None = None
    fixed_at: datetime | None = None
    fixed_about: bool = False
    verified_at: datetime | None = None
    verified_about: bool = False
    noticed_by: NoticedBy | None = None
    zone: str = ""
    # Pause
    still_going: StillGoing | None = None
    quick_stop: str = ""
    pause_seconds: int = 0
    pause_done: bool = False
    strength_before: int | None = None
    strength_after: int | None = None
    private_line: str = ""
    # Own
    what_happened: str = ""
    my_part: str = ""
    their_part: str = ""
    moment: str = ""
    form: Form | None = None
    owned: Owned | None = None
    # Feel
    seen: str = ""
    seen_count: int | None = None
    cost_money: str = ""
    cost_time: str = ""
    cost_date: str = ""
    personal: str = ""
    legal_or_safety: bool = False
    """It touches the law or somebody's safety: advice comes before any writing (A10)."""
    undo: str = ""
    dim_money: int | None = None
    dim_public: int | None = None
    dim_time: int | None = None
    dim_trust: int | None = None
    dim_privacy: int | None = None
    dim_reflects: int | None = None
    scope: str = ""
    level: int | None = None
    """The level she chose or confirmed, 1 to 4; None while it is only suggested."""
    client_level: int | None = None
    size_to_me: int | None = None
    at_risk: bool = False
    client_said: str = ""
    said_is_guess: bool = False
    effect: str = ""
    # Apologize and Follow up
    next_update: str = ""
    """When and with what she writes next, in her words ("at 2:30 pm with the numbers")."""
    make_good: str = ""
    make_good_for: str = ""
    """The inconvenience it is for."""
    make_good_kind: str = ""
    """A kind of `domain/makegood.py`."""
    make_good_amount: int | None = None
    """What it costs her, in minor units of `make_good_currency`."""
    make_good_currency: str = ""
    make_good_minutes: int | None = None
    make_good_done_at: datetime | None = None
    as_described: AsDescribed | None = None
    what_i_saw: str = ""
    answer: Answer | None = None
    answer_words: str = ""
    answer_at: datetime | None = None
    asked_times: int = 0
    when_then: str = ""
    """"When I did X, Y happened": what the becauses begin with (D2)."""
    fix_declined: str = ""
    """Why there is no system fix; "" while one is done or owed (D6)."""
    lesson: str = ""
    again_of: str | None = None
    """The incident that this one is the same thing again of (J, K1)."""
    came_back_by: ComeBack | None = None
    """How it came through although it had been fixed; None while she has not said."""
    # Shared cause (C7); off until she says so, and never filled from `their_part`
    shared: bool = False
    on_my_side: str = ""
    on_their_side: str = ""
    shared_cost: int | None = None
    """In minor units of `shared_currency`."""
    shared_currency: str = ""
    my_share: int | None = None
    """Percent, 0 to 100."""
    closing_reason: str = ""
    untold_reason: str = ""
    closed_at: datetime | None = None
    created_at: datetime | None = None


@dataclass(frozen=True)
class Feeling:
    """A word for what is there (B2, whose="me") or how the client feels (B7, whose="client")."""

    id: str
    incident_id: str
    name: str
    whose: str = "me"
    guess: bool = False
    order_key: str = ""


@dataclass(frozen=True)
class Affected:
    """Somebody else it touches, with the time they were told (A6)."""

    id: str
    incident_id: str
    name: str
    note: str = ""
    told_at: datetime | None = None
    told_about: bool = False
    """The time they were told is only about right."""
    order_key: str = ""


@dataclass(frozen=True)
class Repair:
    """Something she does for the client now; `done_at` is None until it is done."""

    id: str
    incident_id: str
    title: str
    done_at: datetime | None = None
    order_key: str = ""


@dataclass(frozen=True)
class Option:
    """One way to put it right that the client can say yes to (C5)."""

    id: str
    incident_id: str
    title: str
    detail: str = ""
    by_when: str = ""
    effort: str = ""
    cost: str = ""
    """What it costs them, in words ("Not billed")."""
    recommended: bool = False
    reversible: bool = False
    """It can be taken back, so she may begin with it while no answer came."""
    chosen_at: datetime | None = None
    order_key: str = ""


@dataclass(frozen=True)
class Why:
    """One "because" of the chain (D2), up to five on each branch."""

    id: str
    incident_id: str
    title: str
    branch: Branch = Branch.LET_THROUGH
    order_key: str = ""


@dataclass(frozen=True)
class Cause:
    """What let it through: a code of the vocabulary, or "other" with her own words in `title`."""

    id: str
    incident_id: str
    code: str
    title: str = ""
    order_key: str = ""
