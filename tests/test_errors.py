from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError


def test_an_error_speaks_in_a_code_and_facts_and_not_in_a_sentence():
    error = JournalError("newer_journal", theirs=3, ours=1)
    assert error.code == "newer_journal"
    assert error.facts == {"theirs": 3, "ours": 1}
    assert str(error) == "newer_journal"


def test_an_error_without_facts_has_none():
    assert JournalError("busy").facts == {}


@pytest.mark.parametrize(("code", "exit_code"), [("not_ours", 65), ("disk_full", 73), ("in_use", 75)])
def test_a_script_can_tell_what_stopped_the_program(code, exit_code):
    assert JournalError(code).exit_code == exit_code
