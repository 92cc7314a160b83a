from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.sentences import sentence_at, sentences


def test_abbreviations_and_times_do_not_end_a_sentence():
    text = "Mr. Lee came at 10.30 and left. I stayed…\nNew line"
    assert [text[start:end] for start, end in sentences(text)] == [
        "Mr. Lee came at 10.30 and left.",
        "I stayed…",
        "New line",
    ]


@given(st.text(alphabet="ab .!?\n…"))
def test_sentences_hold_everything_but_white_space(text):
    spans = sentences(text)
    assert (
        "".join(text[start:end] for start, end in spans).split() == text.split()
        or not text.strip()
        or ("".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split()))
    )
    assert all(0 <= sentence_at(spans, place) < len(spans) for place in range(len(text) + 1))
