"""How every command ends: what it found as JSON, trouble in a sentence, the exit code a script reads."""

from __future__ import annotations

import sys

from mistakejournal.errors import JournalError
from mistakejournal.words.errors import error_words


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
    return trouble.exit_code
