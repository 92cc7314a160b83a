"""The proposal for a shared cost."""

from __future__ import annotations

import pytest

from mistakejournal.domain.incident import Incident
from mistakejournal.domain.sharing import Shares
from mistakejournal.domain.wording import Lexicon
from mistakejournal.services.drafts import draft, set_lines
from mistakejournal.services.incidents import edit_incident, incident_file, start_incident
from mistakejournal.services.sharing import proposal, shares_of

WHOLE = {
    "shared": True,
    "on_my_side": "I sent it without a test",
    "on_their_side": "the new link came after 9:00.",
    "shared_cost": 12001,
    "shared_currency": "EUR",
    "my_share": 50,
}


def test_the_proposal_says_both_sides_the_figures_and_asks(desk):
    assert proposal(desk, Incident("1", **WHOLE)) == (
        "On my side: I sent it without a test. On your side: the new link came after 9:00. "
        "My proposal for the cost of 120.01 EUR: I carry 60.01 EUR, you carry 60.00 EUR. "
        "Tell me if you see it differently."
    )
    assert shares_of(Incident("1", **WHOLE)) == Shares(6001, 6000)


@pytest.mark.parametrize(
    "without", ["shared", "shared_cost", "shared_currency", "my_share"]
)  # fmt: skip
def test_no_figure_is_said_while_one_is_open(desk, without):
    empty = {"shared": False, "shared_cost": None, "shared_currency": "", "my_share": None}[without]
    incident = Incident("1", **(WHOLE | {without: empty}))
    assert shares_of(incident) is None
    assert "proposal" not in proposal(desk, incident)


def test_their_side_is_said_only_beside_hers(desk):
    said = proposal(desk, Incident("1", **(WHOLE | {"on_my_side": " "})))
    assert said.startswith("My proposal for the cost")
    assert proposal(desk, Incident("1", shared=True, on_their_side="It came late")) == ""


def test_it_goes_into_the_message_only_when_it_is_ticked(desk):
    incident_id = start_incident(desk, title="Old link", my_part="I sent the old link.").id
    edit_incident(desk, incident_id, their_part="They always send it late")
    assert "shared" not in [line.id for line in draft(desk, incident_id, "email").lines]
    edit_incident(desk, incident_id, **WHOLE)
    now = draft(desk, incident_id, "email")
    assert "shared" in [line.id for line in now.lines]
    assert "proposal" not in now.body
    set_lines(desk, incident_id, ["shared"])
    body = draft(desk, incident_id, "email").body
    assert "I carry 60.01 EUR, you carry 60.00 EUR." in body
    assert "always send it late" not in body
    edit_incident(desk, incident_id, shared=False)
    assert "proposal" not in draft(desk, incident_id, "email").body


def test_what_she_noted_for_herself_is_nowhere_in_it(desk):
    incident_id = start_incident(desk, title="Old link").id
    edit_incident(desk, incident_id, **(WHOLE | {"their_part": "PRIVATE", "on_their_side": ""}))
    incident = incident_file(desk, incident_id).incident
    assert incident.on_their_side == ""
    assert "PRIVATE" not in proposal(desk, incident)


def test_the_proposal_raises_no_hint(desk):
    assert Lexicon(desk.content.lexicon).look(proposal(desk, Incident("1", **WHOLE)), "message") == []
