"""`mistakejournal backup`: one more backup now, such as a script makes every night (O1)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mistakejournal.cli.output import print_json, tell_trouble
from mistakejournal.cli.passphrase import key_for
from mistakejournal.domain.backup import Backup
from mistakejournal.errors import JournalError
from mistakejournal.services.backups import BackedUp, Places, back_up, made_place, places
from mistakejournal.services.journals import close_desk, read_desk
from mistakejournal.words.backup_made import made_words

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from mistakejournal.services.clock import Clock


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument(
        "--to", type=Path, metavar="DIR", help="keep a copy there too, instead of in the folder of Settings"
    )
    parser.add_argument("--json", action="store_true", help="print it as JSON")


def run(arguments: Namespace, clock: Clock) -> int:
    """Back the journal up, also beside an open window, and change nothing in it; give the exit code.

    Where the second place has trouble, the backup here is made all the same, and the code says so.
    """
    try:
        made = back_up(_places(arguments, clock), clock.now(), "asked")
    except JournalError as trouble:
        return tell_trouble(trouble, as_json=arguments.json)
    assert made is not None  # nobody can cancel a command
    assert made.backup is not None  # it was asked for
    if arguments.json:
        print_json(_facts(made, made.backup))
    else:
        print(made_words(made.backup, made.elsewhere, made.missing))
    if made.trouble is None:
        return 0
    return made.trouble.exit_code if arguments.json else tell_trouble(made.trouble, as_json=False)


def _places(arguments: Namespace, clock: Clock) -> Places:
    desk = read_desk(arguments.journal, clock, key_for(arguments.journal))
    try:
        found = places(desk)
        return made_place(found, arguments.to) if arguments.to else found
    finally:
        close_desk(desk)


def _facts(made: BackedUp, backup: Backup) -> dict[str, object]:
    return {
        "file": str(backup.path),
        "size": backup.size,
        "second": str(made.elsewhere.path) if made.elsewhere else None,
        "missing": made.missing,
        "error": made.trouble.code if made.trouble else None,
    }
