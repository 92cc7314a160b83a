"""The example's newsletter: issues that are kept, steady links, and the report of the next issue's test."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mistakejournal.domain.sampledates import SampleDates
from mistakejournal.domain.stepkinds import kind_of
from mistakejournal.newsletter.inspecting import inspect
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.links.comparison import link_key
from mistakejournal.services.desk import Desk
from mistakejournal.services.inspecting import gather
from mistakejournal.services.inspections import keep_report
from mistakejournal.services.keptissues import keep_earlier
from mistakejournal.services.sampleshelf import Shelf
from mistakejournal.store import tables


def write_inspect_step(shelf: Shelf, source: Mapping[str, Any]) -> None:
    """Let one step of the client's list inspect the test; it stands where another one stood."""
    step, client = source["step"], source["client"]
    shelf.writing.change(
        tables.STEPS,
        shelf.steps[step["checklist"], client, step["instead_of"]],
        kind=kind_of(step["kind"]).code,
        title=step["text"],
        why=step["why"],
    )


def write_newsletter(desk: Desk, source: Mapping[str, Any], dates: SampleDates, client_id: str) -> None:
    """Keep the issues that went out, and inspect the next one's test as it would be on its day."""
    for one in source["kept"]:
        keep_earlier(desk, _issue(source, one, dates), client_id)
    test = _issue(source, source["test"], dates)
    with desk.journal.write() as writing:
        for link in test.links:
            if link.words in source["steady"]:
                key = link_key(link)
                writing.add(tables.STEADY_LINKS, client_id=client_id, title=link.words, key=key)
    at = dates.moment(source["test"]["sent"])
    report = inspect(test, replace(gather(desk, client_id), today=at.date()))
    inspection_id = keep_report(desk, report, client_id=client_id).id
    with desk.journal.write() as writing:
        writing.change(tables.INSPECTIONS, inspection_id, inspected_at=at)


def _issue(source: Mapping[str, Any], one: Mapping[str, Any], dates: SampleDates) -> Issue:
    """Read an issue of the example as what she would have dropped: a mail."""
    from email.message import EmailMessage
    from email.utils import format_datetime

    from mistakejournal.newsletter.reading import read_bytes

    lines = [dates.fill(line) for line in one["html"]]
    mail = EmailMessage()
    mail["From"], mail["Subject"] = source["from"], one["subject"]
    mail["Date"] = format_datetime(dates.moment(one["sent"]))
    mail["List-Unsubscribe"] = source["unsubscribe"]
    mail.set_content("\n\n".join(re.sub(r"<[^>]+>", "", line) for line in lines[1:]))
    mail.add_alternative(f"<html><body>{''.join(lines)}</body></html>", subtype="html")
    return read_bytes(one["file"], mail.as_bytes())
