"""Each code of unlocking has its sentence."""

from __future__ import annotations

from mistakejournal.errors import JournalError
from mistakejournal.words.errors import error_words
from mistakejournal.words.passphrase_errors import passphrase_sentences


def test_each_code_is_told_by_its_own_sentence():
    for code, sentence in passphrase_sentences().items():
        assert error_words(JournalError(code)) == sentence
        assert sentence.endswith(".")
        assert "!" not in sentence
