"""A PDF is whole or not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.ui.pdf_file import save_pdf
from tests.ui.test_printing import laid_out, pages_in


@pytest.mark.parametrize(("count", "pages"), [(5, 1), (40, 2)])
def test_a_pdf_has_as_many_pages_as_there_are(tmp_path: Path, count, pages):
    path = tmp_path / "run.pdf"
    assert [*save_pdf(laid_out(count), path, "Newsletter")] == [*range(1, pages + 1)]
    written = path.read_bytes()
    assert written.startswith(b"%PDF-")
    assert written.rstrip().endswith(b"%%EOF")
    assert pages_in(written) == pages
    assert [one.name for one in tmp_path.glob("run*")] == ["run.pdf"]


def test_a_place_that_takes_no_file_is_told_and_nothing_is_left(tmp_path: Path):
    with pytest.raises(JournalError) as told:
        next(save_pdf(laid_out(5), tmp_path / "not there" / "run.pdf", "Newsletter"))
    assert told.value.code == "unsaved_file"
    (tmp_path / "run.pdf").mkdir()
    with pytest.raises(JournalError):
        [*save_pdf(laid_out(5), tmp_path / "run.pdf", "Newsletter")]


def test_a_pdf_never_takes_the_place_of_a_journal(tmp_path: Path):
    journal = tmp_path / "journal.db"
    journal.write_bytes(b"SQLite format 3\0 and her words")
    with pytest.raises(JournalError, match="name_taken"):
        next(save_pdf(laid_out(5), journal, "Newsletter"))
    assert journal.read_bytes().endswith(b"her words")


def test_one_that_is_stopped_leaves_no_file_and_the_old_one_as_it_was(tmp_path: Path):
    path = tmp_path / "run.pdf"
    path.write_text("hers")
    pages = save_pdf(laid_out(200), path, "Newsletter")
    assert next(pages) == 1
    pages.close()
    assert path.read_text() == "hers"
    assert [one.name for one in tmp_path.glob("*run*")] == ["run.pdf"]
