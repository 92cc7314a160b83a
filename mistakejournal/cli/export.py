"""`mistakejournal export OUT`: what has a day (H3), incidents to read, the whole journal (M1)."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mistakejournal.cli.output import print_json, tell_trouble
from mistakejournal.cli.passphrase import key_for
from mistakejournal.errors import JournalError
from mistakejournal.services.calendarfile import write_calendar
from mistakejournal.services.journals import close_desk, read_desk
from mistakejournal.words.calendarfile import entry_words, written_words

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from mistakejournal.services.clock import Clock


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("out", type=Path, metavar="OUT", help="the file to write")
    parser.add_argument(
        "--format",
        choices=("bundle", "json", "csv", "md", "html", "ics"),
        required=True,
        help="bundle: everything in one file; json, csv: everything for other programs; "
        "md, html: incidents to read; ics: dates for a calendar program",
    )
    parser.add_argument(
        "--month", type=month, metavar="YYYY-MM", help="with md and html: only what was noticed in it"
    )
    parser.add_argument("--with-names", action="store_true", help="name the clients in it")
    parser.add_argument("--json", action="store_true", help="print it as JSON")


def run(arguments: Namespace, clock: Clock) -> int:
    """Write the file, also beside an open window, and change nothing in the journal; give the exit code."""
    if arguments.format in ("md", "html"):
        from mistakejournal.cli.incidentexports import export_incidents

        return export_incidents(arguments, clock)
    if arguments.format != "ics":
        from mistakejournal.cli.wholejournal import export_whole

        return export_whole(arguments, clock)
    path: Path = arguments.out
    try:
        count = _write(arguments.journal, clock, path, named=arguments.with_names)
    except JournalError as trouble:
        return tell_trouble(trouble, as_json=arguments.json)
    if arguments.json:
        print_json({"format": "ics", "file": str(path), "dates": count})
    else:
        print(written_words(count, path.name))
    return 0


def month(text: str) -> date:
    """Give the first day of a month such as 2026-11. Raises ValueError."""
    return date.fromisoformat(f"{text}-01")


def _write(journal: Path, clock: Clock, path: Path, *, named: bool) -> int:
    desk = read_desk(journal, clock, key_for(journal))
    try:
        return write_calendar(desk, path, partial(entry_words, named=named))
    finally:
        close_desk(desk)
