"""What a version of a checklist did, and what became of its steps, in words (E5)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.version import ShownStep, Version
from mistakejournal.words.dates import plain_day


def version_words(version: Version) -> str:
    """Say what was done: “Reworded: Open the link”."""
    said = {
        "before": QCoreApplication.translate("Versions", "As it was before its history began"),
        "add_checklist": QCoreApplication.translate("Versions", "Checklist made"),
        "add_from_starter": QCoreApplication.translate("Versions", "Made from a template"),
        "duplicate_checklist": QCoreApplication.translate("Versions", "Made as a copy"),
        "edit_checklist": QCoreApplication.translate("Versions", "Name or details changed"),
        "import_checklist": QCoreApplication.translate("Versions", "Imported"),
        "add_fact": QCoreApplication.translate("Versions", "Asked before step 1: {title}"),
        "edit_fact": QCoreApplication.translate("Versions", "Changed before step 1: {title}"),
        "move_fact": QCoreApplication.translate("Versions", "Moved before step 1: {title}"),
        "remove_fact": QCoreApplication.translate("Versions", "No longer asked before step 1: {title}"),
        "add_step": QCoreApplication.translate("Versions", "Added: {title}"),
        "paste_steps": QCoreApplication.translate("Versions", "Steps pasted: {title}"),
        "duplicate_step": QCoreApplication.translate("Versions", "Copied: {title}"),
        "write_step": QCoreApplication.translate("Versions", "Reworded: {title}"),
        "edit_step": QCoreApplication.translate("Versions", "Changed: {title}"),
        "move_step": QCoreApplication.translate("Versions", "Moved: {title}"),
        "remove_step": QCoreApplication.translate("Versions", "Removed: {title}"),
        "remove_fix": QCoreApplication.translate("Versions", "Taken out again: {title}"),
        "retire_step": QCoreApplication.translate("Versions", "Retired: {title}"),
        "bring_back_step": QCoreApplication.translate("Versions", "Brought back: {title}"),
        "learn_step": QCoreApplication.translate("Versions", "Learned: {title}"),
        "merge_learned": QCoreApplication.translate("Versions", "Learned once more: {title}"),
        "merge_steps": QCoreApplication.translate("Versions", "Two steps made one: {title}"),
        "differ_step": QCoreApplication.translate("Versions", "Changed for one client: {title}"),
        "hide_step": QCoreApplication.translate("Versions", "Hidden for one client: {title}"),
        "as_for_everyone": QCoreApplication.translate("Versions", "Same for everyone again: {title}"),
        "add_section": QCoreApplication.translate("Versions", "Section added: {title}"),
        "edit_section": QCoreApplication.translate("Versions", "Section changed: {title}"),
        "move_section": QCoreApplication.translate("Versions", "Section moved: {title}"),
        "remove_section": QCoreApplication.translate("Versions", "Section removed: {title}"),
        "restore_version": QCoreApplication.translate("Versions", "Restored as it was on {title}"),
    }.get(version.code) or QCoreApplication.translate("Versions", "Changed")
    title = version.title
    if version.code == "restore_version":
        title = plain_day(date.fromisoformat(title))
    return said.format(title=title)


def mark_words(one: ShownStep) -> str:
    """Say what became of a step in a version; "" for one that stayed as it was."""
    if one.mark == "changed" and one.was:
        return QCoreApplication.translate("Versions", "Changed. Before: {words}").format(words=one.was)
    return {
        "added": QCoreApplication.translate("Versions", "Added"),
        "removed": QCoreApplication.translate("Versions", "Removed"),
        "changed": QCoreApplication.translate("Versions", "Changed in how it is ticked or why it is there"),
        "moved": QCoreApplication.translate("Versions", "Moved here"),
    }.get(one.mark, "")
