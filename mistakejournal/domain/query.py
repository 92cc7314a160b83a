"""What she types into a search, as words to look for; no text of hers is ever a syntax error (L1)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mistakejournal.domain.plainletters import plain_letters
from mistakejournal.domain.records import dataclass

_PIECE = re.compile(r'"([^"]*)"?|([^\s"]+)')
_WITHOUT_BLANKS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Scripts that don't put blanks between words: the index can't tell their words apart."""

_CASELESS = re.compile("[^\x00-\u058f\u1c80-\u1fff]+")


@dataclass(frozen=True)
class Term:
    """One word, or several in quotes that stand together."""

    words: str
    """As the index knows them: letters, numbers and signs, with one blank between two words."""
    is_whole: bool
    """It was in quotes: the last word isn't half typed."""
    is_anywhere: bool
    """It stands without blanks around it (漢字, 🙂): it is looked for letter by letter, `as_typed`."""
    as_typed: str

    @property
    def letters(self) -> str:
        """Give its longest run of letters without case or accents, as a text must hold it."""
        return max(_CASELESS.findall(self.as_typed), key=len, default="")

    @property
    def match(self) -> str:
        """Give the FTS5 query for this one."""
        return f'"{plain_letters(self.words)}"' + ("" if self.is_whole else "*")


def terms_of(text: str) -> list[Term]:
    """Give what is looked for: each must be there, the last letters may be missing.

    Words in straight or curly quotes stand together as typed. Nothing for a text without anything to find.
    """
    terms = []
    for quoted, bare in _PIECE.findall(re.sub("[“”„]", '"', text)):
        piece = quoted or bare
        words = " ".join("".join(char if _indexed(char) else " " for char in piece).split())
        if any(_is_found(char) for char in words):
            anywhere = bool(_WITHOUT_BLANKS.search(piece)) or any(_is_sign(char) for char in piece)
            terms.append(Term(words, bool(quoted), anywhere, piece.strip()))
    return terms


def match_of(terms: Iterable[Term]) -> str:
    """Give the FTS5 query for all of these; "" for none."""
    return " ".join(term.match for term in terms)


def _indexed(char: str) -> bool:
    return _is_found(char) or unicodedata.category(char)[0] == "M"


def _is_found(char: str) -> bool:
    """Tell whether it can be looked for by itself, as a lone accent can't."""
    return unicodedata.category(char)[0] in "LN" or _is_sign(char)


def _is_sign(char: str) -> bool:
    return unicodedata.category(char) in ("Co", "So", "Sk")
