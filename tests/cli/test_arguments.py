"""What can be typed after `mistakejournal`, and what wrong words give."""

from __future__ import annotations

from pathlib import Path

import pytest

from mistakejournal import __version__
from mistakejournal.cli.arguments import parser


def test_nothing_typed_means_the_window():
    arguments = parser().parse_args([])
    assert (arguments.command, arguments.journal) == (None, None)


def test_a_journal_of_ones_own_choice_is_a_path():
    assert parser().parse_args(["--journal", "other.db"]).journal == Path("other.db")


@pytest.mark.parametrize(
    "words",
    [
        ["demo"],
        ["sheet"],
        ["walk"],
        ["check"],
        ["import", "a.md", "--as", "checklist"],
        ["export", "--format", "ics", "a.ics"],
        ["inspect", "test.eml", "--previous", "118.eml", "--client", "Brightside", "--journal", "a.db"],
        ["shots", "pictures"],
    ],
)
def test_every_command_is_known(words):
    assert parser().parse_args(words).command == words[0]


@pytest.mark.parametrize(
    "words",
    [
        ["dance"],
        ["--loud"],
        ["shots"],
        ["--journal"],
        ["check", "--yaml"],
        ["import", "a.md"],
        ["import", "a.md", "--as", "cake"],
    ],
)
def test_wrong_words_are_usage(words, capsys):
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(words)
    assert ended.value.code == 2
    assert "usage: mistakejournal" in capsys.readouterr().err


def test_the_version_is_said(capsys):
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"Mistake Journal {__version__}\n"
