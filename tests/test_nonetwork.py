"""Whoever reaches for a network in a test of the window is stopped, also when nobody hears of it (N1)."""

from __future__ import annotations

import socket
import sys
from contextlib import suppress

import pytest

from tests import nonetwork
from tests.nonetwork import NetworkUsedError, no_network


@pytest.mark.parametrize(
    "reach",
    [
        lambda: socket.create_connection(("127.0.0.1", 9), timeout=1),
        lambda: socket.getaddrinfo("localhost", 80),
        lambda: socket.socket().bind(("127.0.0.1", 0)),
    ],
)
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_reaching_out_fails_even_where_the_trouble_is_swallowed(reach) -> None:
    with pytest.raises(NetworkUsedError, match="reached for a network"), no_network(), suppress(Exception):
        reach()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells of them in a file")
def test_a_socket_that_python_does_not_tell_of_is_seen_by_the_system(monkeypatch) -> None:
    def open_quietly() -> None:
        monkeypatch.setattr(nonetwork, "_FORBIDDEN", frozenset())
        listening.bind(("127.0.0.1", 0))
        listening.listen()

    with socket.socket() as listening, pytest.raises(NetworkUsedError), no_network():
        open_quietly()


def test_who_stays_here_is_left_alone() -> None:
    with no_network():
        one, other = socket.socketpair()
        one.close()
        other.close()
