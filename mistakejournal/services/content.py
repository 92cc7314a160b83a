"""The long texts that ship with the app: vocabulary, message texts, wording patterns, starter checklists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, cast

from mistakejournal.paths import resource


class Content:
    """The content files of one language, each read when it is first asked for and then kept."""

    def __init__(self, language: str = "en") -> None:
        self._language = language

    @cached_property
    def vocab(self) -> Mapping[str, Any]:
        """Give the words and tables of the six pages: feelings, levels, causes, step kinds, follow-up."""
        return self._load("vocab")

    @cached_property
    def apology(self) -> Mapping[str, Any]:
        """Give the texts of holding messages, messages and follow-ups."""
        return self._load("apology")

    @cached_property
    def lexicon(self) -> Mapping[str, Any]:
        """Give the wording patterns with their explanations and better sentences."""
        return self._load("lexicon")

    @cached_property
    def starter(self) -> Mapping[str, Any]:
        """Give the starter checklists and the example journal."""
        return self._load("starter")

    def follow_up(self, text_id: str) -> Mapping[str, Any]:
        """Give one text of those that follow the message: its words, its fields, its lines."""
        rows: Iterable[Mapping[str, Any]] = self.apology["follow_up_messages"]
        return next(row for row in rows if row["id"] == text_id)

    def _load(self, name: str) -> Mapping[str, Any]:
        import json  # a start that shows no content need not pay for it

        text = resource("content", self._language, f"{name}.json").read_text(encoding="utf-8")
        return cast("Mapping[str, Any]", json.loads(text))
