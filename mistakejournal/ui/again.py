"""It happened again: a new incident is begun, and opens at Pause."""

from __future__ import annotations

from mistakejournal.services.again import start_again
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place


def begin_again(context: Context, incident_id: str) -> None:
    """Begin it and go there; where it can't be begun, the context says so."""
    done = context.perform(lambda: start_again(context.desk, incident_id))
    if done is not None:
        context.go(Place.FLOW, done.id, "pause")
