"""Makes journals of 1k, 10k or 100k incidents, with about 2 kB of varied words, runs and check-ins."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from itertools import accumulate, islice
from pathlib import Path

from mistakejournal.domain.cause import CODES
from mistakejournal.domain.order import spread
from mistakejournal.store import migrations, tables
from mistakejournal.store.journal import Journal
from mistakejournal.store.opening import open_journal
from mistakejournal.store.writing import Writing

END = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
"""The newest incident is of this moment; the others lie behind it, a few minutes apart."""
CLIENTS = 40
STEPS = 12
OPEN = 8
"""The newest few are still open: their number doesn't grow with the years."""
FOLLOWING_UP = 12
IN_ONE_TRANSACTION = 500
KEPT_IN = Path(__file__).resolve().parent.parent.parent / "build" / "bench"
SYLLABLES = (
    "ba be bo chi da de do el en er fa fi ga go ha in ka ke la le li lo ma me mi na ne no or pa".split()
)
KNOWN = (
    "the a to and link newsletter episode send client button week podcast test wrong old list template"
    " invoice date time call phone because before after checked subject line image sponsor reply again"
).split()


class Words:
    """Invented and real words, the common ones far more often than the rest, the same ones for each seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        invented = {
            "".join(self._chance.choices(SYLLABLES, k=self._chance.randint(2, 4))) for _ in range(6000)
        }
        self._words = KNOWN + sorted(invented)
        self._weights = list(accumulate(1 / (rank + 10) for rank in range(len(self._words))))

    def some(self, count: int) -> str:
        """Give a sentence of so many words."""
        return (
            " ".join(self._chance.choices(self._words, cum_weights=self._weights, k=count)).capitalize() + "."
        )

    def one_of(self, *choices: str) -> str:
        return self._chance.choice(choices)

    def upto(self, number: int) -> int:
        return self._chance.randint(0, number)


class Maker:
    """Fills an empty journal."""

    def __init__(self, journal: Journal, incidents: int) -> None:
        self.journal = journal
        self.words = Words(incidents)
        self.total = incidents
        self.clients: list[str] = []
        self.checklists: list[str] = []
        self.steps: dict[str, list[tuple[str, str]]] = {}

    def fill(self) -> None:
        with self.journal.write() as writing:
            self._make_clients(writing)
        numbers = iter(range(self.total))
        while batch := list(islice(numbers, IN_ONE_TRANSACTION)):
            with self.journal.write() as writing:
                for number in batch:
                    self._make_incident(writing, number)

    def _make_clients(self, writing: Writing) -> None:
        work = writing.add(tables.WORKS, name="Newsletter", code="newsletter")
        for number in range(CLIENTS):
            client = writing.add(
                tables.CLIENTS, name=f"Client {number}", contact="Dana Ek", notes=self.words.some(30)
            )
            checklist = writing.add(
                tables.CHECKLISTS,
                name=f"Newsletter send {number}",
                client_id=client,
                work_id=work,
                minutes=25,
            )
            section = writing.add(tables.SECTIONS, checklist_id=checklist, name="Before sending")
            self.steps[checklist] = [
                (self._step(writing, checklist, section, key), key) for key in spread(STEPS)
            ]
            self.clients.append(client)
            self.checklists.append(checklist)

    def _step(self, writing: Writing, checklist: str, section: str, key: str) -> str:
        return writing.add(
            tables.STEPS,
            checklist_id=checklist,
            section_id=section,
            title=self.words.some(5),
            order_key=key,
            kind=self.words.one_of("tick", "type", "link"),
            why=self.words.some(8),
        )

    def _make_incident(self, writing: Writing, number: int) -> None:
        place = number % CLIENTS
        noticed = END - timedelta(minutes=13 * (self.total - 1 - number))
        run = None
        if number % 5 == 0:
            run = self._make_run(writing, place, noticed)
        age = self.total - number
        closed = age > OPEN + FOLLOWING_UP
        told = age > OPEN
        incident = writing.add(
            tables.INCIDENTS,
            title=self.words.some(5),
            client_id=self.clients[place],
            run_id=run,
            page="pause" if not told else "follow_up",
            noticed_at=noticed,
            happened_at=noticed - timedelta(minutes=35),
            told_at=noticed + timedelta(minutes=20) if told else None,
            fixed_at=noticed + timedelta(minutes=50) if told else None,
            closed_at=noticed + timedelta(days=9) if closed else None,
            zone="Europe/Berlin",
            pause_done=True,
            level=1 + self.words.upto(3),
            what_happened=self.words.some(60),
            my_part=self.words.some(25),
            moment=self.words.some(15),
            effect=self.words.some(15),
            client_said=self.words.some(10),
            lesson=self.words.some(20),
            created_at=noticed,
        )
        self._make_parts(writing, incident, place, noticed, closed)

    def _make_parts(
        self, writing: Writing, incident: str, place: int, noticed: datetime, closed: bool
    ) -> None:
        for key in spread(2):
            writing.add(
                tables.FEELINGS, incident_id=incident, name=self.words.one_of("panic", "shame"), order_key=key
            )
            writing.add(tables.OPTIONS, incident_id=incident, title=self.words.some(8), order_key=key)
            writing.add(tables.WHYS, incident_id=incident, title=self.words.some(8), order_key=key)
        writing.add(tables.REPAIRS, incident_id=incident, title=self.words.some(6), done_at=noticed)
        writing.add(tables.CAUSES, incident_id=incident, code=self.words.one_of(*CODES))
        writing.add(
            tables.MESSAGES,
            incident_id=incident,
            title=self.words.some(5),
            body=self.words.some(110),
            sent_at=noticed + timedelta(minutes=20),
        )
        state = "done" if closed else "planned"
        for number in (1, 2):
            writing.add(tables.CHECK_INS, incident_id=incident, number=number, total=2, state=state)
        if self.words.upto(99) == 0:
            self._learn(writing, incident, place, noticed)

    def _learn(self, writing: Writing, incident: str, place: int, noticed: datetime) -> None:
        checklist = self.checklists[place]
        step, _ = self.steps[checklist][self.words.upto(STEPS - 1)]
        writing.change(tables.STEPS, step, incident_id=incident, learned_at=noticed)
        writing.add(
            tables.FIXES,
            incident_id=incident,
            title=self.words.some(6),
            state="done",
            checklist_id=checklist,
            step_id=step,
            done_at=noticed,
        )

    def _make_run(self, writing: Writing, place: int, noticed: datetime) -> str:
        checklist = self.checklists[place]
        run = writing.add(
            tables.RUNS,
            title=f"Newsletter send {place}",
            checklist_id=checklist,
            client_id=self.clients[place],
            state="done",
            started_at=noticed - timedelta(hours=1),
            ended_at=noticed - timedelta(minutes=35),
            minutes=25,
        )
        for step, key in self.steps[checklist]:
            writing.add(
                tables.RUN_STEPS,
                run_id=run,
                step_id=step,
                title=self.words.some(5),
                order_key=key,
                state="done",
                evidence=self.words.some(4),
                ticked_at=noticed - timedelta(minutes=40),
            )
        return run


def ticking() -> Iterator[datetime]:
    """Give moments a millisecond apart, so that ids differ in time as they would."""
    moment = END - timedelta(days=1)
    while True:
        moment += timedelta(milliseconds=1)
        yield moment


def make(path: Path, incidents: int) -> None:
    """Make a journal of so many incidents at `path`."""
    moments = ticking()
    journal = open_journal(path, lambda: next(moments))
    conn = journal._conn
    conn.execute("PRAGMA synchronous = OFF")  # made again if the power goes
    conn.execute("PRAGMA cache_size = -200000")
    triggers = conn.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        conn.execute(f"DROP TRIGGER {name}")
    Maker(journal, incidents).fill()
    for _, sql in triggers:
        conn.execute(sql)
    conn.execute("INSERT INTO search (search) VALUES ('rebuild')")
    journal.close()


def journal_of(incidents: int) -> Path:
    """Give a journal of so many incidents; it is made once for each schema and kept in build/."""
    KEPT_IN.mkdir(parents=True, exist_ok=True)
    path = KEPT_IN / f"{incidents}-{schema_mark()}.db"
    if not path.exists():
        half = path.with_suffix(".half")
        half.unlink(missing_ok=True)
        make(half, incidents)
        half.rename(path)
    return path


def schema_mark() -> str:
    """Give a mark of the migrations as they are: while nothing is released, they change in place."""
    sources = sorted(Path(migrations.__file__).parent.glob("*.py"))
    return blake2b(b"".join(source.read_bytes() for source in sources), digest_size=4).hexdigest()
