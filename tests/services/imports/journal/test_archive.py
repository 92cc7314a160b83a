"""A zip that means harm is refused before anything in it is read, and none of its names becomes a path."""

from __future__ import annotations

import io
import stat
import struct
import zlib
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.services.imports.journal import archive

LIMITS = {"manifest.json": 1000, "journal.json": 40_000_000, f"attachments/{'a' * 64}.png": 5000}


def most(name: str) -> int:
    return LIMITS.get(name, 0)


def zipped(*parts, compression=ZIP_DEFLATED) -> bytes:
    """Zip (name or info, content) pairs."""
    whole = io.BytesIO()
    with ZipFile(whole, "w", compression) as opened:
        for name, content in parts:
            opened.writestr(name, content)
    return whole.getvalue()


def info(name: str, mode: int) -> ZipInfo:
    found = ZipInfo(name)
    found.external_attr = mode << 16
    return found


def patched(content: bytes, field: int, value: int, size: str = "I") -> bytes:
    """Change a number in the first entry of the list of contents (offset from its signature)."""
    at = content.index(b"PK\x01\x02") + field
    return content[:at] + struct.pack(f"<{size}", value) + content[at + struct.calcsize(size) :]


def overlapping() -> bytes:
    """Two names that share one content: the trick of a bomb without nested zips."""
    content = zipped(("manifest.json", b"x" * 900), ("journal.json", b"y"), compression=ZIP_STORED)
    second = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4)
    for field, value in ((16, zlib.crc32(b"x" * 900)), (20, 900), (24, 900), (42, 0)):
        at = second + field
        content = content[:at] + struct.pack("<I", value) + content[at + 4 :]
    return content


HOSTILE = {
    "up and away": zipped(("../../journal.db", b"x")),
    "from the root": zipped(("/etc/passwd", b"x")),
    "a drive": zipped(("C:\\journal.db", b"x")),
    "backslashes": zipped(("attachments\\..\\journal.db", b"x")),
    "up inside": zipped((f"attachments/../{'a' * 64}.png", b"x")),
    "an attachment that is no sum": zipped(("attachments/run.exe", b"x")),
    "one folder deeper": zipped((f"attachments/a/{'a' * 64}.png", b"x")),
    "a name with an end of its own": zipped(("manifest.json\n", b"x")),
    "a folder": zipped((info("attachments/", stat.S_IFDIR | 0o755), b"")),
    "a link": zipped((info("journal.json", stat.S_IFLNK | 0o777), b"/etc/passwd")),
    "a device": zipped((info("journal.json", stat.S_IFCHR | 0o666), b"")),
    "a pipe": zipped((info("journal.json", stat.S_IFIFO | 0o666), b"")),
    "another program's notes": zipped(("manifest.json", b"{}"), ("__MACOSX/._manifest.json", b"x")),
    "more than it may be": zipped(("manifest.json", b"x" * 2000), compression=ZIP_STORED),
    "a bomb": zipped(("journal.json", b"0" * 30_000_000)),
    "locked": patched(zipped(("manifest.json", b"{}")), 8, 1, "H"),
    "content that is shared": overlapping(),
    "a list that is cut off": zipped(("manifest.json", b"{}"))[:-30],
    "no zip": b"PK\x03\x04 and then something else entirely",
    "nothing at all": b"",
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_zip_that_means_harm_is_refused(content, tmp_path):
    path = tmp_path / "hostile.mjournal"
    path.write_bytes(content)
    with pytest.raises(JournalError) as raised, archive.open_archive(path, most):
        pass
    assert raised.value.code in ("bundle_foreign", "bundle_too_large", "bundle_damaged")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["home", "hostile.mjournal"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice_is_refused(tmp_path):
    path = tmp_path / "twice.mjournal"
    path.write_bytes(zipped(("manifest.json", b"{}"), ("manifest.json", b"[]")))
    with pytest.raises(JournalError, match="bundle_foreign"), archive.open_archive(path, most):
        pass


@pytest.mark.parametrize("name", ["two\nlines", "a" * 300, "quote ' and \u202e turned"])
def test_a_foreign_name_is_told_in_plain_letters_and_short(name, tmp_path):
    path = tmp_path / "foreign.mjournal"
    path.write_bytes(zipped((name, b"x")))
    with pytest.raises(JournalError) as raised, archive.open_archive(path, most):
        pass
    told = raised.value.facts["name"]
    assert len(told) <= 60
    assert told.isascii()
    assert told.isprintable()


@pytest.mark.parametrize("size", [0, 1, 100])
def test_content_that_is_longer_than_it_says_ends_where_it_says(size, tmp_path):
    path = tmp_path / "longer.mjournal"
    path.write_bytes(patched(zipped(("manifest.json", b"x" * 900), compression=ZIP_STORED), 24, size))
    with pytest.raises(JournalError, match="bundle_damaged"), archive.open_archive(path, most) as opened:
        assert sum(map(len, opened.pieces("manifest.json"))) <= size


def test_content_with_a_wrong_sum_is_refused(tmp_path):
    path = tmp_path / "wrong.mjournal"
    path.write_bytes(zipped(("manifest.json", b"x" * 900), compression=ZIP_STORED).replace(b"xxx", b"xyx", 1))
    with pytest.raises(JournalError, match="bundle_damaged"), archive.open_archive(path, most) as opened:
        list(opened.pieces("manifest.json"))


@pytest.mark.parametrize("compression", [99, 14])
def test_a_way_of_packing_that_nobody_expects_is_refused(compression, tmp_path):
    path = tmp_path / "packed.mjournal"
    content = patched(zipped(("manifest.json", b"x" * 90)), 10, compression, "H")
    path.write_bytes(content)
    with pytest.raises(JournalError, match="bundle_damaged"), archive.open_archive(path, most) as opened:
        list(opened.pieces("manifest.json"))


def test_a_list_of_contents_that_is_too_long_is_never_held(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_AT_ONCE", 4096)
    path = tmp_path / "long.mjournal"
    path.write_bytes(zipped(*((f"{number:0100}", b"") for number in range(500))))
    with pytest.raises(JournalError, match="bundle_too_large"), archive.open_archive(path, most):
        pass


def test_what_is_as_expected_is_read_in_pieces(tmp_path):
    path = tmp_path / "good.mjournal"
    path.write_bytes(zipped(("manifest.json", b"{}"), ("journal.json", b"ab" * 1000)))
    with archive.open_archive(path, most) as opened:
        assert "manifest.json" in opened
        assert "else" not in opened
        assert opened.size("journal.json") == 2000
        assert opened.count("j") == 1
        assert b"".join(opened.pieces("journal.json")) == b"ab" * 1000


def test_a_file_that_is_gone_is_said(tmp_path):
    with (
        pytest.raises(JournalError, match="bundle_unreadable"),
        archive.open_archive(tmp_path / "none.mjournal", most),
    ):
        pass
