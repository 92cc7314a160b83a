"""Names of clients are taken out of what is shown (P4)."""

from __future__ import annotations

import pytest

from mistakejournal.services.clients import add_client, edit_client, put_away_client
from mistakejournal.services.desk import Desk
from mistakejournal.services.hiding import name_hider


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Hi Theo, all set.", "Hi •••, all set."),
        ("The Brightside Podcast · 3 open", "••• · 3 open"),
        ("a note to theo@brightside.example", "a note to •••"),
        ("Old Harbour: wrong date", "•••: wrong date"),
        ("Newsletter send", "Newsletter send"),
        ("", ""),
    ],
)
def test_names_people_and_addresses_are_hidden_and_nothing_else(desk: Desk, text: str, seen: str) -> None:
    row = add_client(desk, "The Brightside Podcast", "Theo Marsh").id
    edit_client(desk, row, email="theo@brightside.example")
    put_away_client(desk, add_client(desk, "Old Harbour").id)
    assert name_hider(desk)(text) == seen
