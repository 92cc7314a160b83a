"""Pictures that nobody is to see: dots that report an opened mail, and what only makes room."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SMALL = re.compile(r"\s*[0-3](?:\.\d+)?\s*(?:px|pt)?\s*")
_STYLED = re.compile(r"(?:^|;)(?:max-)?(?:width|height):([^;!]*)")
_NAMED = re.compile(
    r"(?:^|[/_.-])(?:spacer|blank|transparent|pixel|clear|1x1|trackingpixel|beacon|open\.(?:gif|png|php|aspx))(?:$|[/_.?-])"
)
_LONGEST = 300


def is_spacer(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether a picture is a dot, or made to take room; one with alt text never is by its name alone."""
    if any(_SMALL.fullmatch(attributes.get(side) or "") for side in ("width", "height")):
        return True
    style = attributes.get("style")
    if style and any(_SMALL.fullmatch(size) for size in _STYLED.findall(_plain(style))):
        return True
    source = attributes.get("src") or ""
    if not source.strip():
        return not attributes.get("alt")
    return not (attributes.get("alt") or "").strip() and bool(_NAMED.search(source[-_LONGEST:].lower()))


def _plain(style: str) -> str:
    return "".join(style[:2_000].lower().split())
