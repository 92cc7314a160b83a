"""Questions of her own on the pages of the flow, and the answers to them (B6)."""

from __future__ import annotations

from datetime import datetime

from mistakejournal.domain.records import dataclass


@dataclass(frozen=True)
class Prompt:
    """A question she added to a page; one put away is asked no more, its answers stay."""

    id: str
    title: str
    page: str
    """A step of `domain/flow.py`."""
    order_key: str = ""
    put_away_at: datetime | None = None


@dataclass(frozen=True)
class PromptAnswer:
    """An answer with its question as it stood then: rewording the prompt changes no old one."""

    id: str
    incident_id: str
    prompt_id: str
    title: str
    page: str
    answer: str = ""
