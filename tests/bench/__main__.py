"""Prints the figures of this machine: python -m tests.bench [saving] [starting] [today] [gaps] [idle]."""

from __future__ import annotations

import sys

from tests.bench.measuring import table

PARTS = ("saving", "starting", "today", "gaps", "idle")


def main(names: list[str]) -> int:
    from importlib import import_module

    figures = []
    for name in names or PARTS:
        figures += import_module(f"tests.bench.{name}").measure()
    print(table(figures))
    return 0


sys.exit(main(sys.argv[1:]))
