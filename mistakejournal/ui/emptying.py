"""The bin empties itself behind the window: after thirty days nobody has to think of it (O2)."""

from __future__ import annotations

from mistakejournal.services.binned import empty_bin
from mistakejournal.ui.context import Context
from mistakejournal.ui.long_work import LongWork


def empty_quietly(context: Context) -> LongWork:
    """Take out what is over its time, and wipe what an earlier start took out and did not get to wipe.

    What can’t be done now is done after another start, unsaid.
    """
    work = LongWork(context.desk, empty_bin, context)
    work.start()
    return work
