"""Twenty-one kinds of damage that disks, sync tools, copies by hand and other programs do to a journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

PAGE = 4096

Damage = Callable[[Path, Random], None]


def _bytes(change: Callable[[bytearray, Random], None]) -> Damage:
    """Make a damage of what changes the bytes of the file."""

    def damage(path: Path, chance: Random) -> None:
        content = bytearray(path.read_bytes())
        change(content, chance)
        path.write_bytes(content)

    return damage


def _over(make: Callable[[Random, int], bytes], length: int, whole_pages: bool = False) -> Damage:
    """Write so many other bytes over some of the file."""

    def change(content: bytearray, chance: Random) -> None:
        at = chance.randrange(0, len(content) - length)
        at -= at % PAGE if whole_pages else 0
        content[at : at + length] = make(chance, length)

    return _bytes(change)


def _header(at: int, length: int) -> Damage:
    """Change a field of the header."""

    def change(content: bytearray, chance: Random) -> None:
        content[at : at + length] = chance.randbytes(length)

    return _bytes(change)


def _swap(content: bytearray, chance: Random) -> None:
    one, other = (PAGE * chance.randrange(1, len(content) // PAGE) for _ in range(2))
    content[one : one + PAGE], content[other : other + PAGE] = (
        content[other : other + PAGE],
        content[one : one + PAGE],
    )


def _shift(content: bytearray, chance: Random) -> None:
    at = chance.randrange(100, len(content))
    content[at:at] = b"\n"


def _cut(content: bytearray, chance: Random) -> None:
    del content[chance.randrange(1, len(content)) :]


def _cut_pages(content: bytearray, chance: Random) -> None:
    del content[PAGE * chance.randrange(1, len(content) // PAGE) :]


def _as_text(content: bytearray, _chance: Random) -> None:
    content[:] = content.replace(b"\n", b"\r\n")


def _seven_bits(content: bytearray, _chance: Random) -> None:
    content[:] = bytes(byte & 0x7F for byte in content)


def _beside(ending: str, least: int) -> Damage:
    """Put noise beside the journal under the name of one of SQLite’s own files."""

    def damage(path: Path, chance: Random) -> None:
        noise = chance.randbytes(chance.randrange(least, 60_000))
        path.with_name(path.name + ending).write_bytes(noise)

    return damage


def _sql(*lines: str) -> Damage:
    """Change rows as another program would that knows nothing of our rules."""

    def damage(path: Path, chance: Random) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as conn:
            for line in lines:
                conn.execute(line, {"nth": chance.randrange(30)} if ":nth" in line else {})

    return damage


_NTH = "(SELECT id FROM incidents ORDER BY id LIMIT 1 OFFSET :nth)"

KINDS: dict[str, Damage] = {
    "a byte": _over(lambda chance, length: chance.randbytes(length), 1),
    "a sector of zeros": _over(lambda _chance, length: bytes(length), 512),
    "a sector of ones": _over(lambda _chance, length: b"\xff" * length, 512),
    "a page of zeros": _over(lambda _chance, length: bytes(length), PAGE, whole_pages=True),
    "a page of noise": _over(lambda chance, length: chance.randbytes(length), PAGE, whole_pages=True),
    "a long run of zeros": _over(lambda _chance, length: bytes(length), 5 * PAGE),
    "two pages swapped": _bytes(_swap),
    "a byte too many": _bytes(_shift),
    "cut off": _bytes(_cut),
    "pages cut off": _bytes(_cut_pages),
    "line ends translated": _bytes(_as_text),
    "seven bits alone": _bytes(_seven_bits),
    "another first word": _header(0, 16),
    "another size of pages": _header(16, 2),
    "another number of pages": _header(28, 4),
    "another encoding": _header(56, 4),
    "a log of noise": _beside("-wal", 32),
    "shared memory of noise": _beside("-shm", 1),
    "other words": _sql(f"UPDATE incidents SET what_happened = 'bit rot' WHERE id = {_NTH}"),
    "a row too few": _sql(f"DELETE FROM incidents WHERE id = {_NTH}"),
    "no index": _sql("DELETE FROM search_docs"),
}
