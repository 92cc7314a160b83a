"""A link of an issue in words: what is read, where it goes, and what it is beside earlier issues (I2, I3)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.inspection import Answer
from mistakejournal.newsletter.issue import Area, Link, LinkKind
from mistakejournal.newsletter.report import Compared, LinkState
from mistakejournal.words.inspections import issue_words

_LONGEST = 300
"""Letters of an address or of a link's words; what is longer says no more."""
_SCHEMES = ("https://", "http://", "mailto:", "tel:", "sms:")


def read_words(link: Link) -> str:
    """Give what is read: its words, for a picture its alt text."""
    words = " ".join(link.words[:_LONGEST].split())
    if link.picture and words:
        return QCoreApplication.translate("Links", "Picture: {words}").format(words=words)
    if link.picture:
        return QCoreApplication.translate("Links", "Picture without words")
    return words or QCoreApplication.translate("Links", "Link without words")


def goes_words(link: Link) -> str:
    """Give where it goes, as short as it can be recognized: “brightsidepod.fm/episodes/72”."""
    shown = (link.target or link.href).strip()
    if not shown:
        return QCoreApplication.translate("Links", "nowhere, the link is empty")
    if link.kind is LinkKind.BROKEN:
        return shown[:_LONGEST]
    for scheme in _SCHEMES:
        if shown[: len(scheme)].lower() == scheme:
            shown = shown[len(scheme) :]
            break
    return shown.removeprefix("www.").rstrip("/")[:_LONGEST] or link.href[:_LONGEST]


def beside_words(compared: Compared) -> str:
    """Say what it is beside earlier issues: “Same as in issue 118, 24 Nov”, “New”."""
    state = compared.state
    if state is LinkState.SAME:
        return QCoreApplication.translate("Links", "Same as in {issue}").format(issue=earlier_words(compared))
    if state is LinkState.MOVED:
        return QCoreApplication.translate("Links", "Under other words in {issue}").format(
            issue=earlier_words(compared)
        )
    if state is LinkState.APART:
        return _kind_words(compared.link.kind)
    return {
        LinkState.ALONE: QCoreApplication.translate("Links", "Nothing to compare with"),
        LinkState.NEW: QCoreApplication.translate("Links", "New"),
        LinkState.STEADY: QCoreApplication.translate("Links", "Same, and marked as steady"),
        LinkState.HIDDEN: QCoreApplication.translate("Links", "Hidden by click tracking"),
    }[state]


def earlier_words(compared: Compared) -> str:
    """Name the earlier issue that had it, with its day: “issue 118, 24 Nov”."""
    return issue_words(compared.earlier_title, compared.earlier_on, short=True)


def answer_words(answer: Answer) -> str:
    """Say what she answered after opening it (I4)."""
    return {
        Answer.RIGHT: QCoreApplication.translate("Links", "Opened, and it is right"),
        Answer.WRONG: QCoreApplication.translate("Links", "Opened, and it is wrong"),
        Answer.LATER: QCoreApplication.translate("Links", "To be opened later"),
    }[answer]


def area_words(area: Area) -> str:
    """Name the part of the mail it stands in, "" for its main part."""
    return {
        Area.PREHEADER: QCoreApplication.translate("Links", "preheader"),
        Area.HEADER: QCoreApplication.translate("Links", "header"),
        Area.GREETING: QCoreApplication.translate("Links", "greeting"),
        Area.QUOTED: QCoreApplication.translate("Links", "quoted"),
        Area.FOOTER: QCoreApplication.translate("Links", "footer"),
    }.get(area, "")


def repeat_words(count: int) -> str:
    """Say that so many other links of the same issue go there too."""
    if count == 1:
        return QCoreApplication.translate("Links", "another link goes there too")
    return QCoreApplication.translate("Links", "{count} other links go there too").format(count=count)


def times_words(count: int) -> str:
    """Say how many links of the same issue go there."""
    return QCoreApplication.translate("Links", "{count} times here").format(count=count)


def _kind_words(kind: LinkKind) -> str:
    return {
        LinkKind.MAIL: QCoreApplication.translate("Links", "A mail address"),
        LinkKind.PHONE: QCoreApplication.translate("Links", "A phone number"),
        LinkKind.ANCHOR: QCoreApplication.translate("Links", "A place in this mail"),
        LinkKind.TAG: QCoreApplication.translate("Links", "Filled in when it is sent"),
        LinkKind.OTHER: QCoreApplication.translate("Links", "Not a page of the web"),
        LinkKind.BROKEN: QCoreApplication.translate("Links", "Can’t be opened"),
    }.get(kind, QCoreApplication.translate("Links", "Not compared"))
