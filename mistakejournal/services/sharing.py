"""A cost that both sides had a part in, put to the client as a proposal (C7)."""

from __future__ import annotations

from mistakejournal.domain.incident import Incident
from mistakejournal.domain.sharing import Shares, split
from mistakejournal.domain.template import fill
from mistakejournal.services.desk import Desk

SHARED = "shared"
"""The id of its line in a message."""


def shares_of(incident: Incident) -> Shares | None:
    """Give what each side carries; None while cost, currency or share is open."""
    cost, share = incident.shared_cost, incident.my_share
    if not incident.shared or not cost or share is None or not incident.shared_currency:
        return None
    return split(cost, share)


def proposal(desk: Desk, incident: Incident) -> str:
    """Word the proposal to the client from what she wrote for it; "" while there is nothing to propose.

    Their side is said only beside hers, and what she noted for herself on Own is no part of it.
    """
    shares = shares_of(incident)
    if not incident.shared or (shares is None and not incident.on_my_side.strip()):
        return ""
    said = desk.content.apology["message"]["shared"]
    fields = {"on_my_side": " ".join(incident.on_my_side.split())}
    if fields["on_my_side"]:
        fields["on_your_side"] = " ".join(incident.on_their_side.split())
    if shares is not None:
        currency = incident.shared_currency
        fields |= {
            "cost": desk.money(shares.mine + shares.theirs, currency),
            "my_figure": desk.money(shares.mine, currency),
            "your_figure": desk.money(shares.theirs, currency),
        }
    parts = (fill(said[key], fields) for key in ("mine", "yours", "split", "ask"))
    return " ".join(part for part in parts if part)
