"""Reports and links as JSON text: how the journal keeps what was read, and reads it again.

What has its default is left out, and what an older or newer version doesn't know is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from mistakejournal.domain.inspection import KeptIssue
from mistakejournal.domain.text import clean
from mistakejournal.errors import JournalError
from mistakejournal.newsletter.against import Earlier
from mistakejournal.newsletter.finding import Finding
from mistakejournal.newsletter.issue import Issue, Link, Source
from mistakejournal.newsletter.report import Compared, Report

LONGEST = 300_000
"""Characters of a text that are kept; Gmail shows about a third of that."""

Noun = TypeVar("Noun")


def report_text(report: Report) -> str:
    """Give a report as it is kept, its text cut after LONGEST characters."""
    shorter = _shortened(report)
    plain = _plain(shorter) | {"links": [_compared(one) for one in shorter.links]}
    return _written(plain)


@lru_cache(maxsize=2)
def report_of(text: str) -> Report:
    """Give back a report. Raises JournalError "report_unreadable" for anything else.

    The two read last are remembered: one of 3,000 links takes a tenth of a second, and is shown again after
    each act. A worker that has written one reads it, so that the window need not.
    """
    try:
        found = json.loads(text)
        issue = _made(Issue, found["issue"])
        links = {link.number: link for link in issue.links}
        compared = tuple(_made(Compared, one, link=links[one["link"]]) for one in found.get("links", ()))
        return _made(Report, found, issue=issue, links=compared)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise JournalError("report_unreadable") from error


def links_text(links: tuple[Link, ...]) -> str:
    """Give the links of an issue as they are kept."""
    return _written([_plain(link) for link in links])


def issue_of(kept: KeptIssue) -> Issue:
    """Give a kept issue as far as it is kept. Its links are none where they can't be read any more."""
    try:
        links = tuple(_made(Link, one) for one in json.loads(kept.links or "[]"))
    except (ValueError, TypeError, KeyError, AttributeError):
        links = ()
    return Issue(
        Source.MAIL,
        subject=kept.subject,
        sender=kept.sender,
        reply_to=kept.reply_to,
        sent=datetime.combine(kept.sent_on, time(12), UTC) if kept.sent_on else None,
        text=kept.text,
        links=links,
    )


class KeptEarlier(Earlier):
    """A kept issue to compare with, whose links are read when they are first looked at: by the worker."""

    def __init__(self, kept: KeptIssue) -> None:
        """Stand for `kept`."""
        known = {"id": kept.id, "title": kept.title, "number": kept.number, "on": kept.sent_on}
        self.__dict__.update(known, _kept=kept)

    @cached_property
    def issue(self) -> Issue:
        """The issue as far as it is kept."""
        kept: KeptIssue = self.__dict__["_kept"]
        return issue_of(kept)


def _shortened(report: Report) -> Report:
    issue, end = report.issue, LONGEST
    if len(issue.text) <= end:
        return report
    links = {link.number: _link_within(link, end) for link in issue.links}
    shorter = replace(
        issue,
        text=issue.text[:end],
        blocks=tuple(replace(one, end=min(one.end, end)) for one in issue.blocks if one.start < end),
        links=tuple(links.values()),
        pictures=tuple(one for one in issue.pictures if one.at < end),
    )
    return replace(
        report,
        issue=shorter,
        links=tuple(replace(one, link=links[one.link.number]) for one in report.links),
        findings=tuple(_finding_within(one, end) for one in report.findings),
        meant=tuple(_finding_within(one, end) for one in report.meant),
        shortened=True,
    )


def _link_within(link: Link, end: int) -> Link:
    return replace(link, start=min(link.start, end), end=min(link.end, end))


def _finding_within(finding: Finding, end: int) -> Finding:
    return finding if finding.end <= end else replace(finding, start=-1, end=-1)


def _written(plain: object) -> str:
    return clean(json.dumps(plain, ensure_ascii=False, separators=(",", ":")))


def _compared(one: Compared) -> dict[str, Any]:
    plain: dict[str, Any] = _plain(one)
    return plain | {"link": one.link.number}


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {
            field.name: _plain(getattr(value, field.name))
            for field in fields(value)
            if not _is_default(field, getattr(value, field.name))
        }
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return dict(value) if isinstance(value, Mapping) else value


def _is_default(field: Any, value: Any) -> bool:
    return (field.default is not MISSING and value == field.default) or (
        field.default_factory is not MISSING and not value
    )


def _made(noun: type[Noun], found: Mapping[str, Any], **known: Any) -> Noun:
    kind: Any = noun
    names, readers = _readers(kind)
    given = {name: value for name, value in found.items() if name in names}
    for name in readers.keys() & given.keys() - known.keys():
        given[name] = readers[name](given[name])
    made: Noun = kind(**(given | known))
    return made


@cache
def _readers(noun: type[Any]) -> tuple[frozenset[str], dict[str, Callable[[Any], Any]]]:
    """Give the fields of a noun, and how those are read that JSON doesn't hold as they are."""
    hints = get_type_hints(noun)
    readers = {field.name: _reader(hints[field.name]) for field in fields(noun)}
    return frozenset(readers), {name: reader for name, reader in readers.items() if reader is not _as_is}


def _reader(hint: Any) -> Callable[[Any], Any]:
    if isinstance(hint, UnionType):
        inner = _reader(next(part for part in get_args(hint) if part is not type(None)))
        return lambda value: None if value is None else inner(value)
    if get_origin(hint) is tuple:
        one = _reader(get_args(hint)[0])
        return tuple if one is _as_is else lambda values: tuple(one(value) for value in values)
    if hint in (datetime, date):
        return hint.fromisoformat  # type: ignore[no-any-return]  # both have it
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda value: _made(hint, value)
    return hint if isinstance(hint, type) and issubclass(hint, StrEnum) else _as_is


def _as_is(value: Any) -> Any:
    return value
