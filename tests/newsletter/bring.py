"""Issues as sending tools write them, for the tests: their people, shops and addresses are invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mistakejournal.newsletter.against import Against, Earlier
from mistakejournal.newsletter.issue import Issue
from mistakejournal.newsletter.reading import read_file

ISSUES = Path(__file__).resolve().parent / "issues"
TUESDAY = date(2026, 12, 1)
"""The day on which Brightside 119 goes out."""
_BRIGHTSIDE = {116: date(2026, 11, 10), 117: date(2026, 11, 17), 118: date(2026, 11, 24)}


def names() -> list[str]:
    """Give the names of all issues that are kept here."""
    return sorted(path.name for path in ISSUES.iterdir())


def data_of(name: str) -> bytes:
    """Give an issue as it lies on disk."""
    return (ISSUES / name).read_bytes()


def bring(name: str) -> Issue:
    """Read one of them."""
    return read_file(ISSUES / name)


def brightside(*numbers: int) -> tuple[Earlier, ...]:
    """Give issues of Brightside as kept ones, the newest first; all three without numbers."""
    return tuple(
        Earlier(str(no), str(no), str(no), _BRIGHTSIDE[no], bring(f"brightside-{no}.eml"))
        for no in sorted(numbers or _BRIGHTSIDE, reverse=True)
    )


def against_brightside(*numbers: int) -> Against:
    """Hold the next Brightside against earlier ones, on the day before it goes out."""
    return Against(
        today=date(2026, 11, 30),
        earlier=brightside(*numbers),
        client=("The Brightside Podcast", "Theo Marsh"),
        owner="Maya",
    )
