"""A report in a sentence: what to look at before it goes out, never that all is well (I3, I6)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.inspection import Inspection
from mistakejournal.domain.template import capital
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.report import LinkState, Report
from mistakejournal.words.dates import plain_day, short_day

_OF_MAIL = frozenset({Part.SENDER, Part.REPLY_TO, Part.MAIL})
_WEEK = range(4, 11)
"""So many days apart, an issue is last week's."""


def verdict(report: Report) -> tuple[str, str]:
    """Give the sentence over a report and the line below: “Four things to look at before this goes out”."""
    return verdict_words(report), " ".join(part for part in (_where(report), _limits(report)) if part)


def verdict_words(report: Report) -> str:
    """Give the sentence over a report alone."""
    count = len(_to_look_at(report))
    if not count:
        return QCoreApplication.translate("Inspections", "Nothing stands out")
    if not report.strong:
        if count == 1:
            return QCoreApplication.translate("Inspections", "One thing is worth a look")
        return QCoreApplication.translate("Inspections", "{count} things are worth a look").format(
            count=capital(number_words(count))
        )
    if count == 1:
        return QCoreApplication.translate("Inspections", "One thing to look at before this goes out")
    return QCoreApplication.translate("Inspections", "{count} things to look at before this goes out").format(
        count=capital(number_words(count))
    )


def links_words(count: int) -> str:
    """Say how many links there are: “6 links”."""
    if count == 0:
        return QCoreApplication.translate("Inspections", "no links")
    if count == 1:
        return QCoreApplication.translate("Inspections", "1 link")
    return QCoreApplication.translate("Inspections", "{count} links").format(count=count)


def count_words(inspection: Inspection) -> str:
    """Say for a list what a report holds: “6 links, four things still open”."""
    words = QCoreApplication.translate("Inspections", "{links}, {rest}")
    return words.format(links=links_words(inspection.links), rest=_open_words(inspection.strong, 0))


def evidence_line(report: Report) -> str:
    """Give what stands at the step of a run: “Brightside 119 test.eml: 6 links, one thing meant”."""
    issue = report.issue
    name = " ".join((issue.name or issue.subject)[:200].split())
    words = QCoreApplication.translate("Inspections", "{links}, {rest}").format(
        links=links_words(len(issue.links)), rest=_open_words(len(report.strong), len(report.meant))
    )
    if not name:
        return capital(words)
    return QCoreApplication.translate("Inspections", "{name}: {words}").format(name=name, words=words)


def issue_words(title: str, on: date | None = None, *, short: bool = False) -> str:
    """Name an issue in a sentence: “issue 118, 24 November”, ““Spring news””; `short` gives “24 Nov”."""
    if title.isdigit():
        name = QCoreApplication.translate("Inspections", "issue {number}").format(number=title)
    elif title:
        name = QCoreApplication.translate("Inspections", "“{title}”").format(title=title)
    else:
        name = QCoreApplication.translate("Inspections", "an earlier issue")
    if on is None:
        return name
    day = short_day(on) if short else plain_day(on)
    return QCoreApplication.translate("Inspections", "{issue}, {day}").format(issue=name, day=day)


def compared_words(report: Report, on: date | None = None) -> str:
    """Say what it was compared with: “compared with issue 118 and two before it”; `on` is the day of 118."""
    if not report.compared_with:
        return QCoreApplication.translate("Inspections", "no earlier issue to compare with")
    last, *others = report.compared_with
    if not others:
        words = QCoreApplication.translate("Inspections", "compared with {issue}")
    elif len(others) == 1:
        words = QCoreApplication.translate("Inspections", "compared with {issue} and one before it")
    else:
        words = QCoreApplication.translate("Inspections", "compared with {issue} and {count} before it")
    return words.format(issue=issue_words(last, on), count=number_words(len(others)))


def number_words(number: int) -> str:
    """Spell a number up to twelve; a larger one stays in figures."""
    spelled = (
        QCoreApplication.translate("Inspections", "none"),
        QCoreApplication.translate("Inspections", "one"),
        QCoreApplication.translate("Inspections", "two"),
        QCoreApplication.translate("Inspections", "three"),
        QCoreApplication.translate("Inspections", "four"),
        QCoreApplication.translate("Inspections", "five"),
        QCoreApplication.translate("Inspections", "six"),
        QCoreApplication.translate("Inspections", "seven"),
        QCoreApplication.translate("Inspections", "eight"),
        QCoreApplication.translate("Inspections", "nine"),
        QCoreApplication.translate("Inspections", "ten"),
        QCoreApplication.translate("Inspections", "eleven"),
        QCoreApplication.translate("Inspections", "twelve"),
    )
    return spelled[number] if 0 <= number < len(spelled) else str(number)


def _to_look_at(report: Report) -> list[Finding]:
    return [one for one in report.findings if one.strength is not Strength.NOTE]


