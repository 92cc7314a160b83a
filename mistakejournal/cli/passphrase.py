"""The key of a journal with a passphrase: asked for at a terminal, or given by the environment."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from mistakejournal.errors import JournalError

VARIABLE = "MISTAKEJOURNAL_PASSPHRASE"
"""For scripts. Whoever may look at her processes can read it there."""


def key_for(journal: Path) -> str:
    """Give what opens the journal at a path, "" where it has no passphrase.

    Raises JournalError: locked (nobody to ask), wrong_passphrase, key_damaged, key_missing, no_cipher.
    """
    from mistakejournal.services.passphrase import has_passphrase, unlock

    if not has_passphrase(journal):
        return ""
    given = os.environ.get(VARIABLE)
    if given is None and sys.stdin is not None and sys.stdin.isatty():
        from getpass import getpass

        from mistakejournal.words.passphrase_errors import prompt_words

        given = getpass(f"{prompt_words(journal.name)} ")
    if given is None:
        raise JournalError("locked")
    return unlock(journal, given)
