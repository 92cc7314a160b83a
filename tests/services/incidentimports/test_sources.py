"""Files and folders are read one by one; what can't be read is named by file and line, and harms no other."""

from __future__ import annotations

import os

import pytest

from mistakejournal.domain.reading.entry import KeyUse, Trouble
from mistakejournal.errors import JournalError
from mistakejournal.services.incidentimports import sources
from mistakejournal.services.incidentimports.sources import files_in, gather, gather_text
from mistakejournal.services.long_work import Going, UnwantedError, unheard, wanted


def read(*paths):
    return gather(paths, Going(unheard, wanted))


def test_folders_are_walked_by_name_and_hidden_and_strange_files_left(tmp_path):
    for name in ("b.md", "a/c.csv", "a/photo.png", ".git/x.md", "a/.hidden.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("title,date\nx,2026-01-01\n" if name.endswith("csv") else "# X\n", "utf-8")
    (tmp_path / "link.md").symlink_to("/etc/passwd")
    assert [path.relative_to(tmp_path).as_posix() for path in files_in([tmp_path])] == ["b.md", "a/c.csv"]
    found = read(tmp_path)
    assert (found.files, found.formats) == (2, ("markdown", "csv"))
    assert [entry.file for entry in found.entries] == ["b.md", "a/c.csv"]
    assert found.keys["title"] == KeyUse(2, "X")


@pytest.mark.parametrize(
    ("name", "content", "code", "line"),
    [
        ("picture.md", b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 50, "import_no_text", 0),
        ("empty.md", b"", "import_nothing", 0),
        ("broken.json", b'[{"a": 1},\n{"b" 2}]', "import_broken_json", 2),
        ("wide.csv", b"a," * 100_000 + b"\nb\n", "import_many_columns", 1),
        ("large.md", b"x" * 5_000_001, "import_large_file", 0),
        ("lines.md", b"a\n" * 200_001, "import_many_lines", 0),
        (
            "keys.json",
            str([{f"k{n}": 1} for n in range(300)]).replace("'", '"').encode(),
            "import_many_keys",
            1,
        ),
    ],
)
def test_what_cannot_be_read_is_named_and_harms_no_other(tmp_path, name, content, code, line):
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.md").write_text("# Good\n", "utf-8")
    found = read(tmp_path)
    troubles = [(one.code, one.file, one.line) for one in found.troubles]
    assert (code, name, line) in troubles
    assert len(troubles) == 1
    assert "good.md" in [entry.file for entry in found.entries]


def test_marks_of_other_systems_broken_letters_and_nuls_are_read(tmp_path):
    (tmp_path / "bom.csv").write_bytes("\ufeffTitle,Date\r\nÜber,2026-01-01\r\n".encode())
    (tmp_path / "old.csv").write_bytes("Title\nGr\xfc\xdfe\n".encode("latin-1"))
    (tmp_path / "wide.csv").write_bytes("Title\nWide\n".encode("utf-16"))
    (tmp_path / "nul.md").write_bytes(b"# a\x00b\n" + b"words " * 100)
    values = {entry.file: entry.values[0].text for entry in read(tmp_path).entries}
    assert values == {"bom.csv": "Über", "old.csv": "Grüße", "wide.csv": "Wide", "nul.md": "a�b"}


def test_a_file_that_is_gone_or_a_pipe_is_named(tmp_path):
    os.mkfifo(tmp_path / "pipe.md")
    found = read(tmp_path / "gone.md", tmp_path / "pipe.md")
    assert found.troubles == (Trouble("import_gone", "gone.md"), Trouble("import_gone", "pipe.md"))


def test_too_many_files_or_incidents_are_refused(tmp_path, monkeypatch):
    for name in "abc":
        (tmp_path / f"{name}.md").write_text(f"# {name}\n", "utf-8")
    monkeypatch.setattr(sources, "MOST_ENTRIES", 2)
    assert [(one.code, one.file) for one in read(tmp_path).troubles] == [("import_many_entries", "c.md")]
    monkeypatch.setattr(sources, "MOST_FILES", 2)
    with pytest.raises(JournalError, match="import_many_files"):
        read(tmp_path)


def test_it_stops_when_nobody_wants_it_and_says_how_far_it_is(tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.md").write_text(f"# {name}\n", "utf-8")
    said = []
    gather([tmp_path], Going(lambda *so_far: said.append(so_far), wanted, every=1))
    assert said == [(0, 3), (1, 3), (2, 3), (3, 3)]
    with pytest.raises(UnwantedError):
        gather([tmp_path], Going(unheard, lambda: True))


def test_pasted_words_are_read_in_their_format():
    assert gather_text("3 Nov: a\n4 Nov: b\n").formats == ("notes",)
    assert gather_text("Title\tDate\nx\t2026-01-01\n").formats == ("csv",)
    assert gather_text('[{"title": "a"}]').formats == ("json",)
    assert gather_text("# A\nb").formats == ("markdown",)
    assert gather_text("").troubles == (Trouble("import_nothing"),)
