"""Papers after each other, each from the top of a page."""

from __future__ import annotations

from pathlib import Path

from mistakejournal.domain.paper import PaperLine, Style
from mistakejournal.ui.pdf_file import save_pdf
from mistakejournal.ui.printing import page_layout
from mistakejournal.ui.prints import Prints
from tests.ui.test_printing import pages_in

SHORT = (PaperLine(Style.TITLE, "One"), PaperLine(Style.TEXT, "Words"))
LONG = (PaperLine(Style.TITLE, "Two"), *(PaperLine(Style.TEXT, f"Line {number}") for number in range(200)))


def test_each_begins_a_page_and_pages_are_counted_through(tmp_path: Path):
    path = tmp_path / "all.pdf"
    done = [*save_pdf(Prints([SHORT, LONG, SHORT], page_layout()), path, "All")]
    assert done == sorted(done)
    assert pages_in(path.read_bytes()) == done[-1] > 4
    assert len(done) == done[-1] + 2  # another may answer when the next is laid out, too


def test_a_paper_is_laid_out_only_when_it_is_its_turn(tmp_path: Path):
    taken: list[int] = []

    def papers():
        for number in range(100):
            taken.append(number)
            yield SHORT

    pages = save_pdf(Prints(papers(), page_layout()), tmp_path / "all.pdf", "All")
    assert next(pages) == 1
    pages.close()
    assert taken == [0]
    assert not (tmp_path / "all.pdf").exists()
