"""Where the window can go: every request to show something is one of these."""

from __future__ import annotations

from enum import StrEnum

from mistakejournal.domain.records import dataclass

PAST = "past"
"""The detail of a route to a run that was opened among past ones: its way back leads there."""

CLEAR_LINES = "clear_lines"
"""The detail of a route to a client: their month of clear-to-send lines over the card."""

OPEN_FILE = "open_file"
"""The detail of a route to the inspector: a file is to be chosen there."""

PRACTICE = "practice"
"""The detail of a route to the flow: a made-up mistake to practise with begins there (A9)."""

START = "start"
"""The detail of a route to a checklist: a run of it is to begin, asked for whom where it is shared."""


class Place(StrEnum):
    """Everything that fills the window's main part. Which of them stand in the sidebar says ui/actions.py."""

    FIRST_RUN = "first_run"
    """What Today is while the journal is empty."""
    TODAY = "today"
    CHECKLISTS = "checklists"
    INSPECTOR = "inspector"
    """Test emails (the id of a report; "" where she left it); the detail is the key of a finding to show, or
    OPEN_FILE, which asks for a file."""
    JOURNAL = "journal"
    """Every incident (id); the detail says which ones are shown (domain/wanted.py)."""
    PATTERNS = "patterns"
    """What keeps happening, and whether the fixes hold."""
    CLIENTS = "clients"
    SETTINGS = "settings"
    CHECKLIST = "checklist"
    """The editor of one checklist (id)."""
    RUN = "run"
    """One run (id)."""
    RUNS = "runs"
    """The past runs of a checklist (id)."""
    LOOK_BACK = "look_back"
    """Looking back ("week", "month", or the id of one; "" where she left it), at a step (detail)."""
    FLOW = "flow"
    """The guided flow of an incident (id; "" begins a new one), at a page (detail; "" where she left it)."""


@dataclass(frozen=True)
class Route:
    """One request: a place, the row it is about, and a detail (a page of the flow, a settings section)."""

    place: Place
    id: str = ""
    detail: str = ""
