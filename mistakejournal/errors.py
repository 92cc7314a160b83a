"""The one exception for trouble that is expected and can be told calmly."""

from __future__ import annotations

_BAD_INPUT, _CANNOT_WRITE, _TRY_AGAIN = 65, 73, 75
_EXIT_CODES = {
    "unwritable": _CANNOT_WRITE,
    "unsaved_file": _CANNOT_WRITE,
    "disk_full": _CANNOT_WRITE,
    "backup_folder_gone": _CANNOT_WRITE,
    "backup_folder_unwritable": _CANNOT_WRITE,
    "backup_folder_full": _CANNOT_WRITE,
    "busy": _TRY_AGAIN,
    "in_use": _TRY_AGAIN,
    "in_use_elsewhere": _TRY_AGAIN,
    "lock_unreadable": _TRY_AGAIN,
    "older_journal": _TRY_AGAIN,
}


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

    @property
    def exit_code(self) -> int:
        """Give what the program ends with where this stops it, as sysexits.h has it."""
        return _EXIT_CODES.get(self.code, _BAD_INPUT)
