"""What a page hides from the eye: by an element's own style, or by a class of its style sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping

_OUT_OF_SIGHT = re.compile(
    r"(?:^|;)(?:display:none|visibility:hidden|max-height:0(?![.\d]*[1-9])|opacity:0(?![.\d]*[1-9])"
    r"|(?:height|width):0(?![.\d]*[1-9%])[^;]*;(?:.*;)?overflow:hidden"
    r"|overflow:hidden;(?:.*;)?(?:height|width):0(?![.\d]*[1-9%]))"
)
_MAY_HIDE = ("display", "hidden", "max-height", "opacity")
"""One of these is in every style that hides, and in few others."""
_FONT_SIZE = re.compile(r"(?:^|;)font-size:([^;!]+)")
_NOTHING = re.compile(r"0(?:\.0+)?(?:[a-z%]*)")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,2000})\}")
_CLASS = re.compile(r"(?:[a-z]+)?([.#][\w-]+)")
_LONGEST_SHEET = 200_000
_LONGEST_STYLE = 2_000


def is_hidden(style: str) -> bool:
    """Tell whether an element with this style, and all that is in it, is not to be seen."""
    low = style.lower()
    return any(word in low for word in _MAY_HIDE) and _OUT_OF_SIGHT.search(_plain(style)) is not None


def font_is_nothing(style: str) -> bool | None:
    """Tell whether its letters have no size; None where the style says nothing of it."""
    if "font-size" not in style.lower():
        return None
    sizes = _FONT_SIZE.findall(_plain(style))
    return _NOTHING.fullmatch(sizes[-1]) is not None if sizes else None


def hidden_names(sheets: str) -> frozenset[str]:
    """Give the classes (".x") and ids ("#x") that a style sheet hides on every screen."""
    names: set[str] = set()
    for found in _RULE.finditer(_without_nested(_COMMENT.sub("", sheets[:_LONGEST_SHEET]))):
        if is_hidden(found[2]):
            for selector in found[1].rsplit(";", 1)[-1].split(","):
                simple = _CLASS.fullmatch(selector.strip())
                if simple:
                    names.add(simple[1])
    return frozenset(names)


def names_of(attributes: Mapping[str, str | None]) -> list[str]:
    """Give an element's classes and its id as a style sheet calls them."""
    names = ["." + name for name in (attributes.get("class") or "").split()]
    own = attributes.get("id")
    return [*names, "#" + own] if own else names


def _plain(style: str) -> str:
    return "".join(style[:_LONGEST_STYLE].lower().split()).replace("!important", "")


def _without_nested(sheet: str) -> str:
    """Leave out what holds for some screens only: everything between the braces of an @-rule."""
    kept, depth, place = [], 0, 0
    for brace in re.finditer(r"[{}]", sheet):
        before = sheet[place : brace.start()]
        place = brace.end()
        if depth == 0 and brace[0] == "{" and "@" in before.rsplit(";", 1)[-1]:
            depth = 1
        elif depth:
            depth += 1 if brace[0] == "{" else -1
        else:
            kept.append(before + brace[0])
    return "".join(kept)
