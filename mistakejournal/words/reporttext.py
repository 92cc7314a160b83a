"""A report as plain text, for the clipboard and for a terminal: every link, everything that was found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mistakejournal.newsletter.finding import Finding
from mistakejournal.newsletter.report import Compared, Report
from mistakejournal.words.dates import day_words
from mistakejournal.words.dotted import dotted
from mistakejournal.words.findings import finding_words
from mistakejournal.words.inspections import compared_words, links_words, verdict
from mistakejournal.words.issue_places import place_words
from mistakejournal.words.links import beside_words, read_words

_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal would obey instead of showing it."""


def report_words(report: Report) -> str:
    """Give the whole report as lines of text."""
    return "\n".join(_OBEYED.sub(" ", line) for line in (*_head(report), *_findings(report), *_links(report)))


def _head(report: Report) -> Iterator[str]:
    issue = report.issue
    yield _flat(issue.subject or issue.name or QCoreApplication.translate("Reports", "Without a subject"))
    about = (_flat(issue.sender), day_words(issue.sent.date()) if issue.sent else "", compared_words(report))
    yield dotted(*about)
    yield ""
    yield from (part for part in verdict(report) if part)


def _findings(report: Report) -> Iterator[str]:
    if report.findings:
        yield ""
    for one in report.findings:
        yield f"- {_finding(report, one)}"
    count = len(report.meant)
    if count == 1:
        yield QCoreApplication.translate("Reports", "One thing was set aside as meant.")
    elif count:
        yield QCoreApplication.translate("Reports", "{count} things were set aside as meant.").format(
            count=count
        )


def _finding(report: Report, finding: Finding) -> str:
    said, place = finding_words(finding), place_words(report.issue, finding)
    if finding.link:
        place = QCoreApplication.translate("Reports", "link {number}").format(number=finding.link)
    return f"{said} ({place})" if place else said


def _links(report: Report) -> Iterator[str]:
    if not report.links:
        return
    yield ""
    yield f"{links_words(len(report.links))}:"
    width = len(str(report.links[-1].link.number))
    for one in report.links:
        yield from _link(one, width)


def _link(compared: Compared, width: int) -> Iterator[str]:
    link = compared.link
    yield f"{link.number:>{width}}. {read_words(link)} · {beside_words(compared)}"
    if link.href.strip():
        yield f"{'':{width}}  {_flat(link.href)}"


def _flat(words: str) -> str:
    return " ".join(words.split())
