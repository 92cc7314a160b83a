"""Ratios on a shared machine: A and B in turn within one run, the median of each."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured, what is to hold, what came out, and raw figures beside it."""

    code: str
    name: str
    limit: float
    reached: float
    unit: str
    """"×" for a ratio, else what both numbers count."""
    beside: str

    @property
    def holds(self) -> bool:
        return self.reached <= self.limit


def seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def in_turn(acts: Sequence[Callable[[], float]], rounds: int, warm: int = 3) -> list[float]:
    """Run the acts A B A B …, each giving its own figure, and give the median of each."""
    figures: list[list[float]] = [[] for _ in acts]
    for number in range(rounds + warm):
        for found, act in zip(figures, acts, strict=True):
            figure = act()
            if number >= warm:
                found.append(figure)
    return [median(found) for found in figures]


def milliseconds(figure: float) -> str:
    return f"{figure * 1000:.2f} ms"


def table(figures: Sequence[Figure]) -> str:
    """Give the figures as lines to read."""
    lines = [f"{'':4} {'figure':62} {'hold':>9} {'reached':>9}  beside it"]
    for figure in figures:
        mark = " " if figure.holds else "!"
        hold, reached = (f"{number:.3g} {figure.unit}" for number in (figure.limit, figure.reached))
        lines.append(f"{figure.code:4} {figure.name:62} {hold:>9} {reached:>9} {mark} {figure.beside}")
    return "\n".join(lines)
