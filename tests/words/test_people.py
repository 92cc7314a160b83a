"""A client without a name is the client."""

from __future__ import annotations

from mistakejournal.words.people import client_words


def test_a_client_is_called_by_name_where_it_is_known() -> None:
    assert client_words("Theo") == "Theo"
    assert client_words("") == "the client"
