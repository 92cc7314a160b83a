"""Facts of a run (E9): what its checklist asks before step 1, and what the brief says of it this time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mistakejournal.domain import brief
from mistakejournal.domain.brief import Given
from mistakejournal.domain.checklist import Fact
from mistakejournal.domain.namekey import name_key
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.run import Run, RunStep
from mistakejournal.domain.stepkinds import Proof, kind_of
from mistakejournal.domain.text import one_line
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import checklists, tables
from mistakejournal.store import facts as store
from mistakejournal.store import runs as runs_store


@dataclass(frozen=True)
class RunFact:
    """A fact as a run shows it. `steady` is what the client's card says, `last` what the last run had."""

    fact: Fact
    value: str
    steady: str = ""
    last: str = ""

    @property
    def from_card(self) -> bool:
        """Tell whether the value is the one that stands on the client's card."""
        return bool(self.steady) and self.value == self.steady


def run_facts(desk: Desk, run: Run) -> tuple[RunFact, ...]:
    """Give the facts of a run in order, each with what the card and the last run say of it."""
    asked = checklists.facts(desk.journal, run.checklist_id)
    if not asked:
        return ()
    values, steady = run.facts or {}, steady_facts(desk, asked, run.client_id)
    last = store.last_facts(desk.journal, run)
    return tuple(
        RunFact(fact, values.get(fact.code, ""), steady.get(fact.code, ""), last.get(fact.code, ""))
        for fact in asked
    )


def steady_facts(desk: Desk, asked: Sequence[Fact], client_id: str | None) -> dict[str, str]:
    """Give what a client's card already knows of the facts that are asked for, by code."""
    known = {
        name_key(fact.name): fact.value
        for fact in (store.client_facts(desk.journal, client_id) if client_id and asked else ())
        if fact.value
    }
    return {fact.code: known[name_key(fact.name)] for fact in asked if name_key(fact.name) in known}


def set_facts(desk: Desk, run_id: str, facts: Mapping[str, str]) -> Done:
    """Keep facts of this run, by the code of the fact, as they are typed; others stay as they are."""
    known = runs_store.get(desk.journal, run_id).facts or {}
    kept = known | {code: one_line(text) for code, text in facts.items()}
    with desk.journal.write() as writing:
        writing.change(tables.RUNS, run_id, facts=kept)
    return done(writing, row_id=run_id)


def proof_at(desk: Desk, run: Run, step: RunStep, evidence: str) -> Proof:
    """Give what is known at a step of a run when `evidence` is seen there."""
    compares = bool((step.params or {}).get(brief.COMPARE))
    facts = checklists.facts(desk.journal, run.checklist_id) if compares else ()
    return Proof(
        desk.clock.local(),
        evidence,
        step.params,
        note=step.note,
        givens=givens(facts, run.facts or {}, step.params),
        open_findings=open_at(desk, step),
    )


def open_at(desk: Desk, step: RunStep) -> int | None:
    """Give how many strong findings of a step's report are open, or None where it has no report (I11)."""
    if not kind_of(step.kind).reads:
        return None
    from mistakejournal.services.inspections import open_findings  # few steps have a report

    return open_findings(desk, step.id)


def givens(
    facts: Sequence[Fact], values: Mapping[str, str], params: Mapping[str, str] | None
) -> tuple[Given, ...]:
    """Give the facts a step compares with; an empty one compares nothing."""
    wanted = codes((params or {}).get(brief.COMPARE, ""))
    return tuple(
        Given(fact.name, fact.kind, values[fact.code])
        for fact in facts
        if fact.code in wanted and values.get(fact.code, "").strip()
    )


def codes(text: str) -> list[str]:
    """Give the codes of facts that a parameter holds."""
    return [code for code in text.split(",") if code]
