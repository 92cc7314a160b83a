"""The way into her browser: only addresses of the web, and only when she asked for it (I4)."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from mistakejournal.newsletter.issue import Link
from mistakejournal.newsletter.openable import is_address


def open_in_browser(link: Link) -> bool:
    """Hand a link's address over as it stands in the mail; tell whether the system took it."""
    url = QUrl(link.href.strip())
    if not is_address(link) or not url.isValid() or url.scheme() not in ("http", "https"):
        return False
    return QDesktopServices.openUrl(url)
