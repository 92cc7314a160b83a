"""Prints the figures of this machine: python -m tests.bench [NAME …], of all its parts without a name."""

from __future__ import annotations

import sys

from tests.bench.measuring import table

PARTS = (
    "saving",
    "starting",
    "today",
    "gaps",
    "idle",
    "inspecting",
    "growth",
    "patterns",
    "alike",
    "searching",
    "paging",
)


def main(names: list[str]) -> int:
    from importlib import import_module

    figures = []
    for name in names or PARTS:
        figures += import_module(f"tests.bench.{name}").measure()
    print(table(figures))
    return 0


sys.exit(main(sys.argv[1:]))
