"""How modules are loaded: quickly at the start, and what comes later while nobody waits for it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import import_module
from threading import Thread

import PySide6.QtCore  # noqa: F401  # brings along what `read_no_sources` looks for

_TURN = 0.0005
"""Seconds that the window waits at most for its turn while something is loaded."""
_READS_SOURCE = "_mod_uses_pyside"


def read_no_sources() -> None:
    """Keep PySide from reading the source of each module that is imported after it.

    It looks for the word PySide6 there, to know which modules may ask for its snake_case names; none of ours
    does. Without this a start reads 150 files more and keeps them: 28 ms and 4 MB. A PySide that does it in
    another way goes its own way.
    """
    hook = sys.modules.get("shibokensupport.feature")
    if hasattr(hook, _READS_SOURCE):
        setattr(hook, _READS_SOURCE, lambda _module: False)


def load_behind(modules: Iterable[str]) -> Thread:
    """Import modules in a thread: the page that needs them first opens in half the time.

    No import of ours goes in a circle (import-linter), so two threads never wait for each other.
    """
    wanted = list(modules)

    def load() -> None:
        usual = sys.getswitchinterval()
        sys.setswitchinterval(_TURN)
        try:
            for one in wanted:
                import_module(one)
        finally:
            sys.setswitchinterval(usual)

    thread = Thread(target=load, name="loading")
    thread.start()
    return thread
