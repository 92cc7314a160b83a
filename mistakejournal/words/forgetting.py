"""What forgetting a client says: where names stand, what goes as well, what stands in their place (N3)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from mistakejournal.services.forgetting import InPlace
from mistakejournal.words.binned import kinds_counted

_NAMED = 3
"""So many kinds of places are named; the others are counted together."""


def in_place() -> InPlace:
    """Give the words that stand in the place of names."""
    return InPlace(
        client=QCoreApplication.translate("Forgetting", "Forgotten client"),
        client_word=QCoreApplication.translate("Forgetting", "a client"),
        person=QCoreApplication.translate("Forgetting", "someone"),
        phone=QCoreApplication.translate("Forgetting", "a number"),
    )


def places_words(by_kind: Mapping[str, int]) -> str:
    """Say where the names stand: “Found in 3 incidents, 2 steps and 4 other places.”."""
    if not by_kind:
        return QCoreApplication.translate("Forgetting", "Found nowhere but on the card.")
    ordered = sorted(by_kind.items(), key=lambda one: -one[1])
    named = [(words, count) for kind, count in ordered if (words := kinds_counted(kind, count))][:_NAMED]
    rest = sum(by_kind.values()) - sum(count for _words, count in named)
    listed = ", ".join(words for words, _count in named)
    if not listed:
        return QCoreApplication.translate("Forgetting", "Found in {count} places.").format(count=rest)
    if not rest:
        return QCoreApplication.translate("Forgetting", "Found in {places}.").format(places=listed)
    if rest == 1:
        return QCoreApplication.translate("Forgetting", "Found in {places} and one other place.").format(
            places=listed
        )
    return QCoreApplication.translate("Forgetting", "Found in {places} and {count} other places.").format(
        places=listed, count=rest
    )


def messages_words(count: int) -> str:
    """Name what was said and answered."""
    if count == 1:
        return QCoreApplication.translate("Forgetting", "1 message or answer")
    return QCoreApplication.translate("Forgetting", "{count} messages and answers").format(count=count)


def evidence_words(count: int) -> str:
    """Name kept files."""
    if count == 1:
        return QCoreApplication.translate("Forgetting", "1 file kept as evidence")
    return QCoreApplication.translate("Forgetting", "{count} files kept as evidence").format(count=count)


def newsletters_words(count: int) -> str:
    """Name kept issues and reports."""
    if count == 1:
        return QCoreApplication.translate("Forgetting", "1 kept newsletter or report")
    return QCoreApplication.translate("Forgetting", "{count} kept newsletters and reports").format(
        count=count
    )


def backups_words(count: int) -> str:
    """Name the backups made until now."""
    if count == 1:
        return QCoreApplication.translate("Forgetting", "The backup made until now")
    return QCoreApplication.translate("Forgetting", "The {count} backups made until now").format(count=count)


def set_aside_words(folder: str) -> str:
    """Say where the names stay: what was set aside as damaged is never changed."""
    return QCoreApplication.translate(
        "Forgetting",
        "A damaged journal was set aside in the folder “{folder}”. It holds the names until you delete it.",
    ).format(folder=folder)
