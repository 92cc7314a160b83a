"""Expected trouble in calm sentences: what it is, that nothing is lost, what to do next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.errors import JournalError
from mistakejournal.words.backup_errors import backup_sentences
from mistakejournal.words.import_errors import incident_import_sentences
from mistakejournal.words.issue_errors import issue_sentences
from mistakejournal.words.passphrase_errors import passphrase_sentences
from mistakejournal.words.whole_errors import whole_sentences


def error_words(error: JournalError) -> str:
    """Give the sentence for an error's code, with its facts filled in."""
    if error.code == "negative_span":
        return _span_words(error)
    sentences = _file_sentences() | _work_sentences() | _schedule_sentences() | _import_sentences()
    sentences |= issue_sentences() | whole_sentences() | incident_import_sentences() | backup_sentences()
    sentences |= passphrase_sentences()
    sentence = sentences.get(error.code) or QCoreApplication.translate(
        "Errors", "That didn’t work just now. Your words are still here. Try again."
    )
    return sentence.format(**error.facts) if error.facts and "{" in sentence else sentence


def _file_sentences() -> dict[str, str]:
    return {
        "busy": QCoreApplication.translate(
            "Errors",
            "Another window is writing to this journal. Your words are here. Try again in a moment.",
        ),
        "disk_full": QCoreApplication.translate(
            "Errors",
            "The disk is full. Nothing is lost yet. Make room, then try again.",
        ),
        "unwritable": QCoreApplication.translate(
            "Errors",
            "The journal couldn’t be saved, because its folder can’t be written to. Nothing is lost yet. "
            "Check the folder in Settings, then try again.",
        ),
        "damaged": QCoreApplication.translate(
            "Errors",
            "The journal file can’t be read as it is. Nothing was changed. A backup can be opened.",
        ),
        "missing": QCoreApplication.translate(
            "Errors",
            "The journal isn’t where it was. If it is on another drive, connect that. No new one was made.",
        ),
        "not_ours": QCoreApplication.translate(
            "Errors", "This file is not a journal of Mistake Journal. It was left as it is."
        ),
        "locked": QCoreApplication.translate(
            "Errors", "This journal has a passphrase. Open it with that, or with the recovery code."
        ),
        "no_cipher": QCoreApplication.translate(
            "Errors",
            "A passphrase needs one more part of the app. “python3 packaging/run.py encryption” adds it.",
        ),
        "in_use": QCoreApplication.translate(
            "Errors",
            "This journal is open in another window that doesn’t answer just now. "
            "Close it there, then try again.",
        ),
        "in_use_elsewhere": QCoreApplication.translate(
            "Errors",
            "This journal is open on the computer “{host}”. Close it there first: "
            "written from two computers, words get lost.",
        ),
        "lock_unreadable": QCoreApplication.translate(
            "Errors",
            "Beside the journal lies a mark that says it is open, but not where. "
            "If no other window shows it, remove the mark, then start again.",
        ),
        "newer_journal": QCoreApplication.translate(
            "Errors",
            "This journal was made by a newer version of Mistake Journal. It was left as it is. "
            "Update the app, then open it again.",
        ),
        "older_journal": QCoreApplication.translate(
            "Errors",
            "This journal was made by an earlier version of Mistake Journal. Open it in the app once, "
            "then try again.",
        ),
    }


def _work_sentences() -> dict[str, str]:
    return {
        "file_missing": QCoreApplication.translate(
            "Errors", "“{name}” can’t be read. Check that it is still there, then add it again."
        ),
        "file_too_large": QCoreApplication.translate(
            "Errors", "“{name}” is larger than 100 MB. Add a shorter recording or a screenshot of it."
        ),
        "file_gone": QCoreApplication.translate(
            "Errors", "The copy of “{name}” isn’t in the journal’s folder any more. A backup may hold it."
        ),
        "file_altered": QCoreApplication.translate(
            "Errors", "The copy of “{name}” was changed since it was added, so it was not opened."
        ),
        "file_other": QCoreApplication.translate(
            "Errors", "That is not the file that was kept as “{name}”: it holds something else."
        ),
        "bad_amount": QCoreApplication.translate(
            "Errors", "“{text}” can’t be read as an amount. Write it like 12.50."
        ),
        "other_currency": QCoreApplication.translate(
            "Errors", "“{text}” is in another currency. Choose it beside the amount."
        ),
        "already_same": QCoreApplication.translate("Errors", "Both are linked as the same mistake already."),
        "needs_name": QCoreApplication.translate("Errors", "It needs a name first."),
        "needs_title": QCoreApplication.translate("Errors", "It needs a few words first."),
        "needs_reason": QCoreApplication.translate("Errors", "One line of reason, then it goes on."),
        "not_begun": QCoreApplication.translate("Errors", "The wait has not begun. Start it first."),
        "too_early": QCoreApplication.translate(
            "Errors", "The wait is not over yet. It can go on earlier with one line of reason."
        ),
        "needs_evidence": QCoreApplication.translate(
            "Errors", "Write down what you see there. “I’m sure” can be said without looking."
        ),
        "cannot_close": QCoreApplication.translate(
            "Errors", "Something is still open here, so it stays open."
        ),
        "no_steps": QCoreApplication.translate(
            "Errors", "This checklist has no steps yet. Add one, then start."
        ),
        "not_complete": QCoreApplication.translate(
            "Errors", "Some steps are still open. Tick them, or skip them with a reason."
        ),
        "away": QCoreApplication.translate("Errors", "First choose how to go on after the break."),
        "unsaved_file": QCoreApplication.translate(
            "Errors", "It couldn’t be saved there. Nothing is lost. Choose another folder."
        ),
        "unprinted": QCoreApplication.translate(
            "Errors", "The printer didn’t take it. Nothing is lost. Try again, or save it as a PDF."
        ),
        "needs_client": QCoreApplication.translate("Errors", "Choose who it is for first."),
        "report_unreadable": QCoreApplication.translate(
            "Errors", "This report can’t be read any more. Inspect the newsletter once more."
        ),
        "run_ended": QCoreApplication.translate("Errors", "This run has ended. Its steps stay as they were."),
    }


