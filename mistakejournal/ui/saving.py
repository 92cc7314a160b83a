"""Where something is to be saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.filename import file_name
from mistakejournal.ui.ask import choose_save_file


def ask_where(
    parent: QWidget | None, title: str, name: str, ending: str, kinds: str, instead: str = ""
) -> Path | None:
    """Ask for a file named after `name`, or `instead`; it gets its ending where the system doesn't add it."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    instead = instead or QCoreApplication.translate("Saving", "Incident")
    path = choose_save_file(parent, title, str(Path(folder) / file_name(name, ending, instead)), kinds)
    if path is None:
        return None
    longer = path.with_name(f"{path.name}.{ending}")
    has_ending = path.suffix[1:].isalpha()  # "Issue 2.0" has none
    return path if has_ending or longer.exists() else longer
