"""How people are spoken of where no name is known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def client_words(name: str) -> str:
    """Give the client's name, or “the client”."""
    return name or QCoreApplication.translate("People", "the client")
