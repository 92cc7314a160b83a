"""A kept file whose copy is gone: looked for among the backups first, then where she says (A7)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.evidence import Evidence
from mistakejournal.services.backups import places
from mistakejournal.services.lostfiles import bring_back, bring_back_from
from mistakejournal.ui.ask import choose_open_file
from mistakejournal.ui.context import Context
from mistakejournal.ui.jobs import Job


def find_again(context: Context, file: Evidence, owner: QWidget, found: Callable[[], object]) -> None:
    """Put the copy back from a backup; where none has it, ask for the file. `found` is called once it is."""
    where = places(context.desk)

    def looked(is_back: object) -> None:
        if is_back:
            context.noted.emit(
                QCoreApplication.translate("Evidence", "“{name}” is back, from a backup.").format(
                    name=file.title
                )
            )
            found()
        else:
            _ask(context, file, owner, found)

    job = Job(lambda _ticket: bring_back(where, file), owner)
    job.failed.connect(context.failed)
    job.done.connect(looked)
    job.start()


def _ask(context: Context, file: Evidence, owner: QWidget, found: Callable[[], object]) -> None:
    title = QCoreApplication.translate("Evidence", "No backup has it. Choose “{name}” where it is now")
    source = choose_open_file(owner, title.format(name=file.title))
    if source is None:
        return
    path, key = context.desk.journal.path, context.desk.journal.key

    def is_back(_nothing: object) -> None:
        context.noted.emit(
            QCoreApplication.translate("Evidence", "“{name}” is back.").format(name=file.title)
        )
        found()

    job = Job(lambda _ticket: bring_back_from(path, file, source, key), owner)
    job.failed.connect(context.failed)
    job.done.connect(is_back)
    job.start()
