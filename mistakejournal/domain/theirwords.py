"""What in a text is not hers to reword: quoted words, lines that begin with ">", and other languages."""

from __future__ import annotations

import re

from mistakejournal.domain.language import is_elsewhere

HIDDEN = "\x01"
"""Stands for each letter that is passed over: no offset moves, and nothing matches there."""

_QUOTED = re.compile(
    r"""^[ \t]*>[^\n]*                                # a line of an earlier mail
    | ["“”„](?:[^"“”„\n]|\n(?![ \t]*\n))*["“”]         # quotes may go over lines, not over paragraphs
    | [«‹](?:[^»›\n]|\n(?![ \t]*\n))*[»›]
    | (?<!\w)‘(?:[^‘’\n]|(?<=\w)’(?=\w)|\n(?![ \t]*\n))*’(?!\w)""",
    re.MULTILINE | re.VERBOSE,
)
_LINE = re.compile(r"[^\n]+")


def hide_their_words(text: str) -> str:
    """Put a filler of the same length over them."""
    return _LINE.sub(_hide_other_language, _QUOTED.sub(_hide, text))


def _hide(match: re.Match[str]) -> str:
    return HIDDEN * len(match[0])


def _hide_other_language(match: re.Match[str]) -> str:
    return _hide(match) if is_elsewhere(match[0]) else match[0]
