"""What undo takes back, named after the service call that did it: “Undo delete incident”."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def undo_words(label: str) -> str:
    """Give the menu’s words for taking an act back: “Undo delete incident”."""
    return QCoreApplication.translate("Undo", "Undo {act}").format(act=act_words(label))


def redo_words(label: str) -> str:
    """Give the menu’s words for doing an act again: “Redo delete incident”."""
    return QCoreApplication.translate("Undo", "Redo {act}").format(act=act_words(label))


def done_words(label: str) -> str:
    """Say what was just done, for the acts whose outcome may be out of sight; "" for all others."""
    return {
        "remove_incident": QCoreApplication.translate("Undo", "Incident moved to the bin"),
        "remove_checklist": QCoreApplication.translate("Undo", "Checklist moved to the bin"),
        "remove_step": QCoreApplication.translate("Undo", "Step moved to the bin"),
        "remove_section": QCoreApplication.translate("Undo", "Section moved to the bin"),
        "remove_repair": QCoreApplication.translate("Undo", "Fix moved to the bin"),
        "remove_option": QCoreApplication.translate("Undo", "Option moved to the bin"),
        "remove_affected": QCoreApplication.translate("Undo", "Person moved to the bin"),
        "remove_fix": QCoreApplication.translate("Undo", "System fix moved to the bin"),
        "delete_practice": QCoreApplication.translate("Undo", "Practice incidents moved to the bin"),
        "put_away_client": QCoreApplication.translate("Undo", "Client put away"),
        "put_away_checklist": QCoreApplication.translate("Undo", "Checklist put away"),
        "duplicate_checklist": QCoreApplication.translate("Undo", "Checklist copied"),
        "drop_run": QCoreApplication.translate("Undo", "Run put aside"),
        "remove_evidence": QCoreApplication.translate("Undo", "File moved to the bin"),
        "learn_step": QCoreApplication.translate("Undo", "Step added to the checklist"),
        "merge_learned": QCoreApplication.translate("Undo", "One step now, with both incidents"),
        "merge_steps": QCoreApplication.translate("Undo", "One step now"),
        "retire_step": QCoreApplication.translate("Undo", "Step retired"),
        "restore_version": QCoreApplication.translate("Undo", "Version restored"),
        "note_near_miss": QCoreApplication.translate("Undo", "Noted as caught"),
    }.get(label, "")


def act_words(label: str) -> str:
    """Name an act in the middle of a sentence; an act without a name of its own is “last change”."""
    acts = {
        "start_incident": QCoreApplication.translate("Undo", "new incident"),
        "edit_incident": QCoreApplication.translate("Undo", "change incident"),
        "remove_incident": QCoreApplication.translate("Undo", "delete incident"),
        "note_near_miss": QCoreApplication.translate("Undo", "near miss"),
        "close_incident": QCoreApplication.translate("Undo", "close incident"),
        "reopen_incident": QCoreApplication.translate("Undo", "reopen incident"),
        "delete_practice": QCoreApplication.translate("Undo", "delete practice incidents"),
        "set_feelings": QCoreApplication.translate("Undo", "change feelings"),
        "set_causes": QCoreApplication.translate("Undo", "change causes"),
        "set_whys": QCoreApplication.translate("Undo", "change reasons"),
        "add_repair": QCoreApplication.translate("Undo", "add fix"),
        "tick_repair": QCoreApplication.translate("Undo", "tick fix"),
        "remove_repair": QCoreApplication.translate("Undo", "remove fix"),
        "add_option": QCoreApplication.translate("Undo", "add option"),
        "choose_option": QCoreApplication.translate("Undo", "choose option"),
        "recommend_option": QCoreApplication.translate("Undo", "recommend option"),
        "remove_option": QCoreApplication.translate("Undo", "remove option"),
        "edit_option": QCoreApplication.translate("Undo", "change option"),
        "add_affected": QCoreApplication.translate("Undo", "add person"),
        "tell_affected": QCoreApplication.translate("Undo", "mark as told"),
        "remove_affected": QCoreApplication.translate("Undo", "remove person"),
        "tell": QCoreApplication.translate("Undo", "mark as told"),
        "answered_already": QCoreApplication.translate("Undo", "note what was said"),
        "set_lines": QCoreApplication.translate("Undo", "change the message"),
        "set_mistake": QCoreApplication.translate("Undo", "change the message"),
        "settle_promise": QCoreApplication.translate("Undo", "settle promise"),
        "learn_step": QCoreApplication.translate("Undo", "learned step"),
        "record_agreement": QCoreApplication.translate("Undo", "answer to an agreement"),
        "owe_fix": QCoreApplication.translate("Undo", "owe system fix"),
        "decline_fix": QCoreApplication.translate("Undo", "decline system fix"),
        "add_fix": QCoreApplication.translate("Undo", "add system fix"),
        "edit_fix": QCoreApplication.translate("Undo", "change system fix"),
        "finish_fix": QCoreApplication.translate("Undo", "finish system fix"),
        "remove_fix": QCoreApplication.translate("Undo", "remove system fix"),
        "mark_break": QCoreApplication.translate("Undo", "mark where it broke"),
        "plan_check_ins": QCoreApplication.translate("Undo", "plan check-ins"),
        "send_check_in": QCoreApplication.translate("Undo", "check-in sent"),
        "waive_check_in": QCoreApplication.translate("Undo", "waive check-in"),
        "record_verified": QCoreApplication.translate("Undo", "note how it turned out"),
        "record_answer": QCoreApplication.translate("Undo", "note the answer"),
        "asked_again": QCoreApplication.translate("Undo", "asked again"),
        "make_good_delivered": QCoreApplication.translate("Undo", "make-good delivered"),
        "add_client": QCoreApplication.translate("Undo", "add client"),
        "edit_client": QCoreApplication.translate("Undo", "change client"),
        "put_away_client": QCoreApplication.translate("Undo", "put client away"),
        "take_back_client": QCoreApplication.translate("Undo", "take client back"),
        "add_work": QCoreApplication.translate("Undo", "add kind of work"),
        "rename_work": QCoreApplication.translate("Undo", "rename kind of work"),
        "add_checklist": QCoreApplication.translate("Undo", "new checklist"),
        "add_from_starter": QCoreApplication.translate("Undo", "new checklist"),
        "edit_checklist": QCoreApplication.translate("Undo", "change checklist"),
        "duplicate_checklist": QCoreApplication.translate("Undo", "copy checklist"),
        "put_away_checklist": QCoreApplication.translate("Undo", "put checklist away"),
        "take_back_checklist": QCoreApplication.translate("Undo", "take checklist back"),
        "remove_checklist": QCoreApplication.translate("Undo", "delete checklist"),
        "add_step": QCoreApplication.translate("Undo", "add step"),
        "paste_steps": QCoreApplication.translate("Undo", "paste steps"),
        "edit_step": QCoreApplication.translate("Undo", "change step"),
        "move_step": QCoreApplication.translate("Undo", "move step"),
        "remove_step": QCoreApplication.translate("Undo", "remove step"),
        "add_section": QCoreApplication.translate("Undo", "add section"),
        "remove_section": QCoreApplication.translate("Undo", "remove section"),
        "duplicate_step": QCoreApplication.translate("Undo", "copy step"),
        "move_section": QCoreApplication.translate("Undo", "move section"),
        "retire_step": QCoreApplication.translate("Undo", "retire step"),
        "keep_step": QCoreApplication.translate("Undo", "keep step"),
        "bring_back_step": QCoreApplication.translate("Undo", "bring step back"),
        "merge_steps": QCoreApplication.translate("Undo", "merge steps"),
        "merge_learned": QCoreApplication.translate("Undo", "learned step"),
        "learn_elsewhere": QCoreApplication.translate("Undo", "add step to other checklists"),
        "hide_step": QCoreApplication.translate("Undo", "hide step for one client"),
        "differ_step": QCoreApplication.translate("Undo", "change step for one client"),
        "as_for_everyone": QCoreApplication.translate("Undo", "same step for everyone"),
        "restore_version": QCoreApplication.translate("Undo", "restore version"),
        "start_run": QCoreApplication.translate("Undo", "start run"),
        "tick_step": QCoreApplication.translate("Undo", "tick step"),
        "untick_step": QCoreApplication.translate("Undo", "untick step"),
        "skip_step": QCoreApplication.translate("Undo", "skip step"),
        "call_away": QCoreApplication.translate("Undo", "called away"),
        "come_back": QCoreApplication.translate("Undo", "coming back"),
        "finish_run": QCoreApplication.translate("Undo", "finish run"),
        "drop_run": QCoreApplication.translate("Undo", "put run aside"),
        "add_evidence": QCoreApplication.translate("Undo", "add file"),
        "remove_evidence": QCoreApplication.translate("Undo", "remove file"),
    }
    return acts.get(label) or QCoreApplication.translate("Undo", "last change")
