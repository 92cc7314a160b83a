"""The dates of the example journal: moved to now by whole weeks, and written out in its texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from mistakejournal.domain.records import dataclass

_TOKEN = re.compile(r"\{\{d:(\d{4}-\d{2}-\d{2})\|(\w+)\}\}")


@dataclass(frozen=True)
class SampleDates:
    """Moves the example's dates and writes them out; weekdays and times of day stay as they are."""

    shift: timedelta
    weekdays: tuple[str, ...]
    """From Monday on."""
    months: tuple[str, ...]
    ordinals: tuple[str, ...]
    """"1st" and so on, for the days of a month."""
    zone: str
    """Hers (IANA): the times of the example stand on her wall clock."""

    @classmethod
    def of(cls, starter: Mapping[str, Any], today: date, zone: str) -> SampleDates:
        """Shift by the latest number of whole weeks for which the anchor is not after `today`."""
        tokens = starter["date_tokens"]
        days = (today - date.fromisoformat(starter["anchor_date"])).days
        return cls(
            timedelta(weeks=days // 7),
            tuple(tokens["weekdays"]),
            tuple(tokens["months"]),
            tuple(tokens["ordinals"]),
            zone,
        )

    def day(self, written: str) -> date:
        """Give the day of a written date, with or without a time of day."""
        return date.fromisoformat(written[:10]) + self.shift

    def moment(self, written: str, clock: str = "09:00") -> datetime:
        """Give the moment of "2026-06-02T08:00", or of a mere date at the time `clock`."""
        wall = time.fromisoformat(written[11:] or clock)
        return datetime.combine(self.day(written), wall, ZoneInfo(self.zone))

    def fill(self, text: str) -> str:
        """Write out the date tokens of a text."""
        return _TOKEN.sub(lambda token: self._write(token[1], token[2]), text)

    def _write(self, written: str, form: str) -> str:
        day = self.day(written)
        weekday, month = self.weekdays[day.weekday()], self.months[day.month - 1]
        forms = {
            "weekday": weekday,
            "day": f"{day.day} {month}",
            "weekday_day": f"{weekday} {day.day} {month}",
            "month": month,
            "nth": self.ordinals[day.day - 1],
            "year": str(day.year),
        }
        return forms[form]
