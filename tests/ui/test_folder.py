"""Where the journal is can be seen in the system's file manager, and read where there is none."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLabel

from mistakejournal.ui import folder


def test_the_folder_is_handed_to_the_system(window, monkeypatch):
    opened = []
    monkeypatch.setattr(folder.QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    window.main.deeds.do("show_journal_folder")
    assert opened == [QUrl.fromLocalFile(str(window.path.parent))]
    assert not window.has("~Your journal is here", QLabel)


def test_where_the_system_cannot_the_place_is_said(window, monkeypatch):
    monkeypatch.setattr(folder.QDesktopServices, "openUrl", lambda _url: False)
    window.main.deeds.do("show_journal_folder")
    assert str(window.path.parent) in window.words()
