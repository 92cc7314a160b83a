"""What an issue is held against, gathered from the journal as plain data for a worker (I3, I8, I10)."""

from __future__ import annotations

import re
from dataclasses import replace

from mistakejournal.domain.brief import COMPARE, Given
from mistakejournal.domain.text import one_line
from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.issue import Area, Issue
from mistakejournal.newsletter.saved import KeptEarlier
from mistakejournal.services.clientrules import client_rules
from mistakejournal.services.desk import Desk
from mistakejournal.services.facts import givens
from mistakejournal.services.preferences import settings
from mistakejournal.store import checklists, clients, exemptions, keptissues, runs, steadylinks


def gather(
    desk: Desk, client_id: str | None, run_step_id: str | None = None, *, leaving_out: str = ""
) -> Against:
    """Give everything that an issue of this client is held against, in this step of a run.

    `leaving_out` is the id of the kept issue that was made of the same issue, or "". All kept issues are
    compared; their links are read by whoever looks at them first (newsletter/saved.py), so this is quick.
    """
    client = clients.get_client(desk.journal, client_id) if client_id else None
    common = Against(
        today=desk.clock.local().date(), brief=_brief(desk, run_step_id), owner=settings(desk).name
    )
    if client is None:  # whoever is named in it may be the one it is for
        return common
    kept = keptissues.to_compare(desk.journal, client.id, leaving_out)
    return replace(
        common,
        earlier=tuple(KeptEarlier(one) for one in kept),
        client=tuple(name for name in (client.name, client.contact) if name),
        others=tuple(one.name for one in clients.all_clients(desk.journal) if one.id != client.id),
        wishes=tuple(client_rules(desk, client.id)),
        steady=frozenset(one.key for one in steadylinks.of_client(desk.journal, client.id)),
        meant=frozenset(one.key for one in exemptions.holding(desk.journal, client.id)),
    )


def client_of(desk: Desk, issue: Issue) -> str | None:
    """Guess whose issue it is, or None where nothing is sure.

    By the sender of kept issues, then by one client's name or address in sender or subject, then by the one
    open run. Words of the body tell nothing: sponsors and other clients are named there. What was pasted has
    neither sender nor subject: there the words above the greeting and in the footer say who writes.
    """
    sender = _address(issue.sender)
    said = f"{issue.sender}\n{issue.reply_to}\n{issue.subject}"
    if not said.strip():
        said = _frame(issue)
    by_sender = {
        client_id for client_id, kept in keptissues.senders(desk.journal) if _address(kept) == sender
    }
    by_name = {
        client.id
        for client in clients.all_clients(desk.journal)
        if (sender and _address(client.email) == sender) or _names(client.name, said)
    }
    for found in (by_sender if sender else set(), by_name, _running(desk)):
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _frame(issue: Issue) -> str:
    around = (one for one in issue.blocks if one.area in (Area.HEADER, Area.FOOTER))
    return "\n".join(issue.text[one.start : one.end] for one in around)


def _running(desk: Desk) -> set[str]:
    ids = runs.open_run_ids(desk.journal)
    client_id = runs.get(desk.journal, ids[0]).client_id if len(ids) == 1 else None
    return {client_id} if client_id else set()


def _brief(desk: Desk, run_step_id: str | None) -> tuple[Given, ...]:
    """Give the facts of the run that the step compares with; where it names none, all of them (E9)."""
    if run_step_id is None:
        return ()
    step = runs.get_step(desk.journal, run_step_id)
    run = runs.get(desk.journal, step.run_id)
    facts = checklists.facts(desk.journal, run.checklist_id)
    wanted = (step.params or {}).get(COMPARE) or ",".join(fact.code for fact in facts)
    return givens(facts, run.facts or {}, {COMPARE: wanted})


def _address(sender: str) -> str:
    from email.utils import parseaddr  # a start looks at no mail

    return parseaddr(one_line(sender))[1].casefold()


def _names(name: str, words: str) -> bool:
    """Tell whether a client is named: as a whole word, "The" aside."""
    wanted = re.escape(re.sub(r"^the\s+", "", one_line(name), flags=re.IGNORECASE))
    return bool(wanted) and re.search(rf"(?<!\w){wanted}(?!\w)", one_line(words), re.IGNORECASE) is not None
