"""Nothing is loaded: what an issue names stays unvisited, and no remote picture is ever fetched."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from mistakejournal.newsletter.inspecting import inspect
from mistakejournal.newsletter.reading import read_bytes, read_pasted
from tests.newsletter.bring import against_brightside, data_of, names

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def nobody_outside(monkeypatch):
    """Fail on whatever would open a way out."""

    def refuse(*_args, **_kwargs):
        pytest.fail("something wanted to go out")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname", "getfqdn"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.mark.parametrize("name", names())
def test_reading_and_inspecting_ask_nobody(name, nobody_outside):
    report = inspect(read_bytes(name, data_of(name)), against_brightside())
    assert report.issue.text


def test_what_was_pasted_asks_nobody(nobody_outside):
    html = (
        '<link rel="stylesheet" href="http://127.0.0.1:9/a.css"><base href="http://127.0.0.1:9/">'
        '<img src="http://127.0.0.1:9/dot.gif" alt="a dot"><iframe src="http://127.0.0.1:9/"></iframe>'
        '<script src="http://127.0.0.1:9/a.js"></script><a href="http://127.0.0.1:9/x">A link</a>'
    )
    report = inspect(read_pasted(html, "A link"), against_brightside())
    assert [one.link.words for one in report.links] == ["A link"]


def test_reading_brings_in_no_code_that_could():
    """In a process of its own, for pytest itself has loaded all sorts of things."""
    code = (
        "import sys\n"
        "from tests.newsletter.bring import against_brightside, bring, names\n"
        "from mistakejournal.newsletter.inspecting import inspect\n"
        "for name in names(): inspect(bring(name), against_brightside())\n"
        "print(*sorted({'http.client', 'urllib.request', 'ssl', 'smtplib', 'PySide6.QtNetwork'}"
        " & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
