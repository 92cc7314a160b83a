"""P3: the start of this app beside apps she might pick instead, each with ten thousand entries of its own.

    python -m tests.bench.peers [NAME …]

All are started in turn, each under an Xvfb of its own, and watched from outside in the same way: the picture
on the screen is read from Xvfb's frame buffer, and a start lasts until 95 of 100 parts that changed look as
they do in the end. Apps that are not on this machine are left out and named (Debian: zim, rednotebook,
vorta, xvfb; PyPI: aqt[qt6], whose `anki` may be named by the variable ANKI).
"""

from __future__ import annotations

import mmap
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.generator import journal_of
from tests.bench.peer_entries import fill_anki, fill_rednotebook, fill_vorta, fill_zim, home_of
from tests.bench.starting import environment

ENTRIES = 10_000
ROUNDS = 5
WIDTH, HEIGHT = 1280, 800
EVERY = 8
"""So many lines of the screen lie between two that are looked at."""
PART = 320
"""Bytes of a line that are one part of the picture."""
THERE = 0.95
STILL = 1.5
"""Seconds without a change after which a start is over."""
CURSOR = 12
"""So many parts at most change when a cursor blinks."""
LONGEST = 60.0
HOLDS = {"zim": 0.75}
"""P3, where it isn't the 0.5 of the others."""
BARE = (
    "from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "app = QApplication([]); window = QMainWindow(); window.show(); app.exec()\n"
)

Picture = list[bytes]


@dataclass(frozen=True)
class Peer:
    """One app: its command, and what it needs in its environment."""

    name: str
    command: Sequence[str]
    settings: dict[str, str]


class Screen:
    """A screen nobody sees, and what is on it."""

    def __init__(self, folder: Path) -> None:
        self.number = f":{os.getpid() % 400 + 200}"
        self._xvfb = subprocess.Popen(
            ["Xvfb", self.number, "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder)],
            stderr=subprocess.DEVNULL,
        )
        buffer = folder / "Xvfb_screen0"
        while not buffer.exists() or not buffer.stat().st_size:
            time.sleep(0.05)
        self._file = buffer.open("rb")
        self._pixels = mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ)
        self._start = len(self._pixels) - WIDTH * HEIGHT * 4

    def picture(self) -> Picture:
        line = WIDTH * 4
        return [
            self._pixels[at : at + PART]
            for row in range(0, HEIGHT, EVERY)
            for at in range(self._start + row * line, self._start + (row + 1) * line, PART)
        ]

    def close(self) -> None:
        self._pixels.close()
        self._file.close()
        self._xvfb.terminate()
        self._xvfb.wait()


def start(folder: Path, peer: Peer) -> float:
    """Start an app on a screen of its own, give the seconds until its picture stands, and end it."""
    with a_screen(folder) as screen:
        before = screen.picture()
        begun = time.monotonic()
        app = subprocess.Popen(
            peer.command,
            env=os.environ | peer.settings | {"DISPLAY": screen.number},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            return stands(list(changes(screen, before, begun)), before)
        finally:
            os.killpg(app.pid, signal.SIGTERM)
            try:
                app.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(app.pid, signal.SIGKILL)
                app.wait()


def changes(screen: Screen, before: Picture, begun: float) -> Iterator[tuple[float, Picture]]:
    """Give each new picture with its time, until nothing but a cursor moved for a while."""
    last, moved = before, begun
    while time.monotonic() - begun < LONGEST:
        picture = screen.picture()
        now = time.monotonic()
        different = sum(old != new for old, new in zip(last, picture, strict=True))
        if different:
            last = picture
            yield now - begun, picture
        if different > CURSOR:
            moved = now
        elif last != before and now - moved > STILL:
            return
        time.sleep(0.005)


def stands(seen: Sequence[tuple[float, Picture]], before: Picture) -> float:
    """Give when the picture first was what it stayed, but for a blinking cursor and the like."""
    if not seen:
        raise RuntimeError("nothing came to the screen")
    last = seen[-1][1]
    parts = [at for at, (old, new) in enumerate(zip(before, last, strict=True)) if old != new]
    found = seen[-1][0]
    for moment, picture in reversed(seen):
        if sum(picture[at] == last[at] for at in parts) < THERE * len(parts):
            break
        found = moment
    return found


def ours(folder: Path) -> list[Peer]:
    """Give the empty window and this app, with its journal of as many incidents."""
    journal = Path(shutil.copyfile(journal_of(ENTRIES), folder / "ours.db"))
    settings = environment() | {"QT_QPA_PLATFORM": "xcb"}
    app = [sys.executable, "-m", "mistakejournal", "--journal", str(journal)]
    return [Peer("bare", [sys.executable, "-c", BARE], settings), Peer("ours", app, settings)]


def others(folder: Path) -> Iterator[Peer]:
    """Give the apps that are on this machine, each with its entries."""
    makers: tuple[tuple[str, str, Callable[[Path, int], tuple[Sequence[str], dict[str, str]]]], ...] = (
        ("zim", "zim", fill_zim),
        ("rednotebook", "rednotebook", fill_rednotebook),
        ("vorta", "vorta", fill_vorta),
        ("anki", os.environ.get("ANKI", "anki"), fill_anki),
    )
    for name, program, fill in makers:
        found = shutil.which(program)
        if found is None:
            print(f"{name} is not on this machine")
            continue
        place = folder / name
        place.mkdir()
        arguments, more = fill(place, ENTRIES)
        yield Peer(name, [found, *arguments], home_of(place) | more)


@contextmanager
def a_screen(folder: Path) -> Iterator[Screen]:
    with tempfile.TemporaryDirectory(dir=folder) as buffer:
        screen = Screen(Path(buffer))
        try:
            yield screen
        finally:
            screen.close()


def main(names: Sequence[str]) -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peers = ours(folder) + [peer for peer in others(folder) if not names or peer.name in names]
        times: dict[str, list[float]] = {peer.name: [] for peer in peers}
        for turn in range(ROUNDS + 2):
            for peer in peers:
                seconds = start(folder, peer)
                print(f"{turn} {peer.name}: {seconds:.2f} s", file=sys.stderr)
                if turn > 1:  # the first two fill caches and settle first-run questions
                    times[peer.name].append(seconds)
        figures = {name: median(found) for name, found in times.items()}
        print(f"{'':12} {'start':>9} {'/ bare':>7} {'ours / it':>10} {'hold':>6}")
        for name, figure in figures.items():
            share = figures["ours"] / figure
            hold = "" if name in ("bare", "ours") else f"{HOLDS.get(name, 0.5):.2f}"
            print(
                f"{name:12} {figure * 1000:6.0f} ms {figure / figures['bare']:7.2f} {share:10.2f} {hold:>6}"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
