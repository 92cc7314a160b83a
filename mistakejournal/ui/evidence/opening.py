"""A file is opened from its copy, by the system's own app for it, once the copy was found whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices

from mistakejournal.domain.evidence import CopyState, Evidence, is_shown
from mistakejournal.errors import JournalError
from mistakejournal.services.evidence import whole_copy
from mistakejournal.ui.context import Context
from mistakejournal.ui.jobs import Job

_LOST = {"file_gone": CopyState.GONE, "file_altered": CopyState.ALTERED}


def open_file(
    context: Context, file: Evidence, owner: QObject, lost: Callable[[CopyState], object] | None = None
) -> None:
    """Open a file; reading it through first takes a worker, because a recording may be large.

    `lost` is told where its copy is gone or altered.
    """

    def failed(error: JournalError) -> None:
        context.failed.emit(error)
        if lost is not None and error.code in _LOST:
            lost(_LOST[error.code])

    path, key = context.desk.journal.path, context.desk.journal.key
    job = Job(lambda _ticket: whole_copy(path, file, key), owner)
    job.failed.connect(failed)
    job.done.connect(lambda copy: _show(context, cast(Path, copy), file.title))
    job.start()


def _show(context: Context, copy: Path, title: str) -> None:
    if is_shown(title) and QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
        return
    words = QCoreApplication.translate("Evidence", "It is kept here: {place}")
    if not is_shown(title):  # a program is hers to start, not ours
        words = QCoreApplication.translate(
            "Evidence", "A program isn’t opened from here. It is kept here: {place}"
        )
    context.noted.emit(words.format(place=copy))
