"""Every command ends the same way, for people and for scripts."""

from __future__ import annotations

import json

import pytest

from mistakejournal.cli.output import print_json, tell_trouble
from mistakejournal.errors import JournalError


def test_what_was_found_is_one_line_with_names_as_they_are_written(capsys):
    print_json({"name": "Zoë"})
    assert capsys.readouterr().out == '{"name": "Zoë"}\n'


@pytest.mark.parametrize(
    ("code", "exit_code"), [("missing", 65), ("unsaved_file", 73), ("disk_full", 73), ("busy", 75)]
)
def test_trouble_is_a_sentence_beside_what_was_found_and_an_exit_code(capsys, code, exit_code):
    assert tell_trouble(JournalError(code), as_json=False) == exit_code
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.rstrip().endswith(".")


def test_a_program_gets_the_code_of_the_trouble_and_its_facts(capsys):
    assert tell_trouble(JournalError("busy", seconds=5), as_json=True) == 75
    assert json.loads(capsys.readouterr().out) == {"error": "busy", "seconds": 5}
