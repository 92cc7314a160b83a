"""Incidents to be read elsewhere: `export --format md|html`, all of them or one month's (M1)."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mistakejournal.cli.output import print_json, tell_trouble
from mistakejournal.cli.passphrase import key_for
from mistakejournal.domain.cause import Causes
from mistakejournal.errors import JournalError
from mistakejournal.services.incidentexports import (
    count_by_kind,
    ids_of_month,
    months_of_incidents,
    write_incidents,
)
from mistakejournal.services.journals import close_desk, read_desk
from mistakejournal.words.incidentpages import incident_page
from mistakejournal.words.wholejournal import incidents_title, incidents_written

if TYPE_CHECKING:
    from argparse import Namespace

    from mistakejournal.services.clock import Clock

FORMATS = {"md": "markdown", "html": "html"}


def export_incidents(arguments: Namespace, clock: Clock) -> int:
    """Write incidents without feelings and private lines, also beside an open window; give the exit code."""
    path: Path = arguments.out
    try:
        counts = _write(arguments, clock, path)
    except JournalError as trouble:
        return tell_trouble(trouble, as_json=arguments.json)
    if arguments.json:
        incidents, near_misses = counts
        facts = {"incidents": incidents, "near_misses": near_misses}
        print_json({"format": arguments.format, "file": str(path), **facts})
    else:
        print(incidents_written(*counts, path.name))
    return 0


def _write(arguments: Namespace, clock: Clock, path: Path) -> tuple[int, int]:
    desk = read_desk(arguments.journal, clock, key_for(arguments.journal))
    try:
        wanted: date | None = arguments.month
        months = [wanted] if wanted else reversed(months_of_incidents(desk))
        ids = [row_id for month in months for row_id in ids_of_month(desk, month)]
        causes = {cause.code: cause.label for cause in Causes(desk.content.vocab).all}
        page_of = partial(incident_page, causes=causes, wall=clock.local, private=False)
        write_incidents(desk, ids, FORMATS[arguments.format], path, incidents_title(wanted), page_of)
        return count_by_kind(desk, ids)
    finally:
        close_desk(desk)
