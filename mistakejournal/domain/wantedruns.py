"""The finished runs of a checklist that a count was made of: whoever shows the count can show them."""

from __future__ import annotations

import json
from datetime import datetime

from mistakejournal.domain.records import dataclass

_NAMES = ("since", "until", "without")


@dataclass(frozen=True)
class WantedRuns:
    """Those that began from `since` on and before `until`, for a client or, with "", for all."""

    since: datetime
    until: datetime | None = None
    without: datetime | None = None
    """When the run began that is not counted, though it lies between the two."""
    client_id: str = ""

    def detail(self) -> str:
        """Give this as the detail of a route; `from_detail` reads it again."""
        moments = {name: getattr(self, name) for name in _NAMES}
        found = {name: moment.isoformat() for name, moment in moments.items() if moment is not None}
        return json.dumps(found | {"client_id": self.client_id})


def from_detail(text: str) -> WantedRuns | None:
    """Read what `WantedRuns.detail` gave; None for any other text."""
    try:
        found = json.loads(text)
        moments = {name: datetime.fromisoformat(found[name]) for name in _NAMES if name in found}
        return WantedRuns(**moments, client_id=str(found["client_id"]))
    except (ValueError, TypeError, KeyError):
        return None
