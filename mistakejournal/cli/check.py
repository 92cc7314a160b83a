"""`mistakejournal check`: is every word in the journal as it was saved?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mistakejournal.cli.output import print_json, tell_trouble
from mistakejournal.cli.passphrase import key_for
from mistakejournal.domain.checked import Checked
from mistakejournal.errors import JournalError
from mistakejournal.services.clock import RealClock
from mistakejournal.services.journals import check
from mistakejournal.services.lostfiles import look_for_lost
from mistakejournal.words.checks import checked_words, finding_words

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

FOUND = 1
"""Exit code: the journal can be read, and something in it is not as it was saved."""


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")


def run(arguments: Namespace) -> int:
    """Check the journal at `arguments.journal`, also beside an open window; give the exit code."""
    path: Path = arguments.journal
    try:
        key = key_for(path)
        checked = check(path, key)
        checked = replace(checked, findings=(*checked.findings, *look_for_lost(path, RealClock(), key)))
    except JournalError as trouble:
        code = tell_trouble(trouble, as_json=arguments.json)
        return FOUND if trouble.code == "damaged" else code
    _tell(checked, arguments.json)
    return FOUND if checked.findings else 0


def _tell(checked: Checked, as_json: bool) -> None:
    if as_json:
        print_json({"rows": checked.rows, "findings": [vars(finding) for finding in checked.findings]})
        return
    print(checked_words(checked))
    for finding in checked.findings:
        print(f"  {finding_words(finding)}")