def _where(report: Report) -> str:
    """Say where the things to look at are: “One link hasn’t changed since last week, and three spots …”."""
    found = _to_look_at(report)
    states = {one.link.number: one.state for one in report.links}
    by_link = {one.link for one in found if one.link}
    same = {number for number in by_link if states.get(number) is LinkState.SAME}
    spots = [one for one in found if not one.link and one.part not in _OF_MAIL]
    of_mail = [one for one in found if not one.link and one.part in _OF_MAIL]
    parts = (
        _same_words(report, same),
        _links_words(len(by_link - same)),
        _spots_words(spots),
        _mail_words(len(of_mail)),
    )
    said = [part for part in parts if part]
    if not said:
        return ""
    *first, last = said
    if first:
        last = QCoreApplication.translate("Inspections", "{first}, and {last}").format(
            first=", ".join(first), last=last
        )
    return QCoreApplication.translate("Inspections", "{words}.").format(words=capital(last))


def _same_words(report: Report, numbers: set[int]) -> str:
    if not numbers:
        return ""
    since = _since(report, numbers)
    if len(numbers) == 1:
        return QCoreApplication.translate("Inspections", "one link hasn’t changed since {issue}").format(
            issue=since
        )
    words = QCoreApplication.translate("Inspections", "{count} links haven’t changed since {issue}")
    return words.format(count=number_words(len(numbers)), issue=since)


def _since(report: Report, numbers: set[int]) -> str:
    same = [one for one in report.links if one.link.number in numbers]
    on = {one.earlier_on for one in same}
    day = next(iter(on)) if len(on) == 1 else None
    if day is not None and report.issue.sent is not None and (report.issue.sent.date() - day).days in _WEEK:
        return QCoreApplication.translate("Inspections", "last week")
    if {one.earlier_title for one in same} == set(report.compared_with[:1]):
        return QCoreApplication.translate("Inspections", "the last issue")
    return QCoreApplication.translate("Inspections", "an earlier issue")


def _links_words(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return QCoreApplication.translate("Inspections", "one link to look at")
    return QCoreApplication.translate("Inspections", "{count} links to look at").format(
        count=number_words(count)
    )


def _spots_words(spots: list[Finding]) -> str:
    if not spots:
        return ""
    if all(one.part is Part.SUBJECT for one in spots):
        return QCoreApplication.translate("Inspections", "something in the subject")
    if len(spots) == 1:
        return QCoreApplication.translate("Inspections", "one spot in the text")
    return QCoreApplication.translate("Inspections", "{count} spots in the text").format(
        count=number_words(len(spots))
    )


def _mail_words(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return QCoreApplication.translate("Inspections", "one thing about the mail itself")
    return QCoreApplication.translate("Inspections", "{count} things about the mail itself").format(
        count=number_words(count)
    )


def _limits(report: Report) -> str:
    """Say what a file can't show: nothing found doesn't mean that the links are right."""
    states = [one.state for one in report.links if one.state is not LinkState.APART]
    if not states:
        return QCoreApplication.translate("Inspections", "It has no links that could be compared.")
    hidden = states.count(LinkState.HIDDEN)
    if hidden == len(states):
        return QCoreApplication.translate(
            "Inspections",
            "Tracking hides where the links go, so nothing is left to compare. "
            "Open the links that change in the test you sent yourself.",
        )
    said = [_hidden_words(hidden), "" if report.compared_with else _alone_words()]
    if report.compared_with and not _to_look_at(report):
        said.append(_unseen_words())
    return " ".join(part for part in said if part)


def _hidden_words(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return QCoreApplication.translate(
            "Inspections", "Tracking hides where one link goes, so that can’t be compared."
        )
    return QCoreApplication.translate(
        "Inspections", "Tracking hides where {count} links go, so those can’t be compared."
    ).format(count=number_words(count))


def _alone_words() -> str:
    return QCoreApplication.translate(
        "Inspections",
        "There is no earlier issue to compare its links with yet.",
    )


def _unseen_words() -> str:
    return QCoreApplication.translate(
        "Inspections",
        "A wrong link that was in no earlier issue can’t be seen in a file. "
        "Open the links that change in the test you sent yourself.",
    )


def _open_words(strong: int, meant: int) -> str:
    if strong == 1:
        return QCoreApplication.translate("Inspections", "one thing still open")
    if strong:
        return QCoreApplication.translate("Inspections", "{count} things still open").format(
            count=number_words(strong)
        )
    if meant == 1:
        return QCoreApplication.translate("Inspections", "one thing meant")
    if meant:
        return QCoreApplication.translate("Inspections", "{count} things meant").format(
            count=number_words(meant)
        )
    return QCoreApplication.translate("Inspections", "nothing stands out")


def no_client_words(name: str, names: list[str]) -> str:
    """Say that nobody has that name, and which names there are."""
    if not names:
        return QCoreApplication.translate(
            "Inspections", "There is no client “{name}”: this journal has no clients yet."
        ).format(name=name)
    return QCoreApplication.translate(
        "Inspections", "There is no client “{name}”. This journal has: {names}."
    ).format(name=name, names=", ".join(names))
