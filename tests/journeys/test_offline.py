"""Nothing goes out, whatever is opened (N1): the journeys run with sockets forbidden (tests/nonetwork.py)."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from mistakejournal.services.clients import add_client
from mistakejournal.ui.routes import Place, Route
from tests.nonetwork import NetworkUsedError, no_network
from tests.ui.window import Window

SPYING = """<html><head><link rel=stylesheet href="http://127.0.0.1:9/a.css">
<style>@import url(http://127.0.0.1:9/b.css); body { background: url(http://127.0.0.1:9/c.png) }</style>
</head><body onload="fetch('http://127.0.0.1:9/d')"><img src="http://127.0.0.1:9/pixel.png">
<iframe src="http://127.0.0.1:9/e"></iframe><h1>Issue 119</h1>
<p>Listen: <a href="http://127.0.0.1:9/episodes/74">the new episode</a></p></body></html>"""


@pytest.mark.row("N1")
def test_a_newsletter_full_of_remote_things_is_read_without_asking_anybody_for_them(window: Window) -> None:
    add_client(window.desk, "Brightside")
    window.main.go(Route(Place.INSPECTOR))
    mime = QMimeData()
    mime.setHtml(SPYING)
    QGuiApplication.clipboard().setMimeData(mime)
    window.keys("Ctrl+V")
    window.sees("the new episode")
    QGuiApplication.clipboard().clear()


@pytest.mark.row("N1")
def test_every_place_of_the_sample_is_opened_without_a_network_and_without_its_modules(
    window: Window,
) -> None:
    window.click("Open sample")
    for place in Place:
        if place not in (Place.FIRST_RUN, Place.RUN, Place.RUNS, Place.CHECKLIST):
            window.main.go(Route(place))
            window.settle()
    assert not {"PySide6.QtNetwork", "PySide6.QtWebSockets"} & sys.modules.keys()


def test_a_journey_that_went_online_would_fail() -> None:
    import socket

    with pytest.raises(NetworkUsedError), no_network():
        socket.getaddrinfo("localhost", 80)
