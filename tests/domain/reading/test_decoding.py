"""Text comes out of any file that has some, and out of no picture."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.decoding import decoded
from mistakejournal.errors import JournalError

WORDS = "Café – naïve “quotes”\nsecond line"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "utf-16-le", "utf-16-be"]
)
def test_words_come_out_as_they_were_written(encoding):
    assert decoded(WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_every_line_end_is_one(end):
    assert decoded(f"a{end}b".encode()) == "a\nb"


@pytest.mark.parametrize(
    "head", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"PK\x03\x04\x14\x00\x06\x00\x08\x00"]
)
def test_a_picture_or_an_office_file_is_said_to_be_no_text(head):
    with pytest.raises(JournalError, match="import_not_text"):
        decoded(head * 20)


def test_bytes_that_mean_nothing_in_windows_1252_lose_no_word():
    assert decoded(b"caf\xe9 \x81 end") == "café \x81 end"


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_said_not_to_be(content):
    with suppress(JournalError):
        assert isinstance(decoded(content), str)
