"""What the Patterns place is asked for: how far back, of which client, of which kind of work."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.wanted import Wanted

ALL = "all"
MONTHS = {"3": 3, "6": 6}
"""How many months back, this one counted, by the code of the choice; `ALL` is no code of these."""


@dataclass(frozen=True)
class Scope:
    """One choice; "" means any client and any work."""

    span: str = "6"
    client_id: str = ""
    work_id: str = ""

    def is_of_same(self, other: Scope) -> bool:
        """Tell whether another choice is of the same client and work, if of another span."""
        return (self.client_id, self.work_id) == (other.client_id, other.work_id)

    def wanted(
        self,
        since: datetime | None,
        until: datetime | None,
        kind: str,
        *,
        cause: str = "",
        noticed_by: str = "",
    ) -> Wanted:
        """Give the rows of a stretch within this choice, as the Journal is asked for them."""
        return Wanted(
            client_id=self.client_id,
            work_id=self.work_id,
            cause=cause,
            kind=kind,
            since=since,
            until=until,
            noticed_by=noticed_by,
            counted=True,
        )
