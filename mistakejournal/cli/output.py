"""How every command ends: what it found as JSON, trouble in a sentence, the exit code a script reads."""

from __future__ import annotations

import sys

from mistakejournal.errors import JournalError
from mistakejournal.words.errors import error_words

_BAD_INPUT = 65
_CODES = {"unsaved_file": 73, "unwritable": 73, "disk_full": 73, "busy": 75, "in_use": 75}
"""Exit codes as sysexits.h has them: what was given can't be used, no file could be made, try again later."""


def print_json(found: dict[str, object]) -> None:
    """Print one line of JSON."""
    import json  # asked for seldom

    print(json.dumps(found, ensure_ascii=False))


def tell_trouble(trouble: JournalError, *, as_json: bool) -> int:
    """Say what went wrong, as JSON to stdout or as a sentence to stderr; give the exit code."""
    if as_json:
        print_json({"error": trouble.code, **trouble.facts})
    else:
        print(error_words(trouble), file=sys.stderr)
    return _CODES.get(trouble.code, _BAD_INPUT)
