"""P12: a test mail of 100 kB, of 500 kB, and a megabyte of broken HTML while the window has to answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

ROUNDS = 7
KEPT = 12
"""Earlier issues it is compared with."""
HEAD = (
    "From: Studio <post@studio.example>\nSubject: Letter {no}\nDate: Tue, 24 Nov 2026 08:00:00 +0000\n"
    "Message-ID: <{no}@studio.example>\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
)
PIECE = (
    '<table role="presentation" width="100%" style="border-collapse:collapse"><tr><td style="padding:12px;'
    'font-family:Georgia,serif;font-size:17px"><h2>What we made in week {at}</h2><p>On Tuesday, 24 November, '
    "we opened the kiln for the {at}th time, and this is what came out of it.</p><p><a href="
    '"https://studio.example/{no}/{at}?utm_source=letter&amp;utm_campaign={no}">See this week&rsquo;s pieces'
    "</a></p></td></tr></table>\n"
)


def mail(kilobytes: int, no: int = 1) -> bytes:
    """Write an issue of about this size, with a link in each piece of it."""
    number = kilobytes * 1000 // len(PIECE)
    pieces = "".join(PIECE.format(no=no, at=at) for at in range(number))
    page = f"<!doctype html><html><body><h1>Letter {no}</h1><p>Hello Maya,</p>{pieces}</body></html>"
    return (HEAD.format(no=no) + page).encode()


BROKEN = {
    "cells that nobody closes": "<table><tr><td>a <b>b",
    "formats opened again and again": "<p><b><i><u><a href=x>a",
    "nothing but openings": "<div>",
}


def broken(piece: str) -> bytes:
    return (HEAD.format(no=1) + piece * (1_000_000 // len(piece))).encode()


def measure() -> list[object]:
    """Give what an inspection takes, and the longest gap of the window while a worker does it."""
    from tests.bench.measuring import Figure
    from tests.bench.starting import environment

    command = [sys.executable, __file__]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    said: dict[str, dict[str, float]] = json.loads(done.stdout.splitlines()[-1])
    figures: list[object] = []
    for name, figure in said.items():
        beside = f"read {figure['read']:.0f} ms, {figure['links']:.0f} links, {KEPT} kept issues"
        figures.append(Figure("P12", f"inspect {name}", figure["hold"], figure["took"], "ms", beside))
        if "gap" in figure:
            figures.append(Figure("P12", f"longest gap meanwhile: {name}", 33, figure["gap"], "ms", ""))
    return figures


def seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def kept(kilobytes: int) -> Any:
    """Give what the issue is held against: earlier ones of the same size."""
    from datetime import date

    from mistakejournal.newsletter.against import Against, Earlier
    from mistakejournal.newsletter.reading import read_bytes

    earlier = tuple(
        Earlier(str(no), str(no), str(no), date(2026, 11, 1), read_bytes("l.eml", mail(kilobytes, no)))
        for no in range(2, 2 + KEPT)
    )
    return Against(today=date(2026, 11, 24), earlier=earlier)


def alone(kilobytes: int, hold: float) -> dict[str, float]:
    """Inspect without a window: the median of some rounds, after one to warm up."""
    from mistakejournal.newsletter.inspecting import inspect
    from mistakejournal.newsletter.reading import read_bytes

    data, against = mail(kilobytes), kept(kilobytes)
    report = inspect(read_bytes("l.eml", data), against)
    took = median(seconds(lambda: inspect(read_bytes("l.eml", data), against)) for _ in range(ROUNDS))
    read = median(seconds(lambda: read_bytes("l.eml", data)) for _ in range(ROUNDS))
    return {"hold": hold, "took": took * 1000, "read": read * 1000, "links": len(report.links)}


def beside_a_window(data: bytes, hold: float) -> dict[str, float]:
    """Inspect on a worker as the page does, and see how long the window's thread didn't answer meanwhile."""
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from mistakejournal.errors import JournalError
    from mistakejournal.newsletter.inspecting import inspect
    from mistakejournal.newsletter.reading import read_bytes
    from mistakejournal.ui.jobs import Job, Ticket

    against, window, said = kept(20), QPlainTextEdit(), {"hold": hold, "links": 0.0, "read": 0.0}
    window.show()

    def work(_ticket: Ticket) -> None:
        begun = time.perf_counter()
        try:
            issue = read_bytes("l.eml", data)
            said["read"] = (time.perf_counter() - begun) * 1000
            said["links"] = len(inspect(issue, against).links)
        except JournalError:
            said["read"] = (time.perf_counter() - begun) * 1000

    ended: list[bool] = []
    job = Job(work, window)
    job.ended.connect(lambda: ended.append(True))
    begun, longest = time.perf_counter(), 0.0
    job.start()
    last = begun
    while not ended:
        QApplication.processEvents()
        time.sleep(0.001)  # waking up needs the interpreter too: a worker that keeps it to itself shows here
        longest, last = max(longest, time.perf_counter() - last), time.perf_counter()
    said.update(took=(last - begun) * 1000, gap=longest * 1000)
    return said


def work() -> None:
    """Do all of it in one app, and say the figures."""
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    app.processEvents()
    said = {"an .eml of 100 kB": alone(100, 50), "an .eml of 500 kB": alone(500, 1000)}
    for name, piece in BROKEN.items():
        said[f"1 MB, {name}"] = beside_a_window(broken(piece), 2000)
    print(json.dumps(said), flush=True)
    os._exit(0)


if __name__ == "__main__":
    work()
