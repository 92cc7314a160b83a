"""The entry point: reads the command line and loads what it asks for, nothing more."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mistakejournal.services.clock import Clock


def main(given: Sequence[str] | None = None) -> int:
    """Open the window, or do one command; give the exit code."""
    words = list(sys.argv[1:] if given is None else given)
    if not words:
        return _open_window("")
    from mistakejournal.cli.arguments import parser

    arguments = parser().parse_args(words)
    if arguments.command == "check":
        from mistakejournal import paths
        from mistakejournal.cli import check

        arguments.journal = arguments.journal or paths.journal_path()
        return check.run(arguments)
    if arguments.command in ("import", "export", "inspect", "backup"):
        from mistakejournal import paths
        from mistakejournal.cli import backup, export, imports, inspect
        from mistakejournal.services.clock import RealClock

        arguments.journal = arguments.journal or paths.journal_path()
        runs = {"import": imports.run, "export": export.run, "inspect": inspect.run, "backup": backup.run}
        return runs[arguments.command](arguments, RealClock())
    if arguments.command in ("shots", "walk"):
        return _draw(arguments.command, str(getattr(arguments, "folder", "")))
    return _open_window(str(arguments.journal or ""), arguments.command or "")


def _open_window(journal: str, command: str = "") -> int:
    gc.disable()  # what a start makes stays: searching it costs a tenth of it (ui/application.py goes on)
    from mistakejournal.system import NOT_AVAILABLE, trouble_with_window

    trouble = trouble_with_window()
    if trouble is not None:
        print(trouble, file=sys.stderr)
        return NOT_AVAILABLE
    if command == "sheet":
        from mistakejournal.ui.sheet import open_sheet

        return open_sheet()
    from mistakejournal.ui.loading import read_no_sources

    read_no_sources()
    from mistakejournal.app import open_window

    return open_window(journal, command)


def _draw(command: str, folder: str) -> int:
    from mistakejournal.app import Studio
    from mistakejournal.services.content import Content
    from mistakejournal.ui.application import make_offscreen_application

    app, content = make_offscreen_application(), Content()

    def start(journal: Path, clock: Clock) -> Studio:
        return Studio(app, journal, clock, content)

    if command == "walk":
        from mistakejournal.ui.walk import walk

        return walk(start)
    from mistakejournal.ui.shots import shoot

    return shoot(start, Path(folder))


if __name__ == "__main__":
    raise SystemExit(main())
