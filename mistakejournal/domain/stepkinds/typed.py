"""Type what you see: a name, a number, a date."""

from __future__ import annotations

from mistakejournal.domain.stepkinds.kind import StepKind, last_time, says_something

KIND = StepKind("type", True, says_something, last_time)
