"""Any file is read or refused calmly; what was looked at is written in one act."""

from __future__ import annotations

import os
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.reading.imported import MOST_BYTES, MOST_LINES
from mistakejournal.errors import JournalError
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.checklistimports import (
    Wanted,
    add_imported,
    pasted_lines,
    read_bytes,
    read_file,
    read_pasted,
    read_text,
)
from mistakejournal.services.checklists import checklist_file
from mistakejournal.services.clients import add_client, list_clients
from mistakejournal.services.desk import take_back
from mistakejournal.services.versions import list_versions

LIST = "# Letter\n\n> Use it.\n\n- [ ] Loose\n\n## Build\n\n> Stop.\n\n- [ ] a\n  why\n- [ ] b\n"


def test_a_list_is_made_with_its_sections_and_reasons_and_one_undo_takes_all_back(desk):
    (content,) = read_bytes("letter.md", LIST.encode()).lists
    done = add_imported(desk, [Wanted("Saturday letter", content), Wanted("Copy", content)], "Brightside")
    file = checklist_file(desk, done.id)
    assert (file.checklist.name, file.checklist.pause_point, file.client.name) == (
        "Saturday letter",
        "Use it.",
        "Brightside",
    )
    assert [(part and part.name, [step.title for step in inside]) for part, inside in file.places] == [
        (None, ["Loose"]),
        ("Build", ["a", "b"]),
    ]
    assert (file.sections[0].pause_point, file.steps[1].why) == ("Stop.", "why")
    assert [one.code for one in list_versions(desk, done.id)] == ["import_checklist"]
    assert done.undo.label == "import_checklist"
    take_back(desk, done.undo)
    assert (list_checklists(desk), list_clients(desk)) == ([], [])


def test_a_client_there_is_stays_one(desk):
    add_client(desk, "Brightside")
    (content,) = read_text("", "a").lists
    add_imported(desk, [Wanted("A", content)], "brightside")
    add_imported(desk, [Wanted("B", content)])
    assert [line.client_name for line in list_checklists(desk)] == ["Brightside", ""]
    assert len(list_clients(desk)) == 1


def test_a_list_without_a_name_is_not_made(desk):
    (content,) = read_text("", "a").lists
    with pytest.raises(JournalError, match="needs_title"):
        add_imported(desk, [Wanted("A", content), Wanted(" ", content)])
    assert list_checklists(desk) == []


def test_a_list_with_no_name_of_its_own_has_that_of_its_file(tmp_path):
    path = tmp_path / "month end.txt"
    path.write_bytes("a\r\nb – c".encode("cp1252"))
    found = read_file(path)
    assert [(one.name, one.steps) for one in found.lists] == [("month end", 2)]
    assert found.lists[0].sections[0].steps[1].title == "b – c"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders there")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(JournalError, match="import_unreadable"):
        read_file(tmp_path / "pipe.md")


def test_a_file_that_is_gone_a_folder_and_one_too_large_are_said(tmp_path):
    for path in (tmp_path / "gone.md", tmp_path):
        with pytest.raises(JournalError, match="import_unreadable"):
            read_file(path)
    large = tmp_path / "large.txt"
    large.write_bytes(b"a" * (MOST_BYTES + 1))
    with pytest.raises(JournalError, match="import_too_large"):
        read_file(large)
    with pytest.raises(JournalError, match="import_too_large"):
        read_bytes("x", large.read_bytes())
    with pytest.raises(JournalError, match="import_too_large") as said:
        read_text("x.html", "<li>a" * 250_000)
    assert said.value.facts == {"most": 1}
    with pytest.raises(JournalError, match="import_too_long"):
        read_text("x", "\n" * (MOST_LINES + 1))


def test_pasted_text_is_read_with_its_lists_or_else_by_its_lines():
    found = read_pasted("<ul><li>a</li><li>b</li></ul>", "a b")
    assert (found.format, found.lists[0].steps) == ("rich_text", 2)
    assert read_pasted("<style>x</style>", "a\nb\nc").lists[0].steps == 3
    assert read_pasted("", "- [ ] a").format == "markdown"
    assert read_pasted("<div># A</div><div>- [ ] a</div>", "# A\n- [ ] a").lists[0].name == "A"
    cells = read_pasted("<table><tr><td>Task</td><td>Notes</td></tr></table>", "Task\tNotes\na\tb")
    assert cells.lists[0].sections[0].steps[0].why == "b"


@pytest.mark.parametrize("name", ["a.md", "a.csv", "a.txt", "a.json", "a.opml", "a.html", ""])
@given(
    st.binary(max_size=200)
    | st.text("ab<>/=\"'-[]{}#*:;,. x\n\tTYPE,CONTENT", max_size=200).map(lambda text: text.encode())
)
def test_any_bytes_are_a_list_or_a_calm_refusal(name, content):
    try:
        found = read_bytes(name, content)
    except JournalError as error:
        assert error.code.startswith("import_")  # noqa: PT017  # any other error would come out here
        return
    assert all(one.name or not name for one in found.lists)
    assert all(one.steps for one in found.lists)


@pytest.mark.parametrize("name", ["a.md", "a.csv", "a.txt", "a.json", "a.opml", "a.html"])
@pytest.mark.parametrize(
    "bit",
    ["*a ", "[](", "`", '<a "', "<!--", '"",', "<li>", "- [ ] a\n  ", "[", '{"a":', "\n", "a:\n", ", a"],
)
@pytest.mark.no_cover  # tracing would be what is timed; the other tests run these lines
def test_a_file_that_was_made_to_take_long_does_not(name, bit):
    start = time.process_time()
    with suppress(JournalError):
        read_text(name, ("<opml>" if name == "a.opml" else "") + bit * (200_000 // len(bit)))
    assert time.process_time() - start < 8


def test_a_list_of_a_document_is_pasted_line_by_line():
    html = "<h2>Build</h2><ul><li>a</li><li>b<ul><li>☐ c</li></ul></li></ul><p>Then send.</p>"
    assert pasted_lines(html, "Build a b c") == "Build\na\nb\nc\nThen send."
    assert pasted_lines("<p>a</p>", "a\nb") == "a\nb"
    assert pasted_lines("<li>" * 60_000, "a\nb") == "a\nb"
