"""`mistakejournal import`: checklists and incidents of elsewhere, read and made hers, or only looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mistakejournal.cli import incidentimports
from mistakejournal.cli.held import held
from mistakejournal.cli.output import print_json, tell_trouble
from mistakejournal.cli.passphrase import key_for
from mistakejournal.domain.reading.imported import Imported, NewList
from mistakejournal.errors import JournalError
from mistakejournal.services.checklistimports import Wanted, add_imported, read_file
from mistakejournal.services.journals import close_desk, open_desk
from mistakejournal.words.imports import counts_words, format_words, left_words, made_words

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from mistakejournal.domain.reading.imported import Left
    from mistakejournal.services.clock import Clock


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="what to read")
    parser.add_argument(
        "--as",
        dest="kind",
        choices=("checklist", "incidents", "journal"),
        required=True,
        help="what they are",
    )
    parser.add_argument(
        "--for",
        dest="client",
        default="",
        metavar="CLIENT",
        help="the client a checklist is for, or incidents that name none",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would be made, and make nothing")
    parser.add_argument("--json", action="store_true", help="print it as JSON")
    incidentimports.add_arguments(parser)


def run(arguments: Namespace, clock: Clock) -> int:
    """Read all files, then make all their lists in one act, or none; give the exit code."""
    if arguments.kind == "journal":
        from mistakejournal.cli.wholejournal import import_whole

        return import_whole(arguments, clock)
    if arguments.kind == "incidents":
        return incidentimports.import_incidents(arguments, clock)
    try:
        found = [(path, read_file(path)) for path in arguments.files]
        if not arguments.dry_run:
            _make(arguments.journal, clock, [one for _path, one in found], arguments.client)
    except JournalError as trouble:
        return tell_trouble(trouble, as_json=arguments.json)
    _tell(found, arguments)
    return 0


def _make(journal: Path, clock: Clock, found: list[Imported], client: str) -> None:
    wanted = [Wanted(content.name, content) for one in found for content in one.lists]
    with held(journal):
        desk = open_desk(journal, clock, key=key_for(journal)).desk
        try:
            add_imported(desk, wanted, client)
        finally:
            close_desk(desk)


def _tell(found: list[tuple[Path, Imported]], arguments: Namespace) -> None:
    if arguments.json:
        lists = [_list_facts(path, one, content) for path, one in found for content in one.lists]
        rest = [_left_facts(thing) for _path, one in found for thing in one.left]
        print_json({"made": not arguments.dry_run, "lists": lists, "left": rest})
        return
    for path, one in found:
        print(f"{path.name}: {format_words(one.format)}")
        for content in one.lists:
            print(f"  {content.name}: {counts_words(content)}")
            for thing in content.left:
                print(f"    {left_words(thing)}")
        for thing in one.left:
            print(f"  {left_words(thing)}")
    if not arguments.dry_run:
        lists_made = [content for _path, one in found for content in one.lists]
        print(made_words(len(lists_made), sum(content.steps for content in lists_made)))


def _list_facts(path: Path, one: Imported, content: NewList) -> dict[str, object]:
    return {
        "name": content.name,
        "file": str(path),
        "format": one.format,
        "sections": content.named_sections,
        "steps": content.steps,
        "ticked": content.ticked,
        "nested": content.nested,
        "left": [_left_facts(thing) for thing in content.left],
    }


def _left_facts(thing: Left) -> dict[str, object]:
    return {"why": thing.why.value, "text": thing.text, "line": thing.line, "count": thing.count}
