"""What the Journal is asked for: `Route(Place.JOURNAL, "", Wanted(...).detail())`."""

from mistakejournal.domain.wanted import Wanted, from_detail

__all__ = ["Wanted", "from_detail"]
