"""What is said of a journal that was damaged or gone, and of what it was put together from."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from mistakejournal.services.clock import Clock
from mistakejournal.services.rescue import Rescue
from mistakejournal.words.dates import clock_words, plain_day, weekday_words


def offer_words(code: str, *, has_backup: bool) -> str:
    """Say what is wrong and what can be done about it."""
    if code == "missing":
        gone = QCoreApplication.translate(
            "Rescue",
            "The journal isn’t where it was, and no new one was made. If it is on another drive, connect "
            "that and try again. If it was moved, choose where it is now.",
        )
        instead = QCoreApplication.translate("Rescue", "Or its newest backup takes its place.")
        return f"{gone} {instead}" if has_backup else gone
    said = QCoreApplication.translate(
        "Rescue", "Something in the journal’s file can’t be read any more. A disk does that at times."
    )
    done = QCoreApplication.translate(
        "Rescue",
        "It can be put together again from what can still be read. The damaged file is set aside, untouched.",
    )
    if has_backup:
        done = QCoreApplication.translate(
            "Rescue",
            "It can be put together again from its newest backup and from everything newer that can be read. "
            "The damaged file is set aside, untouched.",
        )
    return f"{said} {done}"


def rescued_words(rescue: Rescue, clock: Clock, aside: Path) -> str:
    """Say what it is now: “It stands as on Tuesday, 24 November, 14:02, plus 12 newer entries.”."""
    return "\n\n".join(filter(None, (_made_of(rescue, clock), _lost(rescue), _aside(aside))))


def put_back_words(was: datetime, found: datetime, clock: Clock) -> str:
    """Say that an older file has taken the journal’s place: how it was left, and how it stands now."""
    return QCoreApplication.translate(
        "Rescue",
        "The journal was last changed on {was}. The file that is in its place now was last changed on "
        "{found}. A program that copies folders may have put it there.",
    ).format(was=moment_of(was, clock), found=moment_of(found, clock))


def lost_files_words(count: int) -> str:
    """Say that copies of kept files are not what they were: each says more where it stands."""
    if count == 1:
        return QCoreApplication.translate(
            "Rescue", "A file you added is no longer as it was kept. Its line says how to find it again."
        )
    return QCoreApplication.translate(
        "Rescue", "{count} files you added are no longer as they were kept. Their lines say how to find them."
    ).format(count=count)


def synced_words(program: str) -> str:
    """Say, once, what comes of a journal in a folder that another program copies about."""
    return QCoreApplication.translate(
        "Rescue",
        "{program} copies the folder the journal is in. Opened on two computers, or copied while it is open, "
        "words get lost. Keep the journal on this computer, and let its backups go into that folder: "
        "Settings has a place for them.",
    ).format(program=program)


def moment_of(moment: datetime, clock: Clock) -> str:
    """Give a moment as it is found again: “Tuesday, 24 November, 14:02”."""
    local = clock.local(moment)
    day = plain_day(local.date(), clock.local().date())
    return QCoreApplication.translate("Rescue", "{weekday}, {day}, {time}").format(
        weekday=weekday_words(local.date()), day=day, time=clock_words(local)
    )


def _made_of(rescue: Rescue, clock: Clock) -> str:
    if rescue.as_of is None:
        return QCoreApplication.translate(
            "Rescue", "There was no backup. It holds what could be read: {entries}."
        ).format(entries=_entries(rescue.newer))
    stands = QCoreApplication.translate("Rescue", "It stands as on {moment}")
    if rescue.newer:
        stands = QCoreApplication.translate(
            "Rescue", "It stands as on {moment}, plus {entries} newer than that"
        )
    words = stands.format(moment=moment_of(rescue.as_of, clock), entries=_entries(rescue.newer))
    return f"{words}."


def _entries(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Rescue", "1 entry")
    return QCoreApplication.translate("Rescue", "{count} entries").format(count=f"{count:,}")


def _lost(rescue: Rescue) -> str:
    count = rescue.lost
    if not count:
        return ""
    if rescue.as_of is None:
        return _lost_of_all(count)
    if count == 1:
        return QCoreApplication.translate("Rescue", "One entry since then could not be read.")
    return QCoreApplication.translate("Rescue", "{count} entries since then could not be read.").format(
        count=f"{count:,}"
    )


def _lost_of_all(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Rescue", "One entry could not be read.")
    return QCoreApplication.translate("Rescue", "{count} entries could not be read.").format(
        count=f"{count:,}"
    )


def _aside(folder: Path) -> str:
    """Name the folder, where more lies in it than the seal of a journal that was gone."""
    if all(file.suffix == ".seal" for file in folder.iterdir()):
        return ""
    return QCoreApplication.translate("Rescue", "What was there before lies untouched in “{folder}”.").format(
        folder=folder
    )
