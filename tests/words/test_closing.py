"""Every closing condition has its words."""

from __future__ import annotations

import pytest

from mistakejournal.words.closing import condition_words


@pytest.mark.parametrize(
    "code",
    ["told", "put_right", "everyone_told", "as_described", "promises", "check_ins", "system_fix", "answer",
     "make_good"],
)  # fmt: skip
def test_every_condition_has_words(code: str) -> None:
    assert condition_words(code)


def test_the_client_is_named() -> None:
    assert condition_words("told", "Theo") == "Theo has been told"
    assert condition_words("told") == "The client has been told"
    assert condition_words("none") == ""
