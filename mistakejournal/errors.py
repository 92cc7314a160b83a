"""The one exception for trouble that is expected and can be told calmly."""

from __future__ import annotations


class JournalError(Exception):
    """Trouble a person can do something about, named by a code.

    ``code`` is a short name such as ``"newer_journal"``, ``"busy"``, ``"disk_full"``, ``"unwritable"``,
    ``"damaged"``, ``"missing"``, ``"not_ours"``, ``"negative_span"`` or ``"bad_amount"``. ``facts`` are what
    its sentence needs: counts, versions, the name of a field. The sentence itself lives in ``words``.
    """

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
