"""A checklist as CSV, for table programs: a row for each step. Reading it back gives the same steps."""

from __future__ import annotations

from mistakejournal.domain.reading.imported import NewList, WrittenFormat
from mistakejournal.services.exports.cells import MARK, guarded

HEAD = ("Section", "Pause point", "Step", "Why", "Kind", "Must see")


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
    return MARK + written.getvalue()


FORMAT = WrittenFormat("csv", "csv", _write)
