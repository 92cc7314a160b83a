"""What the rules about an issue's text and headers found, each in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.incident_file import shortened
from mistakejournal.newsletter.finding import Finding
from mistakejournal.words.dates import plain_day, weekday_words
from mistakejournal.words.inspections import issue_words

LONGEST = 90
"""Characters of an excerpt, a link's words, or an address that a sentence shows."""


def text_finding_words(finding: Finding) -> str | None:
    """Say what was found; None for a rule or a code that has no sentence here."""
    table = _TABLES.get(finding.rule)
    sentence = table().get(finding.code) if table is not None else None
    if sentence is None:
        return None
    shown = {name: _short(value) for name, value in finding.facts.items()}
    days = _day_words(finding.facts.get("day", ""))
    about = {"issue": issue_words(shown.get("title", "")), "excerpt": _short(finding.excerpt)}
    return sentence.format_map(_Known({**shown, **days, **about}))


class _Known(dict[str, str]):
    """Facts of a report that was kept by an older version may be fewer."""

    def __missing__(self, key: str) -> str:
        return ""


def _short(words: str) -> str:
    return shortened(" ".join(words.split()), LONGEST)


def _day_words(day: str) -> dict[str, str]:
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return {}
    return {"weekday": weekday_words(found), "day": plain_day(found)}


def _merge_tags() -> Mapping[str, str]:
    return {
        "unfilled": QCoreApplication.translate("TextFindings", "{excerpt} isn’t filled in"),
        "unfilled_link": QCoreApplication.translate(
            "TextFindings", "{tag} isn’t filled in, in the link “{words}”"
        ),
        "maybe": QCoreApplication.translate("TextFindings", "{excerpt} may be filled in when it is sent"),
        "maybe_link": QCoreApplication.translate(
            "TextFindings", "{tag} may be filled in when it is sent, in the link “{words}”"
        ),
        "system": QCoreApplication.translate("TextFindings", "{excerpt} is filled in by the sending tool"),
        "no_name": QCoreApplication.translate("TextFindings", "“{excerpt}” has no name in it"),
        "empty_value": QCoreApplication.translate("TextFindings", "“{excerpt}” has no real name in it"),
    }


def _weekday() -> Mapping[str, str]:
    return {"wrong": QCoreApplication.translate("TextFindings", "“{excerpt}” is a {weekday}")}


def _past_date() -> Mapping[str, str]:
    return {
        "past": QCoreApplication.translate("TextFindings", "“{excerpt}” is in the past: it was a {weekday}")
    }


def _leftovers() -> Mapping[str, str]:
    return {
        "placeholder": QCoreApplication.translate("TextFindings", "“{excerpt}” looks like a placeholder"),
        "template": QCoreApplication.translate(
            "TextFindings", "“{excerpt}” looks like the template’s own words"
        ),
        "open": QCoreApplication.translate("TextFindings", "“{excerpt}” is still open"),
        "copy": QCoreApplication.translate("TextFindings", "“{excerpt}” looks like the name of a copy"),
        "test": QCoreApplication.translate("TextFindings", "“{excerpt}” looks like a mark of a test"),
    }


def _same_subject() -> Mapping[str, str]:
    return {
        "last": QCoreApplication.translate("TextFindings", "The subject is the same as in {issue}"),
        "always": QCoreApplication.translate(
            "TextFindings", "The subject is the same as in the issues before"
        ),
    }


def _issue_number() -> Mapping[str, str]:
    return {
        "same": QCoreApplication.translate("TextFindings", "It says number {number}, as the last issue did"),
        "back": QCoreApplication.translate(
            "TextFindings", "It says number {number}; the last issue was {last}"
        ),
        "jumped": QCoreApplication.translate(
            "TextFindings", "It says number {number}; the last issue was {last}"
        ),
    }


def _other_client() -> Mapping[str, str]:
    return {
        "named": QCoreApplication.translate("TextFindings", "“{name}” is another client of yours"),
        "mentioned": QCoreApplication.translate("TextFindings", "“{excerpt}” names another client of yours"),
    }


def _subject() -> Mapping[str, str]:
    return {
        "missing": QCoreApplication.translate("TextFindings", "There’s no subject yet"),
        "long": QCoreApplication.translate(
            "TextFindings", "The subject has {count} characters; many inboxes show about 60"
        ),
    }


def _preheader() -> Mapping[str, str]:
    return {
        "missing": QCoreApplication.translate(
            "TextFindings", "There’s no preheader: inboxes show the first words of the text"
        ),
        "same": QCoreApplication.translate("TextFindings", "The preheader says the same as the subject"),
        "browser": QCoreApplication.translate("TextFindings", "The preheader is “{excerpt}”"),
    }


def _sender() -> Mapping[str, str]:
    return {
        "changed": QCoreApplication.translate(
            "TextFindings", "It comes from {sender}; the last one came from {last}"
        ),
    }


def _reply_to() -> Mapping[str, str]:
    return {
        "changed": QCoreApplication.translate(
            "TextFindings", "Answers go to {address}; last time they went to {last}"
        ),
        "nobody": QCoreApplication.translate(
            "TextFindings", "Answers go to {address}, where nobody may read them"
        ),
    }


def _unsubscribe() -> Mapping[str, str]:
    return {"missing": QCoreApplication.translate("TextFindings", "No way to unsubscribe was found")}


def _quoted() -> Mapping[str, str]:
    return {
        "mostly": QCoreApplication.translate(
            "TextFindings",
            "Most of it is an earlier mail that it answers; that part was listed, not looked through",
        )
    }


def _text_part() -> Mapping[str, str]:
    return {
        "missing": QCoreApplication.translate(
            "TextFindings", "There’s no text part for readers whose mail shows no HTML"
        )
    }


def _alt_texts() -> Mapping[str, str]:
    return {
        "linked_one": QCoreApplication.translate("TextFindings", "A linked picture has no alt text"),
        "linked": QCoreApplication.translate("TextFindings", "{count} linked pictures have no alt text"),
        "one": QCoreApplication.translate("TextFindings", "A picture has no alt text"),
        "some": QCoreApplication.translate("TextFindings", "{count} pictures have no alt text"),
    }


def _size() -> Mapping[str, str]:
    return {
        "clipped": QCoreApplication.translate(
            "TextFindings", "The HTML has {size} kB; Gmail cuts off what comes after 102 kB"
        )
    }


def _wishes() -> Mapping[str, str]:
    return {
        "contain": QCoreApplication.translate(
            "TextFindings", "“{words}” isn’t in it, and each issue should have it"
        ),
        "avoid": QCoreApplication.translate(
            "TextFindings", "“{excerpt}” is in it, and no issue should have it"
        ),
        "spell": QCoreApplication.translate("TextFindings", "“{excerpt}” is spelt “{words}” for this client"),
    }


_TABLES: Mapping[str, Callable[[], Mapping[str, str]]] = {
    "merge_tags": _merge_tags,
    "weekday": _weekday,
    "past_date": _past_date,
    "leftovers": _leftovers,
    "same_subject": _same_subject,
    "issue_number": _issue_number,
    "other_client": _other_client,
    "subject": _subject,
    "preheader": _preheader,
    "sender": _sender,
    "reply_to": _reply_to,
    "unsubscribe": _unsubscribe,
    "quoted": _quoted,
    "text_part": _text_part,
    "alt_texts": _alt_texts,
    "size": _size,
    "wishes": _wishes,
}
