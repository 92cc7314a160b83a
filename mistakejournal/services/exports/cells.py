"""What a cell of a table may hold, so that a table program shows it and reckons nothing."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a table program would reckon with instead of showing it, also behind quotes."""
MARK = "\ufeff"
"""At a file's beginning it tells table programs that it is UTF-8."""


def guarded(cell: str) -> str:
    """Put a quote before what would be read as a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell
