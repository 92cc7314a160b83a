"""The whole journal out (`export --format bundle`, `json`, `csv`) and in (`import --as journal`)."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from mistakejournal.cli.held import held
from mistakejournal.cli.output import print_json, tell_trouble
from mistakejournal.cli.passphrase import key_for
from mistakejournal.errors import JournalError
from mistakejournal.services.imports.journal.parcel import look_at
from mistakejournal.services.journalexports import export_journal
from mistakejournal.services.journalimports import import_as_new, import_journal
from mistakejournal.words.wholejournal import brought_words, found_words, written_words

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from mistakejournal.services.clock import Clock


def export_whole(arguments: Namespace, clock: Clock) -> int:
    """Write the whole journal, also beside an open window, and change nothing in it; give the exit code."""
    path: Path = arguments.out
    try:
        key = key_for(arguments.journal)
        written = export_journal(arguments.journal, path, arguments.format, clock.now(), key=key)
    except JournalError as trouble:
        return tell_trouble(trouble, as_json=arguments.json)
    assert written is not None  # nobody can cancel a command
    if arguments.json:
        print_json({"format": arguments.format, "file": str(path), **asdict(written)})
    else:
        print(written_words(written, path.name))
    return 0


def import_whole(arguments: Namespace, clock: Clock) -> int:
    """Bring a whole journal into an empty one, which is made where none is; give the exit code."""
    source: Path = arguments.files[0]
    try:
        if len(arguments.files) != 1:
            raise JournalError("one_journal")
        if arguments.dry_run:
            found = look_at(source)
            facts: dict[str, object] = {"made": False, **asdict(found)}
            words = found_words(found, source.name)
        else:
            bring = import_journal if arguments.journal.exists() else import_as_new
            with held(arguments.journal):
                key = key_for(arguments.journal)
                brought = bring(source, arguments.journal, clock.now(), key=key)
            assert brought is not None
            facts = {"made": True, **asdict(brought)}
            words = brought_words(brought)
    except JournalError as trouble:
        return tell_trouble(trouble, as_json=arguments.json)
    if arguments.json:
        print_json(facts)
    else:
        print(words)
    return 0
