"""`mistakejournal import --as incidents`: files and folders of them made hers, or only looked at (M3)."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from mistakejournal.cli.held import held
from mistakejournal.cli.output import print_json, tell_trouble
from mistakejournal.cli.passphrase import key_for
from mistakejournal.domain.importfield import Field, plain_key
from mistakejournal.domain.reading.moments import DayOrder
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.backups import back_up, places
from mistakejournal.services.incidentimports.plans import first_plan, look
from mistakejournal.services.incidentimports.sources import gather
from mistakejournal.services.incidentimports.writing import add_incidents
from mistakejournal.services.journals import close_desk, open_desk, read_desk
from mistakejournal.services.long_work import Going, unheard, wanted
from mistakejournal.words.incidentimports import (
    brought_words,
    found_words,
    key_words,
    known_words,
    level_names,
    line_words,
    new_words,
    place_words,
    trouble_words,
    undated_words,
)

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from mistakejournal.domain.reading.entry import Gathered
    from mistakejournal.services.clock import Clock
    from mistakejournal.services.desk import Desk
    from mistakejournal.services.incidentimports.plans import Looked

_DAYS = {"day-first": DayOrder.DAY_FIRST, "month-first": DayOrder.MONTH_FIRST}
_NOTHING_MADE = 65


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command can be told of incidents."""
    only = parser.add_argument_group("incidents")
    only.add_argument("--days", choices=tuple(_DAYS), help="which number of 3/4/2026 is the day")
    only.add_argument(
        "--map",
        dest="places",
        action="append",
        default=[],
        type=_place,
        metavar="NAME=PLACE",
        help=f"what a column, key or heading becomes: {', '.join(Field)}",
    )
    only.add_argument("--again", action="store_true", help="bring in again what is there already")
    only.add_argument("--open", dest="are_open", action="store_true", help="leave open what says no state")


def import_incidents(arguments: Namespace, clock: Clock) -> int:
    """Read everything and make it in one act; what can't be read is named. Give the exit code."""
    going = Going(unheard, wanted)
    try:
        gathered = gather(arguments.files, going)
        with _desk(arguments, clock) as desk:
            looked = _look(desk, gathered, arguments, going)
            new = [*looked.new, *(looked.known if arguments.again else ())]
            if new and not arguments.dry_run:
                back_up(places(desk), clock.now(), "import")
                add_incidents(desk, new, going, desk.clock.zone_name())
    except JournalError as trouble:
        return tell_trouble(trouble, as_json=arguments.json)
    if arguments.json:
        print_json(_facts(gathered, looked, arguments))
    else:
        _tell(gathered, looked, arguments)
    return _NOTHING_MADE if looked.troubles and not (new or looked.known) else 0


def _look(desk: Desk, gathered: Gathered, arguments: Namespace, going: Going) -> Looked:
    plan = first_plan(desk, gathered, level_names())
    named = {plain_key(name): place for name, place in arguments.places}
    fields = {key: named.get(plain_key(key), place) for key, place in plan.fields.items()}
    order = _DAYS.get(arguments.days or "")
    client = one_line(arguments.client)
    told = replace(plan, fields=fields, order=order, are_over=not arguments.are_open, client=client)
    looked = look(desk, gathered, told, going)
    if looked.asks:
        raise JournalError("import_order", text=looked.numbers.both)
    return looked


@contextmanager
def _desk(arguments: Namespace, clock: Clock) -> Iterator[Desk]:
    """Give a desk to write on; to look alone one that reads, or an empty one where no journal is."""
    journal: Path = arguments.journal
    if not arguments.dry_run:
        with held(journal):
            desk = open_desk(journal, clock, key=key_for(journal)).desk
            try:
                yield desk
            finally:
                close_desk(desk)
        return
    with TemporaryDirectory() as folder:
        if journal.exists():
            desk = read_desk(journal, clock, key_for(journal))
        else:
            desk = open_desk(Path(folder, "journal.db"), clock).desk
        try:
            yield desk
        finally:
            close_desk(desk)


def _tell(gathered: Gathered, looked: Looked, arguments: Namespace) -> None:
    print(found_words(len(gathered.entries), gathered.files))
    for key, place in looked.plan.fields.items():
        print(f"  {key_words(key)}: {place_words(place)}")
    said = [*new_words(looked.clients, looked.works), undated_words(looked.undated)]
    if looked.known and not arguments.again:
        said.append(known_words(len(looked.known)))
    for words in (*filter(None, said), *map(trouble_words, looked.troubles)):
        print(words)
    made = [*looked.new, *(looked.known if arguments.again else ())]
    if arguments.dry_run:
        for one in made:
            print(f"  {line_words(one)}")
    else:
        print(brought_words(len(made)))


def _facts(gathered: Gathered, looked: Looked, arguments: Namespace) -> dict[str, object]:
    return {
        "made": not arguments.dry_run,
        "formats": list(gathered.formats),
        "files": gathered.files,
        "places": {key: place.value for key, place in looked.plan.fields.items()},
        "incidents": len(looked.new) + (len(looked.known) if arguments.again else 0),
        "known": len(looked.known),
        "clients": list(looked.clients),
        "works": list(looked.works),
        "undated": looked.undated,
        "troubles": [
            {"code": one.code, "file": one.file, "line": one.line, "text": one.text}
            for one in looked.troubles
        ],
    }


def _place(text: str) -> tuple[str, Field]:
    name, _equals, place = text.rpartition("=")
    if not name or place not in list(Field):
        raise ArgumentTypeError(f"{text!r} is not NAME=PLACE")
    return name, Field(place)
