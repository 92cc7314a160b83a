"""Which columns hold what a person wrote, read through for a name that is to be forgotten (N3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from mistakejournal.domain.records import dataclass
from mistakejournal.store import tables
from mistakejournal.store.binned import Row
from mistakejournal.store.journal import Journal
from mistakejournal.store.writing import Writing

WORDS = frozenset(
    """title name contact email phone how_to_tell cares_about sore_points agreed anxious_about notes
    pause_point why must_see example clear_line section evidence ghost_evidence reason note broke_where
    quick_stop private_line what_happened my_part their_part moment client_said effect next_update make_good
    make_good_for what_i_saw answer_words when_then fix_declined lesson closing_reason untold_reason
    on_my_side on_their_side detail by_when effort cost changed_to body base number subject sender
    reply_to query value answer""".split()
)
"""Columns of plain words, in whatever table."""
OBJECTS = frozenset({"params", "facts", "fields", "filters", "content", "unfinished"})
"""Columns of JSON with words in it."""
MASKED = frozenset({"text", "key"})
"""Columns into whose texts others point by the places of their letters."""
MASKED_OBJECTS = frozenset({"links", "report"})
"""The same as JSON."""
CODES = frozenset(
    """answers as_described at at_time away_kind away_since branch came_back_by caught_by channel choice
    code corrects_id cost_date cost_money cost_time currency device_id digest due_time form id kind
    make_good_currency make_good_kind noticed_by not_with_run option_id order_key owned page period
    personal place rule scope seen sha256 shared_currency snoozed_until starter state still_going strength
    told_channel undo whose wish zone again_of""".split()
)
"""Columns that hold nothing she wrote."""
_CODES_IN = frozenset({(tables.INCIDENTS, "answer"), (tables.FIXES, "answer"), (tables.SETTINGS, "name")})
_OF_PEOPLE = ("ask_person", "sitting")
"""Settings that may name somebody; a field may be called after whom it is about."""

_CARD = ("how_to_tell", "cares_about", "sore_points", "agreed", "anxious_about", "notes")


@dataclass(frozen=True)
class Text:
    """What one column of one row holds.

    `way` says how it is rewritten: as "words", as an "object" of JSON, "masked", as a "masked_object", as the
    name of a "file".
    """

    table: str
    row_id: str
    column: str
    way: str
    text: str


def is_code(column: str) -> bool:
    """Tell whether a column, or a name in JSON, stands for a code, an id or a time."""
    return column in CODES or column.endswith(("_id", "_at", "_on"))


def columns_of(journal: Journal, table: str) -> dict[str, str]:
    """Give the columns of a table that hold what a person wrote, each with its way."""
    found = {}
    for row in journal.read(f"PRAGMA table_info({table})"):
        name = row["name"]
        if row["type"] == "TEXT" and not is_code(name) and (table, name) not in _CODES_IN:
            found[name] = _way(table, name)
    return found


def count_rows(journal: Journal) -> int:
    """Give how many rows there are to read."""
    return sum(journal.number(f"SELECT count(*) FROM {table}") for table in tables.ALL)


def texts(journal: Journal, tick: Callable[[int], None]) -> Iterator[list[Text]]:
    """Give what each row holds, row by row, also of those in the bin; `tick` is told of each row."""
    for table in tables.ALL:
        ways = columns_of(journal, table)
        if not ways:
            continue
        where = f" WHERE name IN {_OF_PEOPLE!r}" if table == tables.SETTINGS else ""
        after = ""
        while True:
            joined = f"{where} {'AND' if where else 'WHERE'} id > ?"
            rows = journal.read(
                f"SELECT id, {', '.join(ways)} FROM {table}{joined} ORDER BY id LIMIT 500", (after,)
            )
            if not rows:
                break
            for row in rows:
                tick(1)
                yield [
                    Text(table, row["id"], name, way, row[name]) for name, way in ways.items() if row[name]
                ]
            after = rows[-1]["id"]


def people_around(journal: Journal, client_id: str) -> list[str]:
    """Give the names of those whom this client's incidents affected."""
    rows = journal.read(
        "SELECT DISTINCT affected.name FROM affected JOIN incidents ON incidents.id = affected.incident_id"
        " WHERE incidents.client_id = ? ORDER BY affected.name",
        (client_id,),
    )
    return [row["name"] for row in rows]


def senders_of(journal: Journal, client_id: str) -> list[str]:
    """Give where a client's kept issues came from, and where answers to them went."""
    rows = journal.read(
        "SELECT sender AS said FROM kept_issues WHERE client_id = ?1"
        " UNION SELECT reply_to FROM kept_issues WHERE client_id = ?1",
        (client_id,),
    )
    return [row["said"] for row in rows]


def facts_of(journal: Journal, client_id: str) -> list[str]:
    """Give what is steady about a client, their links among it."""
    return [
        row["value"]
        for row in journal.read("SELECT value FROM client_facts WHERE client_id = ?", (client_id,))
    ]


def messages_with(journal: Journal, client_id: str) -> list[Row]:
    """Give what was said to a client and what they answered."""
    return [
        *_of(journal, tables.MESSAGES, _INCIDENT, client_id),
        *_of(journal, tables.REPLIES, _INCIDENT, client_id),
    ]


def evidence_of(journal: Journal, client_id: str) -> list[Row]:
    """Give the files kept with a client's incidents and runs."""
    of_runs = (
        "run_step_id IN (SELECT run_steps.id FROM run_steps JOIN runs ON runs.id = run_steps.run_id"
        " WHERE runs.client_id = ?)"
    )
    found = [
        *_of(journal, tables.EVIDENCE, _INCIDENT, client_id),
        *_of(journal, tables.EVIDENCE, of_runs, client_id),
    ]
    return list(dict.fromkeys(found))


def newsletters_of(journal: Journal, client_id: str) -> list[Row]:
    """Give a client's kept issues and the reports on theirs."""
    own = "client_id = ?"
    return [
        *_of(journal, tables.KEPT_ISSUES, own, client_id),
        *_of(journal, tables.INSPECTIONS, own, client_id),
    ]


def others_named_so(journal: Journal, client_id: str, name: str) -> bool:
    """Tell whether another client has this name."""
    found = journal.read_one("SELECT 1 FROM clients WHERE name = ? AND id <> ?", (name, client_id))
    return found is not None


def empty_card(writing: Writing, client_id: str, name: str, *, texts_too: bool) -> None:
    """Take name and contact details off a client's row, and what she wrote there if that goes too."""
    gone = ("contact", "email", "phone", *(_CARD if texts_too else ()))
    writing.change(
        tables.CLIENTS,
        client_id,
        name=name,
        forgotten_at=writing.now,
        put_away_at=writing.now,
        **dict.fromkeys(gone, ""),
    )


_INCIDENT = "incident_id IN (SELECT id FROM incidents WHERE client_id = ?)"


def _of(journal: Journal, table: str, where: str, client_id: str) -> Sequence[Row]:
    return [
        Row(table, row["id"]) for row in journal.read(f"SELECT id FROM {table} WHERE {where}", (client_id,))
    ]


def _way(table: str, column: str) -> str:
    if table == tables.EVIDENCE:
        return "file"
    if column in MASKED:
        return "masked"
    if column in MASKED_OBJECTS:
        return "masked_object"
    return "object" if column in OBJECTS or table == tables.SETTINGS else "words"
