"""A stand-in for the system's own mail program: a real one would open a window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices


class MailProgram:
    """Takes what it is handed, or is not there."""

    def __init__(self):
        self.urls = []
        self.is_there = True

    def open(self, url):
        self.urls.append(url)
        return self.is_there


@pytest.fixture
def program(monkeypatch):
    program = MailProgram()
    monkeypatch.setattr(QDesktopServices, "openUrl", program.open)
    return program
