"""What is hidden is asked for in one place (P4)."""

from __future__ import annotations

from mistakejournal.ui.theme.veil import is_veiled, veiled, wear_veil


def test_a_text_is_seen_as_it_is_until_something_hides_it() -> None:
    assert (veiled("Devon"), is_veiled()) == ("Devon", False)
    wear_veil(lambda text: text.replace("Devon", "•••"))
    assert (veiled("Hi Devon"), is_veiled()) == ("Hi •••", True)
    wear_veil(None)
    assert (veiled("Devon"), is_veiled()) == ("Devon", False)
