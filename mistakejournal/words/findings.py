"""What was found in an issue, in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.incident_file import shortened
from mistakejournal.newsletter.finding import Finding
from mistakejournal.newsletter.report import Compared, LinkState
from mistakejournal.words.inspections import issue_words
from mistakejournal.words.text_findings import LONGEST, text_finding_words


def finding_words(finding: Finding) -> str:
    """Say what was found."""
    table = _TABLES.get(finding.rule)
    sentence = table().get(finding.code) if table is not None else None
    if sentence is None:
        return text_finding_words(finding) or _short(finding.excerpt) or finding.code
    facts = {name: _short(value) for name, value in finding.facts.items()}
    words = facts.get("words") or _short(finding.excerpt)
    words = words or QCoreApplication.translate("Findings", "A link without words")
    empty = QCoreApplication.translate("Findings", "something else")
    known = dict.fromkeys(("other", "href", "fact", "value", "goes", "shown"), empty)
    return sentence.format(**(known | facts | {"words": words, "earlier": _earlier_words(finding)}))


def row_words(finding: Finding, compared: Compared) -> str:
    """Say what was found in the row of its link, which says words, address and the issue that had both."""
    is_said = compared.state is LinkState.SAME and finding.facts.get("issue") == compared.earlier_title
    sentence = _same_beside().get(finding.code) if finding.rule == "same_link" and is_said else None
    if sentence is None:
        return finding_words(finding)
    return sentence.format(other=_short(finding.facts.get("other", "")))


def _earlier_words(finding: Finding) -> str:
    """Name the issue that had it, with its day: “issue 117, 17 Nov”."""
    try:
        on: date | None = date.fromisoformat(finding.facts.get("on", ""))
    except ValueError:
        on = None
    return issue_words(_short(finding.facts.get("issue", "")), on, short=True)


def _short(words: str) -> str:
    return shortened(" ".join(words.split()), LONGEST)


def _same_link() -> dict[str, str]:
    return {
        "promise": QCoreApplication.translate("Findings", "“{words}” has the same link as in {earlier}"),
        "promise_and_sibling": QCoreApplication.translate(
            "Findings", "“{words}” has the same link as in {earlier}, while “{other}” moved on"
        ),
        "sibling": QCoreApplication.translate(
            "Findings", "“{words}” still goes where it went in {earlier}, while “{other}” moved on"
        ),
        "new_words": QCoreApplication.translate(
            "Findings", "“{words}” goes where “{other}” went in {earlier}"
        ),
    }


def _same_beside() -> dict[str, str]:
    return {
        "promise": QCoreApplication.translate("Findings", "Its words promise something new"),
        "promise_and_sibling": QCoreApplication.translate(
            "Findings", "Its words promise something new, and “{other}” moved on"
        ),
        "sibling": QCoreApplication.translate("Findings", "Beside it, “{other}” moved on"),
    }


def _one_link() -> dict[str, str]:
    return {
        "other_words": QCoreApplication.translate("Findings", "“{words}” and “{other}” go to the same page"),
    }


def _brief_link() -> dict[str, str]:
    return {
        "differs": QCoreApplication.translate(
            "Findings", "“{words}” goes to {goes}. For this run, {fact} is {value}"
        ),
        "number": QCoreApplication.translate(
            "Findings", "“{words}” goes to {goes}. For this run, {fact} is {value}"
        ),
        "missing": QCoreApplication.translate("Findings", "No link goes to {value}, this run’s {fact}"),
    }


def _opened_wrong() -> dict[str, str]:
    return {
        "opened_wrong": QCoreApplication.translate("Findings", "You opened “{words}” and said it is wrong")
    }


def _shown_address() -> dict[str, str]:
    return {
        "elsewhere": QCoreApplication.translate("Findings", "“{shown}” is shown, the link goes to {goes}")
    }


def _link_problems() -> dict[str, str]:
    return _broken_links() | {
        "placeholder_host": QCoreApplication.translate("Findings", "“{words}” goes to a stand-in: {href}"),
        "local_host": QCoreApplication.translate(
            "Findings", "“{words}” goes to an address that only opens on one computer: {href}"
        ),
        "editor_address": QCoreApplication.translate(
            "Findings",
            "“{words}” goes to a preview or an editor, which readers may not be able to open: {href}",
        ),
        "no_words": QCoreApplication.translate("Findings", "A link has no words to click: {href}"),
        "no_scheme": QCoreApplication.translate(
            "Findings", "The link of “{words}” lacks its https://, so some mail apps won’t open it: {href}"
        ),
    }


def _broken_links() -> dict[str, str]:
    return {
        "empty": QCoreApplication.translate("Findings", "“{words}” has an empty link"),
        "only_hash": QCoreApplication.translate("Findings", "The link of “{words}” is only a #"),
        "doubled_scheme": QCoreApplication.translate("Findings", "“{words}” begins with http twice: {href}"),
        "mail_as_web": QCoreApplication.translate(
            "Findings", "“{words}” has an email address where a web address belongs: {href}"
        ),
        "no_host": QCoreApplication.translate(
            "Findings", "The link of “{words}” is no whole address: {href}"
        ),
        "unknown_scheme": QCoreApplication.translate(
            "Findings", "“{words}” begins with something that no browser knows: {href}"
        ),
        "script": QCoreApplication.translate("Findings", "“{words}” runs a script, which mail apps won’t do"),
        "spaces": QCoreApplication.translate("Findings", "The link of “{words}” has blanks inside: {href}"),
    }


_TABLES: dict[str, Callable[[], dict[str, str]]] = {
    "same_link": _same_link,
    "one_link": _one_link,
    "brief_link": _brief_link,
    "shown_address": _shown_address,
    "opened_wrong": _opened_wrong,
    "link_problems": _link_problems,
}