def _schedule_sentences() -> dict[str, str]:
    return {
        "bad_time": QCoreApplication.translate(
            "Errors", "“{text}” can’t be read as a time. Write it like 9:30."
        ),
        "bad_zone": QCoreApplication.translate(
            "Errors", "This computer doesn’t know the time zone “{zone}”. Choose a city near it."
        ),
        "rule_interval": QCoreApplication.translate(
            "Errors", "Every {number} never comes round. A number from 1 to {most} does."
        ),
        "rule_days": QCoreApplication.translate("Errors", "Choose a day of the week."),
        "rule_place": QCoreApplication.translate(
            "Errors", "Not every month has that one. The first to the fourth and the last are in all of them."
        ),
        "rule_date": QCoreApplication.translate(
            "Errors", "There is no day {number} in that month. Choose another one."
        ),
        "rule_never": QCoreApplication.translate(
            "Errors", "By this rule it never comes up. Choose another day."
        ),
        "rule_often": QCoreApplication.translate(
            "Errors", "More than once a day is too often for a schedule. Choose days."
        ),
        "rule_unreadable": QCoreApplication.translate(
            "Errors", "This rule can’t be read. Choose one of the others."
        ),
        "not_due": QCoreApplication.translate("Errors", "This isn’t due any more. Nothing was changed."),
        "snooze_past": QCoreApplication.translate(
            "Errors", "That moment is over. Choose a later one, and it comes up again then."
        ),
        "companion_itself": QCoreApplication.translate(
            "Errors", "A checklist can’t open itself. Choose “days after it was done” as its schedule."
        ),
        "companion_days": QCoreApplication.translate("Errors", "Choose a number of days from 0 to 366."),
    }


def _import_sentences() -> dict[str, str]:
    return {
        "import_unreadable": QCoreApplication.translate(
            "Errors", "“{name}” can’t be opened. Nothing was made. Is it still there?"
        ),
        "import_too_large": QCoreApplication.translate(
            "Errors", "That is more than {most} MB, too much for a checklist. Nothing was made."
        ),
        "import_too_long": QCoreApplication.translate(
            "Errors", "That is more than {most} lines, too much for a checklist. Nothing was made."
        ),
        "import_not_text": QCoreApplication.translate(
            "Errors",
            "This is no text, so no steps can be read from it. Copy the list in its own program "
            "and paste it, or save it there as plain text or CSV.",
        ),
        "import_malformed": QCoreApplication.translate(
            "Errors",
            "This file breaks off or is damaged near line {line}. Nothing was made. Export it again.",
        ),
        "import_doctype": QCoreApplication.translate(
            "Errors", "This file can bring in other files, so it was not read. Nothing was made."
        ),
        "import_unknown": QCoreApplication.translate(
            "Errors", "This file is of a kind that holds no checklist known here. Nothing was made."
        ),
        "import_no_steps": QCoreApplication.translate(
            "Errors", "No steps were found in it. Nothing was made."
        ),
    }


def _span_words(error: JournalError) -> str:
    names = {
        "happened": QCoreApplication.translate("Errors", "it happened"),
        "noticed": QCoreApplication.translate("Errors", "you noticed it"),
        "told": QCoreApplication.translate("Errors", "you told them"),
        "fixed": QCoreApplication.translate("Errors", "it was fixed"),
        "verified": QCoreApplication.translate("Errors", "you looked again"),
    }
    earlier, later = str(error.facts.get("earlier", "")), str(error.facts.get("later", ""))
    return QCoreApplication.translate(
        "Errors", "By these times {later} before {earlier}. Which of the two is right? The rest is saved."
    ).format(later=names.get(later, later), earlier=names.get(earlier, earlier))
