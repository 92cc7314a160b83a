"""A checklist as CSV, for table programs: a row for each step. Reading it back gives the same steps."""

from __future__ import annotations

import re

from mistakejournal.domain.reading.imported import NewList, WrittenFormat

HEAD = ("Section", "Pause point", "Step", "Why", "Kind", "Must see")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""What a table program would reckon with instead of showing it, also behind quotes."""
_MARK = "\ufeff"
"""Tells table programs that it is UTF-8."""


def _write(content: NewList) -> str:
    import csv  # few sittings write a table
    import io

    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(HEAD)
    for section in content.sections:
        pause = section.pause_point
        for step in section.steps:
            cells = (section.name, pause, step.title, step.why, step.kind, "yes" if step.must_see else "")
            rows.writerow([guarded(cell) for cell in cells])
            pause = ""
    return _MARK + written.getvalue()


def guarded(cell: str) -> str:
    """Put a quote before what would be read as a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


FORMAT = WrittenFormat("csv", "csv", _write)
