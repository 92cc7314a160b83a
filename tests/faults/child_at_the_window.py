"""Sits at the real window and types word after word into one field; tells the time of each."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.app import Studio
from mistakejournal.services.clock import RealClock
from mistakejournal.services.content import Content
from mistakejournal.ui.hand import Hand

journal, page, name = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
app = QApplication([])
hand = Hand(lambda: Studio(app, journal, RealClock(), Content()))
hand.keys("F8")  # after a kill the flow is open, and no button stands beside it
hand.keys(page)
field = hand.type_into(name, "0")
count = 0
while True:
    os.write(1, f"{time.monotonic()} {count}\n".encode())
    count += 1
    QTest.keyClicks(field, f" {count}", delay=15)
