"""Handing a text over to her own mail program: as a link, or as a draft file where it is too long (C9)."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from mistakejournal.domain.mailto import Mail, mail_link
from mistakejournal.errors import JournalError
from mistakejournal.services.maildrafts import drafts_folder, forget_drafts, keep_draft
from mistakejournal.ui.context import Context


class Opened(StrEnum):
    """What became of opening a mail. Whether a program really came up can't be known."""

    LINK = "link"
    DRAFT = "draft"
    """Too long for a link: a draft file was opened."""
    NOTHING = "nothing"
    """The system has nothing that opens it."""


class HandOver:
    """The way into a mail program. Nothing of it changes the journal."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._forgets = False

    def open_in_mail(self, mail: Mail) -> Opened:
        """Open a mail in her mail program, ready to be looked through and sent there."""
        link = mail_link(mail)
        if link is not None:
            url = QUrl.fromEncoded(link.encode("ascii"), QUrl.ParsingMode.StrictMode)
            return Opened.LINK if QDesktopServices.openUrl(url) else Opened.NOTHING
        try:
            folder = drafts_folder()
            path = keep_draft(folder, mail, QCoreApplication.translate("HandOver", "Message"))
        except JournalError as error:
            self._context.failed.emit(error)
            return Opened.NOTHING
        if not self._forgets:
            self._forgets = True
            QCoreApplication.instance().aboutToQuit.connect(lambda: forget_drafts(folder))
        return Opened.DRAFT if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))) else Opened.NOTHING
