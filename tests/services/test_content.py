from __future__ import annotations

import re
import subprocess
import sys

import pytest

from mistakejournal.services.content import Content

CONTENT = Content()
FILES = ("vocab", "apology", "lexicon", "starter")
FOR_THE_PROGRAM = frozenset(
    "unless needs needed starts double choice instead_after_call strong look id".split()
)
"""Keys of what is looked for, never shown."""


def texts(value, key=""):
    """Give every text for people, with the key it stands under; patterns are left out."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if not name.endswith(("regex", "regexes")) and name not in FOR_THE_PROGRAM:
                yield from texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, key)
    elif isinstance(value, str):
        yield key, value


def patterns(value, key=""):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from patterns(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from patterns(inner, key)
    elif isinstance(value, str) and (
        key.endswith(("regex", "regexes")) or key in ("unless", "needs", "double", "choice")
    ):
        yield value


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_there_and_says_its_language(name):
    assert getattr(CONTENT, name)["language"] == "en"


def test_a_file_is_read_once():
    assert CONTENT.vocab is CONTENT.vocab


def test_nothing_is_read_or_imported_before_it_is_asked_for():
    code = (
        "import sys; from mistakejournal.services.content import Content; c = Content(); "
        "early = 'json' in sys.modules; c.starter; print(early, 'json' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.parametrize("name", FILES)
def test_the_words_are_calm_and_set_in_type(name):
    found = list(texts(getattr(CONTENT, name)))
    assert len(found) > 100
    for key, text in found:
        assert "—" not in text, text
        assert "'" not in text, text
        assert '"' not in text, text
        assert key in ("examples", "innocent") or "!" not in text, text


@pytest.mark.parametrize("name", FILES)
def test_the_window_says_incident_and_must_see_step(name):
    for _, text in texts(getattr(CONTENT, name)):
        assert not re.search(r"\bkiller\b|\bcases\b|\b(?:new|this) case\b|\bmust-see line", text), text


@pytest.mark.parametrize("name", FILES)
def test_every_pattern_compiles_and_has_straight_quotes(name):
    for pattern in patterns(getattr(CONTENT, name)):
        re.compile(pattern)
        assert not re.search("[’‘“”]", pattern), pattern


def test_every_place_in_a_message_has_a_field():
    apology = CONTENT.apology
    frame = {row["key"] for row in apology["message"]["fields"]}
    known = frame | {"thanks", "opening", "ways", "topic", "letter", "option", "next_sentence"}
    for template in apology["templates"]:
        here = known | {row["key"] for row in template["fields"]}
        assert template["topic"] in here
        rows = [template["deed"], *(row["text"] for row in template["lines"])]
        assert all(key in here for row in rows for key in re.findall(r"\{(\w+)\}", row))
    for _, text in texts(apology["message"]["channels"]):
        assert all(key in known for key in re.findall(r"\{(\w+)\}", text)), text
    for note in [*apology["first_notes"], *apology["follow_up_messages"], *apology["to_others"]]:
        here = {row["key"] for row in note["fields"]}
        assert set(re.findall(r"\{(\w+)\}", note["text"])) <= here


def test_the_starter_checklists_and_the_example_refer_to_what_is_there():
    starter = CONTENT.starter
    checklists = {row["id"]: row for row in starter["checklists"]}
    assert starter["checklists"][0]["id"] == "nl_send"
    assert all(len(row["steps"]) <= 12 for row in checklists.values())
    example = starter["example"]
    clients = {row["id"] for row in example["clients"]}
    assert len(example["incidents"]) == 12
    for row in [*example["incidents"], *example["runs"], *example["near_misses"], *example["schedules"]]:
        assert row["client"] in clients
        assert row["checklist"] in checklists or row["checklist"] is None
    kinds = {row["id"] for row in CONTENT.vocab["checklist"]["kinds"]}
    assert {step["kind"] for row in checklists.values() for step in row["steps"]} <= kinds
    causes = {row["id"] for row in CONTENT.vocab["fix"]["causes"]}
    assert {code for row in example["incidents"] for code in row["fix"]["causes"]} <= causes
