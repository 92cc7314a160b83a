"""`mistakejournal check`: is every word in the journal as it was saved?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mistakejournal.domain.checked import Checked
from mistakejournal.errors import JournalError
from mistakejournal.services.journals import check
from mistakejournal.words.checks import checked_words, finding_words
from mistakejournal.words.errors import error_words

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

FOUND = 1
"""Exit code: the journal can be read, and something in it is not as it was saved."""
_CODES = {"damaged": FOUND, "unwritable": 73, "busy": 75}
_BAD_INPUT = 65


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")


def run(arguments: Namespace) -> int:
    """Check the journal at `arguments.journal`, also beside an open window; give the exit code."""
    path: Path = arguments.journal
    try:
        checked = check(path)
    except JournalError as trouble:
        _tell_trouble(trouble, arguments.json)
        return _CODES.get(trouble.code, _BAD_INPUT)
    _tell(checked, arguments.json)
    return FOUND if checked.findings else 0


def _tell(checked: Checked, as_json: bool) -> None:
    if as_json:
        _print_json({"rows": checked.rows, "findings": [vars(finding) for finding in checked.findings]})
        return
    print(checked_words(checked))
    for finding in checked.findings:
        print(f"  {finding_words(finding)}")


def _tell_trouble(trouble: JournalError, as_json: bool) -> None:
    if as_json:
        _print_json({"error": trouble.code, **trouble.facts})
    else:
        print(error_words(trouble), file=sys.stderr)


def _print_json(found: dict[str, object]) -> None:
    import json  # asked for seldom

    print(json.dumps(found, ensure_ascii=False))
