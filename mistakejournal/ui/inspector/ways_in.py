"""The ways an issue comes in by a button or a key: a file that is chosen, and what was copied (I1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.errors import JournalError
from mistakejournal.ui.ask import choose_open_file
from mistakejournal.ui.inspector.handed import Handed, all_handed_in
from mistakejournal.ui.mime import clipboard, picture_in

_KINDS = "*.eml *.html *.htm *.mht *.txt"


def choose_mail(parent: QWidget, title: str) -> Handed | None:
    """Ask for the file of a mail or a page; None where none is wanted after all."""
    mails = QCoreApplication.translate("WaysIn", "Mails and pages ({kinds})").format(kinds=_KINDS)
    path = choose_open_file(
        parent, title, f"{mails};;{QCoreApplication.translate('WaysIn', 'All files (*)')}"
    )
    return None if path is None else Handed(path=path)


def copied() -> list[Handed]:
    """Give what was copied. Raises JournalError "issue_nothing_pasted", of a picture "issue_is_picture"."""
    mime = clipboard()
    handed = all_handed_in(mime)
    if not handed:
        raise JournalError("issue_nothing_pasted" if picture_in(mime) is None else "issue_is_picture")
    return handed
