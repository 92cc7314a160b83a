"""The one page of a look back, as lines for the window, the clipboard and paper; only for her (K5)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.paper import Paper, PaperLine, Style
from mistakejournal.services.lookback.page import Deed, LookBackPage
from mistakejournal.words.dates import plain_day
from mistakejournal.words.lookbacks import incidents_words, went_right_words

_CHANGES = frozenset({"retire_step", "merge_steps", "edit_step", "remove_step"})


def page_lines(page: LookBackPage, begun: datetime) -> Paper:
    """Give the page; `begun` is the moment it was begun, on her wall."""
    only = QCoreApplication.translate("LookBackPage", "Only for you. {day} {year}").format(
        day=plain_day(begun.date()), year=begun.year
    )
    lines = [
        PaperLine(Style.TITLE, page.look_back.title),
        PaperLine(Style.FACTS, only),
        PaperLine(
            Style.TEXT, f"{went_right_words(page.went_right)} {incidents_words(page.went_right.incidents)}"
        ),
    ]
    for note in page.notes:
        lines.append(PaperLine(Style.HEADING, note.title))
        lines += [PaperLine(Style.TEXT, line) for line in note.note.splitlines() if line.strip()]
    changed = {deed.title for deed in page.deeds if deed.code in _CHANGES}
    said = list(
        dict.fromkeys(
            deed_words(deed)
            for deed in page.deeds
            if not (deed.code == "looked_at" and deed.title in changed)  # it was not kept as it was
        )
    )
    if said:
        lines.append(PaperLine(Style.HEADING, QCoreApplication.translate("LookBackPage", "Done on the way")))
        lines += [PaperLine(Style.STEP, words, "✓") for words in said]
    if page.rules:
        lines.append(PaperLine(Style.HEADING, QCoreApplication.translate("LookBackPage", "Rules of thumb")))
        lines += [PaperLine(Style.TEXT, rule.title) for rule in page.rules]
    return tuple(lines)


def deed_words(deed: Deed) -> str:
    """Say what was done: “Kept: I’ll call you on Friday”."""
    said = {
        "kept": QCoreApplication.translate("LookBackPage", "Promise kept: {title}"),
        "not_kept": QCoreApplication.translate("LookBackPage", "Promise not kept: {title}"),
        "changed": QCoreApplication.translate("LookBackPage", "Promise changed: {title}"),
        "follow_up": QCoreApplication.translate("LookBackPage", "Looked after: {title}"),
        "check_in": QCoreApplication.translate("LookBackPage", "Checked in: {title}"),
        "fix": QCoreApplication.translate("LookBackPage", "Fix done: {title}"),
        "looked_at": QCoreApplication.translate("LookBackPage", "Looked at and kept: {title}"),
        "retire_step": QCoreApplication.translate("LookBackPage", "Step let rest: {title}"),
        "bring_back_step": QCoreApplication.translate("LookBackPage", "Step brought back: {title}"),
        "merge_steps": QCoreApplication.translate("LookBackPage", "Two steps made one: {title}"),
        "edit_step": QCoreApplication.translate("LookBackPage", "Step changed: {title}"),
        "remove_step": QCoreApplication.translate("LookBackPage", "Step taken out: {title}"),
    }[deed.code]
    return said.format(title=deed.title)
