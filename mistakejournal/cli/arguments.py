"""What can be typed after `mistakejournal`."""

from __future__ import annotations

import argparse
from pathlib import Path

from mistakejournal import __version__
from mistakejournal.cli import backup, check, export, imports, inspect


def parser() -> argparse.ArgumentParser:
    """Make the parser of the command line; without a command the window opens."""
    top = argparse.ArgumentParser(
        prog="mistakejournal", description="A quiet place for the day something goes wrong."
    )
    top.add_argument("--journal", type=Path, metavar="FILE", help="use this journal instead of your own")
    top.add_argument("--version", action="version", version=f"Mistake Journal {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("demo", help="open the example journal")
    commands.add_parser("sheet", help="show every control of the app")
    commands.add_parser("walk", help="walk through the main job without a screen")
    shots = commands.add_parser("shots", help="write every screen, light and dark, as PNG")
    shots.add_argument("folder", type=Path, metavar="DIR")
    imports.add_arguments(
        commands.add_parser("import", help="make checklists or incidents of files of other programs")
    )
    export.add_arguments(commands.add_parser("export", help="write a file for other programs"))
    inspect.add_arguments(commands.add_parser("inspect", help="look through the test email of a newsletter"))
    check.add_arguments(commands.add_parser("check", help="look whether every word is as it was saved"))
    backup.add_arguments(commands.add_parser("backup", help="make one more backup of the journal"))
    return top
