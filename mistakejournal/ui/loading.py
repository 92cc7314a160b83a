"""How modules are loaded: quickly at the start, and what comes later while nobody waits for it."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Iterator
from importlib import import_module

import PySide6.QtWidgets


def read_no_sources() -> None:
    """Take off what PySide put around `import`: it reads the source of each module that is imported after it.

    It looks for the word PySide6 there, to know which modules may ask for its snake_case names; none of ours
    does. Without this a start reads and keeps 150 files more, 28 ms and 4 MB, and each import takes longer,
    4 ms together. Where PySide no longer keeps what it found under this name, nothing is changed.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def load_rest(packages: Iterable[str]) -> Iterator[None]:
    """Import what the packages hold, piece by piece, the innermost first; and meet Qt's widgets.

    A place then opens in half the time. PySide makes each of its classes when it is first met, and meets all
    when it has to name a widget that Qt made itself, 30 ms at once. Not in a thread: two that meet the same
    class at the same moment would make it twice.
    """
    for package in packages:
        for name in _modules_in(package):
            import_module(name)
            yield
    for name in dir(PySide6.QtWidgets):
        getattr(PySide6.QtWidgets, name)
        yield


def _modules_in(package: str) -> Iterator[str]:
    from pkgutil import iter_modules

    found = list(iter_modules(import_module(package).__path__, f"{package}."))
    for one in sorted(found, key=lambda one: not one.ispkg):
        if one.ispkg:
            yield from _modules_in(one.name)
        else:
            yield one.name
