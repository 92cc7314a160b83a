"""P12: a test mail of 100 kB, of 500 kB, and a megabyte of broken HTML while the window has to answer."""

from __future__ import annotations

import gc
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
    "<!-- piece {at} --><!--[if mso]><table width=600 align=center><tr><td><![endif]-->\n"
    '<table role="presentation" align="center" width="100%" border="0" cellpadding="0" cellspacing="0" '
    'class="row" style="mso-table-lspace:0pt;mso-table-rspace:0pt;background-color:#ffffff;max-width:600px;'
    'margin:0 auto">\n'
    '<tbody><tr><td class="column" width="100%" style="mso-table-lspace:0pt;mso-table-rspace:0pt;'
    "font-weight:400;text-align:left;padding-bottom:12px;padding-top:12px;vertical-align:top;"
    'border-top:0px;border-right:0px;border-bottom:0px;border-left:0px">\n'
    '<div align="center" style="line-height:10px"><a target="_blank" '
    'href="https://studio.example/pieces/{no}-{at}?utm_source=letter&amp;utm_medium=email&amp;'
    'utm_campaign=issue-{no}" style="outline:none"><img '
    'src="https://cdn.studio.example/pictures/{no}/{at}.jpg" width="552" alt="Bowl {at}" '
    'style="display:block;height:auto;border:0;width:100%;max-width:552px"></a></div>\n'
    '<h2 style="margin:0;color:#22303a;direction:ltr;font-family:Georgia,Times,serif;font-size:22px;'
    'font-weight:700;line-height:120%;letter-spacing:normal;mso-line-height-alt:26.4px">Bowl {at} of this '
    "week</h2>\n"
    '<div style="color:#22303a;font-family:Georgia,Times,serif;font-size:16px;line-height:150%;'
    'text-align:left"><p style="margin:0;margin-bottom:16px">On Tuesday, 24 November, we opened the kiln, '
    "and this one came out of it: <strong>thrown by Lena</strong>, glazed twice, and a little blue where "
    "the ash fell.</p></div>\n"
    '<table role="presentation" border="0" cellpadding="0" cellspacing="0" class="button"><tr><td '
    'align="center" style="border-radius:4px;background-color:#22303a"><a target="_blank" '
    'href="https://studio.example/shop/{no}-{at}?utm_source=letter&amp;utm_medium=email&amp;'
    'utm_campaign=issue-{no}" style="text-decoration:none;display:inline-block;color:#ffffff;width:auto;'
    "padding:8px 20px;font-family:Georgia,serif;font-size:16px;text-align:center;"
    'word-break:keep-all"><span style="line-height:32px">See bowl {at}</span></a></td></tr></table>\n'
    "</td></tr></tbody></table>\n"
    "<!--[if mso]></td></tr></table><![endif]-->\n"
)
"""As sending tools write it: a picture, a headline, a paragraph, a button, and most of it is style."""
LINKED = (
    "<tr><td><h3>Thing {at}</h3><p>On Tuesday, 24 November, we found thing {at}, and "
    '<a href="https://studio.example/{no}/{at}?utm_source=x">it was good</a>.</p></td></tr>\n'
)
"""Six times as many links and dates as a letter has."""


def mail(kilobytes: int, no: int = 1, piece: str = PIECE) -> bytes:
    """Write an issue of about this size."""
    number = kilobytes * 1000 // len(piece)
    pieces = "".join(piece.format(no=no, at=at) for at in range(number))
    page = f"<!doctype html><html><body><h1>Letter {no}</h1><p>Hello Maya,</p>{pieces}</body></html>"
    return (HEAD.format(no=no) + page).encode()


BROKEN = {
    "cells that nobody closes": "<table><tr><td>a <b>b",
    "formats opened again and again": "<p><b><i><u><a href=x>a",
    "nothing but openings": "<div>",
    "a letter in boxes that nobody closes": PIECE.format(no=1, at=1).replace("</table>", ""),
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


def kept(kilobytes: int, piece: str) -> Any:
    """Give what the issue is held against: earlier ones of the same size."""
    from datetime import date

    from mistakejournal.newsletter.against import Against, Earlier
    from mistakejournal.newsletter.reading import read_bytes

    earlier = tuple(
        Earlier(str(no), str(no), str(no), date(2026, 11, 1), read_bytes("l.eml", mail(kilobytes, no, piece)))
        for no in range(2, 2 + KEPT)
    )
    return Against(today=date(2026, 11, 24), earlier=earlier)


def alone(kilobytes: int, piece: str, hold: float) -> dict[str, float]:
    """Inspect without a window: the median of some rounds, after one to warm up."""
    from mistakejournal.newsletter.inspecting import inspect
    from mistakejournal.newsletter.reading import read_bytes

    data, against = mail(kilobytes, 1, piece), kept(kilobytes, piece)
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

    against, window, said = kept(20, PIECE), QPlainTextEdit(), {"hold": hold, "links": 0.0, "read": 0.0}
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
    gc.freeze()  # as the app does after its first paint
    said = {
        "an .eml of 100 kB": alone(100, PIECE, 50),
        "one of 100 kB, full of links": alone(100, LINKED, 200),
        "one of 500 kB, full of links": alone(500, LINKED, 1000),
    }
    for name, piece in BROKEN.items():
        said[f"1 MB, {name}"] = beside_a_window(broken(piece), 2000)
    print(json.dumps(said), flush=True)
    os._exit(0)


if __name__ == "__main__":
    work()
