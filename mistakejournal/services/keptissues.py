"""Issues that are kept to compare the next ones with (I3): by her, and by a run that is finished."""

from __future__ import annotations

from datetime import date

from mistakejournal.domain.inspection import Inspection, KeptIssue
from mistakejournal.domain.run import Run
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.links.comparison import is_same_issue
from mistakejournal.newsletter.numbering import issue_day, issue_number
from mistakejournal.newsletter.saved import issue_of, links_text, report_of
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import inspections, tables
from mistakejournal.store import keptissues as store
from mistakejournal.store.writing import Writing

LONGEST = 100_000
"""Characters of an issue's text that are kept to compare with."""
_LONGEST_LINE = 500
_HERS = frozenset({"title", "number", "sent_on", "is_correction"})
"""What she may have changed of a kept issue stays, when the same issue is kept again."""


def keep_issue(desk: Desk, inspection_id: str) -> Done:
    """Keep the issue of a report to compare later ones with; one that is kept already is given back.

    Raises JournalError "needs_client", "report_unreadable".
    """
    inspection = inspections.get(desk.journal, inspection_id)
    with desk.journal.write() as writing:
        issue_id = _keep(desk, writing, inspection, inspection.client_id)
    return done(writing, "keep_issue", issue_id)


def keep_earlier(desk: Desk, issue: Issue, client_id: str) -> Done:
    """Keep an issue that went out before ("drop last week's too")."""
    with desk.journal.write() as writing:
        issue_id = _add(desk, writing, issue, client_id)
    return done(writing, "keep_issue", issue_id)


def kept_issues(desk: Desk, client_id: str) -> list[KeptIssue]:
    """Give a client's kept issues without their texts and links, the newest first."""
    return store.of_client(desk.journal, client_id)


def edit_issue(desk: Desk, issue_id: str, **fields: str | date | bool | None) -> Done:
    """Change `title`, `number`, `sent_on` or `is_correction` of a kept issue.

    Raises JournalError("needs_title") for an empty title, TypeError for any other field.
    """
    unknown = fields.keys() - _HERS
    if unknown:
        raise TypeError(f"nobody changes {', '.join(sorted(unknown))} of a kept issue")
    columns = {name: one_line(value) if isinstance(value, str) else value for name, value in fields.items()}
    if columns.get("title") == "":
        raise JournalError("needs_title")
    with desk.journal.write() as writing:
        writing.change(tables.KEPT_ISSUES, issue_id, **columns)
    return done(writing, "edit_issue", issue_id)


def forget_issue(desk: Desk, issue_id: str) -> Done:
    """Put a kept issue into the bin: nothing is compared with it any more."""
    with desk.journal.write() as writing:
        writing.remove(tables.KEPT_ISSUES, issue_id)
    return done(writing, "forget_issue", issue_id)


def keep_issues_of_run(desk: Desk, writing: Writing, run: Run) -> None:
    """Keep what the reports of a finished run saw, in the transaction that finishes it.

    A report that can't be read any more keeps nothing: the run is finished all the same.
    """
    if run.client_id is None:
        return
    for line in inspections.of_run(desk.journal, run.id):
        try:
            _keep(desk, writing, inspections.get(desk.journal, line.id), run.client_id)
        except JournalError:
            continue


def _keep(desk: Desk, writing: Writing, inspection: Inspection, client_id: str | None) -> str:
    if client_id is None:
        raise JournalError("needs_client")
    known = store.get(desk.journal, inspection.issue_id or "")
    if known is not None and known.client_id == client_id:
        return known.id
    issue = report_of(inspection.report).issue
    issue_id = _add(desk, writing, issue, client_id)
    writing.change(tables.INSPECTIONS, inspection.id, issue_id=issue_id)
    return issue_id


def _add(desk: Desk, writing: Writing, issue: Issue, client_id: str) -> str:
    number, today = issue_number(issue), desk.clock.local().date()
    kept = KeptIssue(
        "",
        client_id,
        title=number or _line(issue.subject) or _line(issue.name) or _line(issue.text),
        number=number,
        subject=_line(issue.subject),
        sender=_line(issue.sender),
        reply_to=_line(issue.reply_to),
        sent_on=issue.sent.date() if issue.sent else issue_day(issue, today) or today,
        text=clean(issue.text[:LONGEST]),
        links=links_text(issue.links),
    )
    columns = {name: value for name, value in vars(kept).items() if name not in ("id", "created_at")}
    known = _known(desk, kept)
    if known is None:
        return writing.add(tables.KEPT_ISSUES, **columns)
    seen_anew = {name: value for name, value in columns.items() if name not in _HERS}
    writing.change(tables.KEPT_ISSUES, known.id, **seen_anew)
    return known.id


def _known(desk: Desk, kept: KeptIssue) -> KeptIssue | None:
    """Give the row of the same issue: an earlier test of it is followed by what was mended.

    What she called a correction is a mail of its own; nothing takes its place but the same mail again.
    """
    issue = issue_of(kept)
    newest = (one for one in store.to_compare(desk.journal, kept.client_id) if one.text)
    same = (one for one in newest if not one.is_correction and is_same_issue(issue, issue_of(one)))
    return store.same_as(desk.journal, kept) or next(same, None)


def _line(words: str) -> str:
    return one_line(words[: 2 * _LONGEST_LINE])[:_LONGEST_LINE]
