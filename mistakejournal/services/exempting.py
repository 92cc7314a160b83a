"""What she calls meant, once or for good, and which links stay the same: set aside, and taken back (I12)."""

from __future__ import annotations

from mistakejournal.domain.inspection import Exemption, SteadyLink
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.newsletter.finding import Finding
from mistakejournal.newsletter.issue import Link
from mistakejournal.newsletter.links.comparison import link_key
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.inspections import recount, seen
from mistakejournal.store import exemptions as store
from mistakejournal.store import inspections, steadylinks, tables


def call_meant(desk: Desk, inspection_id: str, *findings: Finding, always: bool) -> Done:
    """Set findings aside in this report, or `always` for this client. Raises JournalError "needs_client"."""
    client_id = inspections.get(desk.journal, inspection_id).client_id
    if always and client_id is None:
        raise JournalError("needs_client")
    row_id = ""
    with desk.journal.write() as writing:
        for finding in findings:
            row_id = writing.add(
                tables.EXEMPTIONS,
                title=one_line(finding.excerpt),
                rule=finding.rule,
                key=finding.key,
                client_id=client_id if always else None,
                inspection_id=None if always else inspection_id,
            )
        recount(desk, writing, client_id if always else None, inspection_id)
    return done(writing, "call_meant", row_id)


def call_steady(desk: Desk, inspection_id: str, link_number: int) -> Done:
    """Say that a link stays the same for this client: what is found of that is set aside from now on.

    Raises JournalError "needs_client", KeyError when the report has no such link.
    """
    found = seen(desk, inspection_id)
    client_id = found.inspection.client_id
    if client_id is None:
        raise JournalError("needs_client")
    link = next((one for one in found.report.issue.links if one.number == link_number), None)
    if link is None:
        raise KeyError(link_number)
    known = steady_link_of(desk, client_id, link)
    if known is not None:
        return Done(frozenset(), known.id)
    with desk.journal.write() as writing:
        row_id = writing.add(
            tables.STEADY_LINKS,
            client_id=client_id,
            title=one_line(link.words) or link.href,
            key=link_key(link),
        )
        recount(desk, writing, client_id, inspection_id)
    return done(writing, "call_steady", row_id)


def exemptions(desk: Desk, client_id: str | None, inspection_id: str = "") -> list[Exemption]:
    """Give what was called meant for a client, and in one report, the newest first."""
    return store.holding(desk.journal, client_id, inspection_id)


def steady_links(desk: Desk, client_id: str) -> list[SteadyLink]:
    """Give the links that stay the same for a client, by their words."""
    return steadylinks.of_client(desk.journal, client_id)


def steady_link_of(desk: Desk, client_id: str, link: Link) -> SteadyLink | None:
    """Give what was called steady that a link of an issue is, or None."""
    key = link_key(link)
    return next((one for one in steady_links(desk, client_id) if one.key == key), None)


def take_back_exemption(desk: Desk, exemption_id: str, inspection_id: str = "") -> Done:
    """Have a finding shown again that was called meant; a report it is taken back in is counted anew."""
    exemption = store.find(desk.journal, exemption_id)
    if exemption is None:
        return Done(frozenset(), exemption_id)
    with desk.journal.write() as writing:
        writing.remove(tables.EXEMPTIONS, exemption_id)
        recount(desk, writing, exemption.client_id, exemption.inspection_id or inspection_id)
    return done(writing, "take_back_exemption", exemption_id)


def take_back_steady(desk: Desk, steady_id: str, inspection_id: str = "") -> Done:
    """Have a link looked after again that was called steady; a report it is taken back in is counted anew."""
    steady = steadylinks.find(desk.journal, steady_id)
    if steady is None:
        return Done(frozenset(), steady_id)
    with desk.journal.write() as writing:
        writing.remove(tables.STEADY_LINKS, steady_id)
        recount(desk, writing, steady.client_id, inspection_id)
    return done(writing, "take_back_steady", steady_id)
