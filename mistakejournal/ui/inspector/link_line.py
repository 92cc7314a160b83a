"""What a row says of a link: its words, its sign, and what was found about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.inspection import Answer
from mistakejournal.domain.records import dataclass
from mistakejournal.newsletter.finding import Finding, Strength
from mistakejournal.newsletter.issue import LinkKind
from mistakejournal.newsletter.openable import to_open
from mistakejournal.newsletter.opened import RULE as OPENED_WRONG
from mistakejournal.newsletter.opened import not_opened, spread
from mistakejournal.newsletter.report import Compared, LinkState, Report
from mistakejournal.words.findings import row_words
from mistakejournal.words.links import (
    answer_words,
    area_words,
    beside_words,
    goes_words,
    read_words,
    times_words,
)

_OF_STATE = {
    LinkState.ALONE: "link",
    LinkState.NEW: "plus",
    LinkState.SAME: "equal",
    LinkState.MOVED: "repeat",
    LinkState.STEADY: "equal",
    LinkState.HIDDEN: "ghost",
}
_OF_KIND = {
    LinkKind.MAIL: "mail",
    LinkKind.PHONE: "phone",
    LinkKind.ANCHOR: "arrow-up",
    LinkKind.TAG: "braces",
    LinkKind.OTHER: "external-link",
    LinkKind.BROKEN: "circle-alert",
}
_OF_ANSWER = {
    Answer.RIGHT: ("circle-check", "accent_text"),
    Answer.WRONG: ("circle-alert", "amber_text"),
    Answer.LATER: ("clock", "text2"),
}


@dataclass(frozen=True)
class LinkLine:
    """One row. Icons and colours only repeat what its words say."""

    number: int
    words: str
    area: str
    goes: str
    times: str
    beside: str
    note: str
    icon: str
    icon_tone: str
    is_strong: bool
    steady: str
    """The words of the button that calls it steady, "" where nothing is to be said of that."""

    @property
    def said(self) -> str:
        """Give what a screen reader says of the row."""
        goes = QCoreApplication.translate("Links", "goes to {place}").format(place=self.goes)
        parts = (self.words, self.area, goes, self.times, self.beside, self.note)
        return ", ".join(part for part in parts if part)


class LinkLines:
    """The rows of a report by the number of the link; each is put into words when it is asked for."""

    def __init__(self, report: Report, answers: Mapping[str, str] | None) -> None:
        """Look through `report` once; `answers` is what she said of the links she opened."""
        opened = to_open(report) if answers else ()
        self._answers = spread(opened, answers)
        waiting = not_opened(opened, answers)
        self._waiting = {number for one in waiting for number in (one.link.number, *one.also)}
        self._of = {one.link.number: one for one in report.links}
        self._findings: dict[int, list[Finding]] = {}
        for one in report.findings:
            if one.link:
                self._findings.setdefault(one.link, []).append(one)
        self._goers = Counter(one.link.target for one in report.links if one.link.target)

    def numbers(self) -> list[int]:
        """Give the links in the order of the mail."""
        return list(self._of)

    def compared(self, number: int) -> Compared:
        """Give a link beside earlier issues."""
        return self._of[number]

    def findings(self, number: int) -> list[Finding]:
        """Give what was found about a link."""
        return self._findings.get(number, [])

    def has_note(self, number: int) -> bool:
        """Tell whether the row needs a second line; quicker than making it."""
        return number in self._findings or str(number) in self._answers or number in self._waiting

    def line(self, number: int) -> LinkLine:
        """Put a link into words."""
        compared, findings = self._of[number], self.findings(number)
        answer = self._answers.get(str(number))
        answered = Answer(answer) if answer else None
        is_strong = any(one.strength is Strength.STRONG for one in findings)
        icon, tone = _sign(compared, answered, is_strong=is_strong)
        times = self._goers[compared.link.target]
        steady = QCoreApplication.translate("Links", "It’s steady")
        return LinkLine(
            number,
            read_words(compared.link),
            area_words(compared.link.area),
            goes_words(compared.link),
            times_words(times) if times > 1 else "",
            beside_words(compared),
            _note(compared, findings, answered, is_waiting=number in self._waiting),
            icon,
            tone,
            is_strong,
            steady if compared.state is LinkState.SAME else "",
        )


def _sign(compared: Compared, answer: Answer | None, *, is_strong: bool) -> tuple[str, str]:
    """Give icon and colour: a tick only where she opened the link and said right (I4)."""
    if answer is not None and not (is_strong and answer is Answer.LATER):
        return _OF_ANSWER[answer]
    if is_strong:
        return "circle-alert", "amber_text"
    if compared.state is LinkState.APART:
        return _OF_KIND.get(compared.link.kind, "link"), "text2"
    return _OF_STATE[compared.state], "text2"


def _note(compared: Compared, findings: Iterable[Finding], answer: Answer | None, *, is_waiting: bool) -> str:
    parts = [row_words(one, compared) for one in findings if one.rule != OPENED_WRONG]
    if answer is not None:
        parts.append(answer_words(answer))
    elif is_waiting:
        parts.append(QCoreApplication.translate("Links", "Not opened"))
    return " · ".join(parts)
