"""Which table holds which noun: table names stand here and nowhere else."""

from __future__ import annotations

from mistakejournal.domain.records import dataclass

CLIENTS = "clients"
WORKS = "works"
INCIDENTS = "incidents"
FEELINGS = "feelings"
AFFECTED = "affected"
REPAIRS = "repairs"
OPTIONS = "options"
WHYS = "whys"
CAUSES = "causes"
FIXES = "fixes"
MESSAGES = "messages"
PROMISES = "promises"
CHECK_INS = "check_ins"
REPLIES = "replies"
FOLLOW_UPS = "follow_ups"
PROMPT_ANSWERS = "prompt_answers"
KEPT_WORDS = "kept_words"
PROMPTS = "prompts"
CHECKLISTS = "checklists"
SECTIONS = "sections"
STEPS = "steps"
FACTS = "facts"
RUNS = "runs"
RUN_STEPS = "run_steps"
INTERRUPTIONS = "interruptions"
SCHEDULES = "schedules"
OCCURRENCES = "occurrences"
COMPANIONS = "companions"
DIFFERENCES = "differences"
STEP_ORIGINS = "step_origins"
VERSIONS = "versions"
EVIDENCE = "evidence"
CLIENT_FACTS = "client_facts"
KEPT_ISSUES = "kept_issues"
INSPECTIONS = "inspections"
STEADY_LINKS = "steady_links"
EXEMPTIONS = "exemptions"
CLIENT_RULES = "client_rules"
LOOK_BACKS = "look_backs"
LOOK_BACK_NOTES = "look_back_notes"
RULES_OF_THUMB = "rules_of_thumb"
SAVED_VIEWS = "saved_views"
DISTINCTIONS = "distinctions"
EVENTS = "events"
SETTINGS = "settings"

INCIDENT_PARTS = (
    FEELINGS, AFFECTED, REPAIRS, OPTIONS, WHYS, CAUSES, FIXES, MESSAGES, PROMISES, CHECK_INS, REPLIES,
    FOLLOW_UPS, PROMPT_ANSWERS, KEPT_WORDS,
)  # fmt: skip
"""Tables whose rows belong to one incident."""

ALL = (
    CLIENTS, WORKS, INCIDENTS, *INCIDENT_PARTS, CHECKLISTS, SECTIONS, STEPS, FACTS, RUNS, RUN_STEPS,
    INTERRUPTIONS, SCHEDULES, OCCURRENCES, COMPANIONS, DIFFERENCES, STEP_ORIGINS, VERSIONS, EVIDENCE,
    CLIENT_FACTS, KEPT_ISSUES, INSPECTIONS, STEADY_LINKS, EXEMPTIONS, CLIENT_RULES, LOOK_BACKS,
    LOOK_BACK_NOTES, RULES_OF_THUMB, SAVED_VIEWS, DISTINCTIONS, PROMPTS, EVENTS, SETTINGS,
)  # fmt: skip


@dataclass(frozen=True)
class Words:
    """Which columns of a table the full-text index reads."""

    title: str
    body: tuple[str, ...] = ()


SEARCHED = {
    INCIDENTS: Words(
        "title",
        ("what_happened", "my_part", "their_part", "moment", "private_line", "effect", "client_said",
         "broke_where", "next_update", "make_good", "make_good_for",
         "on_my_side", "on_their_side", "what_i_saw", "answer_words", "lesson",
         "when_then", "fix_declined", "closing_reason", "untold_reason"),
    ),
    FEELINGS: Words("name"),
    AFFECTED: Words("name", ("note",)),
    REPAIRS: Words("title"),
    OPTIONS: Words("title", ("detail", "by_when", "effort", "cost")),
    WHYS: Words("title"),
    CAUSES: Words("title"),
    FIXES: Words("title", ("reason",)),
    MESSAGES: Words("title", ("body",)),
    PROMISES: Words("title", ("changed_to",)),
    CHECK_INS: Words("title", ("reason",)),
    REPLIES: Words("title"),
    FOLLOW_UPS: Words("title", ("reason",)),
    PROMPT_ANSWERS: Words("title", ("answer",)),
    CLIENTS: Words(
        "name",
        ("contact", "email", "phone", "how_to_tell", "cares_about", "sore_points", "agreed", "anxious_about",
         "notes"),
    ),
    CHECKLISTS: Words("name", ("pause_point",)),
    STEPS: Words("title", ("why",)),
    RUNS: Words("title", ("clear_line",)),
    RUN_STEPS: Words("evidence", ("reason", "note")),
    INTERRUPTIONS: Words("reason"),
    OCCURRENCES: Words("reason"),
    VERSIONS: Words("reason"),
    EVIDENCE: Words("title"),
    CLIENT_FACTS: Words("name", ("value",)),
    KEPT_ISSUES: Words("title", ("subject",)),
    CLIENT_RULES: Words("title"),
    LOOK_BACK_NOTES: Words("title", ("note",)),
    RULES_OF_THUMB: Words("title"),
}  # fmt: skip
"""Every table that holds words she typed; run steps only with what was typed into them."""
