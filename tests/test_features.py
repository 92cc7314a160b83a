"""The table of features and the tests that carry its rows say the same."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / ".github" / "FEATURES.md"
LINE = re.compile(r"\| (?P<row>[A-Q]\d+) \| (?P<text>[^|]+) \| `(?P<test>tests/[\w/]+\.py::\w+)` \|")


def told() -> list[re.Match[str]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if re.match(r"\| [A-Q]\d", line)]
    matches = [LINE.fullmatch(line) for line in lines]
    wrong = [line for line, match in zip(lines, matches, strict=True) if match is None]
    assert wrong == [], "a line reads: | A1 | What it does | `tests/ui/test_x.py::test_y` |"
    return [match for match in matches if match is not None]


def rows_of(decorator: ast.expr) -> set[str]:
    if not isinstance(decorator, ast.Call) or ast.unparse(decorator.func) != "pytest.mark.row":
        return set()
    return {ast.literal_eval(argument) for argument in decorator.args}


@cache
def shown() -> dict[str, set[str]]:
    """Give each test that carries rows, and which."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / "tests").rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                rows = set().union(*map(rows_of, node.decorator_list))
                if rows:
                    found[f"{path.relative_to(ROOT).as_posix()}::{node.name}"] = rows
    return found


def place(row: str) -> tuple[str, int]:
    return row[0], int(row[1:])


def test_every_row_names_a_test_that_carries_it():
    tests = shown()
    assert [line["row"] for line in told() if line["row"] not in tests.get(line["test"], ())] == []


def test_every_row_that_a_test_carries_is_in_the_table():
    listed = {line["row"] for line in told()}
    carried = set().union(*shown().values())
    assert sorted(carried - listed, key=place) == []


def test_each_row_stands_once_and_in_order():
    rows = [line["row"] for line in told()]
    assert rows == sorted(set(rows), key=place)
