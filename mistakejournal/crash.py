"""What is kept and shown when the app meets a bug: where it broke, never what anybody wrote.

A message, a local variable or a path may hold a client's name, so a report is built from the traceback's code
objects and from type names alone.
"""

from __future__ import annotations

import errno
import os
import re
import sys
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from mistakejournal import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType
    from typing import TextIO

_PACKAGE = Path(__file__).resolve().parent
_MOST_FRAMES = 40
_LONGEST_FAULT = 100_000
"""Characters of a fault that are read."""
_FAULT_HEAD = re.compile(
    r"(Fatal Python error|Windows fatal exception): [\w :-]+|(Current t|T)hread 0x\w+ .*:"
)
_FAULT_PLACE = re.compile(r'File "(.*)", line (\d+) in ([\w<>.]+)')
_SQLITE_NAME = re.compile(r"SQLITE_[A-Z_]+")


_fault_file: TextIO | None = None


def install(tell: Callable[[str], None]) -> None:
    """Catch what nothing else caught, in Qt's slots, in threads and in finalizers too, and tell its report.

    ``tell`` may be called from any thread. While one report is being told, further ones only go to the
    log and to the terminal, so that a bug in a timer opens one window and not fifty.
    """
    telling = threading.Lock()

    def caught(error: BaseException) -> None:
        text = report(error)
        _keep(text)
        if telling.acquire(blocking=False):
            try:
                tell(text)
            finally:
                telling.release()

    def in_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            caught(error)

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            caught(args.exc_value)

    def in_finalizer(args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_value)

    sys.excepthook = in_main  # PySide6 hands it what a slot or an overridden method raises
    threading.excepthook = in_thread
    sys.unraisablehook = in_finalizer


def catch_faults(path: Path) -> str:
    """Have it written into this file where the program was, should the process die of a fault from now on.

    Gives the report of the fault that was written there last, "" where there was none; it is given once.
    A place that can't be written is no trouble: then no report is kept.
    """
    import faulthandler

    global _fault_file  # faulthandler needs it open as long as the process lives
    forget_faults()
    try:
        mine = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError:
        return ""
    _fault_file = os.fdopen(mine, "a+", encoding="utf-8", errors="replace")
    _fault_file.seek(0)
    left = _fault_file.read(_LONGEST_FAULT)
    _fault_file.truncate(0)
    faulthandler.enable(_fault_file)
    return _fault_report(left) if left.strip() else ""


def forget_faults() -> None:
    """Write no fault down any more."""
    import faulthandler

    global _fault_file  # closed while faulthandler has it, another file might get its number
    if _fault_file is not None:
        faulthandler.disable()
        _fault_file.close()
        _fault_file = None


def report(error: BaseException) -> str:
    """Give the text to copy: versions, then each exception's type, its codes, and file:line:function."""
    lines = [*_versions(), ""]
    for one in _chain(error):
        lines.append(_name(one))
        lines.extend(f"  {place}" for place in _places(one.__traceback__))
    return "\n".join(lines) + "\n"


def _fault_report(left: str) -> str:
    """Give what faulthandler wrote, with our files from the package on and nobody's folders."""
    lines = [*_versions(), ""]
    for line in left.splitlines():
        place = _FAULT_PLACE.search(line)
        if place is not None:
            lines.append(f"  {_file(place[1])}:{place[2]}:{place[3]}")
        elif _FAULT_HEAD.fullmatch(line):
            lines.append(line)
    return "\n".join(lines) + "\n"


def _keep(text: str) -> None:
    import logging

    logging.getLogger("mistakejournal").error("%s", text)
    if sys.stderr is not None:  # a windowed app on Windows has none
        sys.stderr.write(text)


def _versions() -> Iterator[str]:
    """Name what runs here; only what is loaded already is asked, for a report must not import Qt."""
    import platform

    yield f"Mistake Journal {__version__}"
    yield f"Python {platform.python_version()} on {platform.system()} {platform.release()}"
    for module, attribute in (("PySide6", "__version__"), ("sqlite3", "sqlite_version")):
        if module in sys.modules:
            yield f"{module} {getattr(sys.modules[module], attribute, '')}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Give the exception, those inside a group, and those it came from; each once, however they are tied."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        if isinstance(one, BaseExceptionGroup):
            waiting.extend(one.exceptions)
        origin = one.__cause__ or one.__context__
        if origin is not None:
            waiting.append(origin)


def _name(error: BaseException) -> str:
    kind = type(error)
    parts = [f"{kind.__module__}.{kind.__qualname__}"]
    sqlite_name = getattr(error, "sqlite_errorname", None)
    if isinstance(sqlite_name, str) and _SQLITE_NAME.fullmatch(sqlite_name):
        parts.append(sqlite_name)
    if isinstance(error, OSError) and error.errno:
        parts.append(errno.errorcode.get(error.errno, str(error.errno)))
    return " ".join(parts)


def _places(trace: TracebackType | None) -> Iterator[str]:
    frames = [
        f"{_file(frame.f_code.co_filename)}:{line}:{frame.f_code.co_qualname}"
        for frame, line in traceback.walk_tb(trace)
    ]
    left_out = len(frames) - _MOST_FRAMES
    if left_out > 0:
        frames[_MOST_FRAMES // 2 : -_MOST_FRAMES // 2] = [f"({left_out} more)"]
    yield from frames


def _file(name: str) -> str:
    """Give a path from the package on, and of anybody else's file its own name only."""
    path = Path(name)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    return path.name if path.suffix == ".py" else "(no file)"
