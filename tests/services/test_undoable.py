"""Whatever changes data can be undone by name, but for what this table names with its reason (O2)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import mistakejournal.services

SERVICES = Path(mistakejournal.services.__file__).parent
TYPING = "typing has its own undo, in the field"
PLACE = "where she is, or looked"
NOTED = "a fact that was noted by itself and asks nothing of her"
FOLLOWS = "what follows from an act that has its own undo"
SETTING = "a setting is put back where it was set"
FOR_GOOD = "gone for good after a question that says so"

SILENT = {
    "binned._take_out_some": FOR_GOOD,
    "forgetting.forget_client": FOR_GOOD,
    "clientfacts.edit_client_fact": TYPING,
    "clientreport.save_report": TYPING,
    "clients.edit_client": TYPING,
    "differences.edit_step_for": TYPING,
    "drafts.save_draft": TYPING,
    "drafts.set_part": TYPING,
    "factpage.save_fact_page": TYPING,
    "factpage.set_fact": TYPING,
    "facts.set_facts": TYPING,
    "fixes.edit_fix": TYPING,
    "holding.save_holding": TYPING,
    "incident_parts._edit": TYPING,
    "incident_parts.set_whys": TYPING,
    "incidents.edit_incident": TYPING,
    "listfacts.edit_fact": TYPING,
    "lookback/lookbacks.note": TYPING,
    "others.save_other": TYPING,
    "others.set_other_field": TYPING,
    "prompts.answer_prompt": TYPING,
    "replies.edit_reply": TYPING,
    "steps.edit_section": TYPING,
    "steps.edit_step": TYPING,
    "ticks.keep_evidence": TYPING,
    "ticks.note_step": TYPING,
    "versions.give_reason": TYPING,
    "lookback/lookbacks.begin_look_back": PLACE,
    "lookback/lookbacks.turn_to": PLACE,
    "runs.set_view": PLACE,
    "interruptions._notice": NOTED,
    "interruptions._notice_each": NOTED,
    "ticks.look_again": NOTED,
    "ticks.tick_step": NOTED,
    "moving._mark": "the mark of a journal that moved is taken off by “Go on here”",
    "followplan.plan_follow_ups": FOLLOWS,
    "preferences.change_settings": SETTING,
}
"""Functions that give no undo at least in one case. Whoever adds one says why it needs none."""
_LABEL_AS_HANDED = {"label", "undo.label", "LABEL"}
"""A label that comes from the caller, who is looked at in its turn."""


def silent() -> Iterator[str]:
    """Give each function that ends in `done` without a label, by module and name."""
    for source in sorted(SERVICES.rglob("*.py")):
        module = source.relative_to(SERVICES).with_suffix("").as_posix()
        for node in ast.parse(source.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and any(map(_is_silent, ast.walk(node))):
                yield f"{module}.{node.name}"


def _is_silent(node: ast.AST) -> bool:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "done"):
        return False
    if len(node.args) < 2:
        return True
    label = node.args[1]
    if isinstance(label, ast.Constant):
        return label.value == ""
    return ast.unparse(label) not in _LABEL_AS_HANDED and any(
        isinstance(part, ast.Constant) and part.value == "" for part in ast.walk(label)
    )


def test_whatever_changes_data_can_be_undone_but_for_what_is_named_here():
    found = set(silent())
    assert sorted(found - SILENT.keys()) == [], "give it a label, or say here why it needs none"
    assert sorted(SILENT.keys() - found) == [], "it can be undone now: take it out"
    assert all(SILENT.values())


def test_a_label_that_is_handed_on_is_empty_only_for_typing_and_for_what_plans_itself():
    """`preset_check_ins` follows the level that she chose, which can be undone; a part's words are typed."""
    handed = []
    for source in SERVICES.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                empty = [one for one in node.args if isinstance(one, ast.Constant) and one.value == ""]
                if node.func.id in ("_plan", "_remove", "waive", "_keep") and empty:
                    handed.append(ast.unparse(node))
    assert sorted(handed) == [
        "_keep(desk, incident_id, '', **{field_key: words})",
        "_plan(desk, incident_id, 0 if level == 1 else runs_for(level), '')",
    ]
