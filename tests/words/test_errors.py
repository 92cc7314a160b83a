import re
from pathlib import Path

import pytest

import mistakejournal
from mistakejournal.domain.money import parse_amount
from mistakejournal.errors import JournalError
from mistakejournal.words.errors import error_words

PACKAGE = Path(mistakejournal.__file__).parent
FALLBACK = error_words(JournalError("of_a_later_version"))


def codes():
    """Every code that is raised anywhere, and every kind of trouble SQLite’s errors become."""
    text = "\n".join(source.read_text(encoding="utf-8") for source in PACKAGE.rglob("*.py"))
    return {*re.findall(r'JournalError\("([a-z_]+)"', text), "busy", "disk_full", "unwritable", "damaged"}


def test_every_trouble_has_a_calm_sentence_of_its_own():
    for code in codes():
        sentence = error_words(
            JournalError(
                code,
                text="x",
                name="x",
                host="x",
                earlier="noticed",
                later="told",
                number=0,
                most=99,
                line=7,
                zone="x",
            )
        )
        assert sentence != FALLBACK, code
        assert sentence.endswith((".", "?"))
        assert "!" not in sentence


def test_an_amount_that_cannot_be_read_is_shown_as_it_was_typed():
    with pytest.raises(JournalError) as trouble:
        parse_amount("12,5o", "EUR")
    assert "“12,5o”" in error_words(trouble.value)


def test_two_times_that_contradict_each_other_are_named():
    sentence = error_words(JournalError("negative_span", earlier="noticed", later="told"))
    assert sentence.startswith("By these times you told them before you noticed it.")


def test_braces_in_what_she_typed_do_no_harm():
    assert "{x}" in error_words(JournalError("bad_amount", text="{x}"))
