"""What bringing a backup back changes, in words: what comes back, what goes, what is different."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.restoring import Inside, NounChange, Preview, Titles
from mistakejournal.services.restoring import Restored
from mistakejournal.words.dates import plain_day


def change_lines(found: Preview) -> list[tuple[str, str]]:
    """Give (style, words) of each line, in three parts: what comes back, what goes, what is different."""
    parts = (
        (QCoreApplication.translate("Restoring", "Comes back"), "comes_back"),
        (QCoreApplication.translate("Restoring", "Goes away"), "goes"),
        (QCoreApplication.translate("Restoring", "Changes back"), "differs"),
    )
    lines: list[tuple[str, str]] = []
    for heading, name in parts:
        told = [(change, _titles(change, name)) for change in found.nouns]
        with_any = [(change, titles) for change, titles in told if titles.count]
        if with_any:
            lines.append(("strong", heading))
            lines += [("small", _line(change.noun, titles)) for change, titles in with_any]
    return lines


def restored_words(restored: Restored, moment: str) -> str:
    """Say that it is done, and how to turn it back."""
    said = QCoreApplication.translate(
        "Restoring",
        "The journal is as it was on {moment}. What was here until now is the newest backup in Settings.",
    ).format(moment=moment)
    return " ".join(filter(None, (said, _missing_words(restored.missing))))


def unreadable_words() -> str:
    """Say that a backup lost something to its disk."""
    return QCoreApplication.translate(
        "Restoring", "Some entries in this backup can’t be read as they were. An earlier one may hold them."
    )


def inside_words(inside: Inside) -> str:
    """Give what a journal holds: “12 incidents, 3 clients, 2 checklists”; only what there is."""
    return rows_words(inside.rows) or QCoreApplication.translate("Restoring", "Nothing is written in it yet")


def rows_words(rows: Mapping[str, int]) -> str:
    """Give the numbers of what she knows by a name, as far as there is any of it."""
    return ", ".join(noun_words(noun, count) for noun in _SHOWN_INSIDE if (count := rows.get(noun, 0)))


def about_words(inside: Inside, today: date) -> list[str]:
    """Give sentences about a journal: its newest incident, from when it is, whether it has moved."""
    lines = []
    if inside.newest_on:
        day = plain_day(date.fromisoformat(inside.newest_on), today)
        words = QCoreApplication.translate("Restoring", "The newest incident is of {day}.")
        if inside.newest:
            words = QCoreApplication.translate("Restoring", "The newest incident, of {day}: {title}.")
        lines.append(words.format(day=day, title=inside.newest))
    if inside.since and inside.since != inside.newest_on:
        words = QCoreApplication.translate("Restoring", "It goes back to {day}.")
        lines.append(words.format(day=plain_day(date.fromisoformat(inside.since), today)))
    if inside.last_change:
        words = QCoreApplication.translate("Restoring", "Last written in on {day}.")
        lines.append(words.format(day=plain_day(date.fromisoformat(inside.last_change[:10]), today)))
    if inside.moved_at:
        words = QCoreApplication.translate("Restoring", "It was marked as moved to another laptop on {day}.")
        lines.append(words.format(day=plain_day(date.fromisoformat(inside.moved_at[:10]), today)))
    return lines


def taken_words(missing: int) -> str:
    """Say that a journal is here now."""
    said = QCoreApplication.translate(
        "Restoring", "Everything is here now. The file it came from is as it was."
    )
    return " ".join(filter(None, (said, _missing_words(missing))))


def noun_words(noun: str, count: int) -> str:
    """Give a number of rows of a noun as a person calls them: “1 incident”, “3 clients”."""
    one, many = _nouns()[noun]
    return one if count == 1 else many.format(count=f"{count:,}")


_SHOWN_INSIDE = ("incidents", "clients", "checklists", "runs", "evidence")


def _missing_words(missing: int) -> str:
    if not missing:
        return ""
    if missing == 1:
        return QCoreApplication.translate("Restoring", "1 file you had added could not be found.")
    words = QCoreApplication.translate("Restoring", "{count} files you had added could not be found.")
    return words.format(count=missing)


def _titles(change: NounChange, name: str) -> Titles:
    titles: Titles = getattr(change, name)
    return titles


def _line(noun: str, titles: Titles) -> str:
    """Give how many of what, and the first of them: “2 incidents: Old link, Late invoice”."""
    counted = noun_words(noun, titles.count)
    named = [title for title in titles.first if title.strip()]
    if not named:
        return counted
    if titles.count > len(named):
        words = QCoreApplication.translate("Restoring", "{counted}: {titles} and more")
    else:
        words = QCoreApplication.translate("Restoring", "{counted}: {titles}")
    return words.format(counted=counted, titles=", ".join(named))


def _nouns() -> dict[str, tuple[str, str]]:
    return {
        "incidents": (
            QCoreApplication.translate("Restoring", "1 incident"),
            QCoreApplication.translate("Restoring", "{count} incidents"),
        ),
        "clients": (
            QCoreApplication.translate("Restoring", "1 client"),
            QCoreApplication.translate("Restoring", "{count} clients"),
        ),
        "works": (
            QCoreApplication.translate("Restoring", "1 kind of work"),
            QCoreApplication.translate("Restoring", "{count} kinds of work"),
        ),
        "checklists": (
            QCoreApplication.translate("Restoring", "1 checklist"),
            QCoreApplication.translate("Restoring", "{count} checklists"),
        ),
        "runs": (
            QCoreApplication.translate("Restoring", "1 run"),
            QCoreApplication.translate("Restoring", "{count} runs"),
        ),
        "evidence": (
            QCoreApplication.translate("Restoring", "1 file you added"),
            QCoreApplication.translate("Restoring", "{count} files you added"),
        ),
        "kept_issues": (
            QCoreApplication.translate("Restoring", "1 kept issue"),
            QCoreApplication.translate("Restoring", "{count} kept issues"),
        ),
        "inspections": (
            QCoreApplication.translate("Restoring", "1 newsletter report"),
            QCoreApplication.translate("Restoring", "{count} newsletter reports"),
        ),
        "look_backs": (
            QCoreApplication.translate("Restoring", "1 look back"),
            QCoreApplication.translate("Restoring", "{count} look backs"),
        ),
        "rules_of_thumb": (
            QCoreApplication.translate("Restoring", "1 rule of thumb"),
            QCoreApplication.translate("Restoring", "{count} rules of thumb"),
        ),
        "other": (
            QCoreApplication.translate("Restoring", "1 smaller thing"),
            QCoreApplication.translate("Restoring", "{count} smaller things"),
        ),
    }
