"""No test of the window may reach for a network (N1): whoever tries is stopped, and found out afterwards.

Python tells of every socket before it is used, whoever uses it; what Qt would do without Python is seen by
the system's own table of this process.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_FORBIDDEN = frozenset(
    {
        "socket.connect",
        "socket.bind",
        "socket.sendto",
        "socket.sendmsg",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "urllib.Request",
    }
)
_TABLES = ("tcp", "tcp6", "udp", "udp6")
_tried: list[str] | None = None
"""What was tried since it is forbidden; None while it is allowed."""


class NetworkUsedError(AssertionError):
    """Something reached for a network."""


def _listen(event: str, _arguments: tuple[object, ...]) -> None:
    if _tried is not None and event in _FORBIDDEN:
        _tried.append(event)
        raise NetworkUsedError(event)


sys.addaudithook(_listen)


@contextmanager
def no_network() -> Iterator[None]:
    """Forbid it, and raise NetworkUsedError at the end for what was tried and swallowed."""
    global _tried
    before = _open_to_a_network()
    _tried = []
    try:
        yield
        tried, opened = _tried, _open_to_a_network() - before
    finally:
        _tried = None
    if tried or opened:
        raise NetworkUsedError(f"reached for a network: {tried or opened}")


def _open_to_a_network() -> set[str]:
    """Give the sockets of this process that lead out of it, as far as the system tells."""
    own = set()
    with suppress(OSError):
        for descriptor in Path("/proc/self/fd").iterdir():
            with suppress(OSError):
                own.add(str(descriptor.readlink()))
    own = {link for link in own if link.startswith("socket:")}
    if not own:
        return own
    known = set()
    for table in _TABLES:
        with suppress(OSError):
            for line in Path(f"/proc/self/net/{table}").read_text("ascii").splitlines()[1:]:
                known.add(f"socket:[{line.split()[9]}]")
    return own & known
