"""A page as text."""

from __future__ import annotations

from mistakejournal.domain.paper import PaperLine, Style, plain


def test_a_page_reads_from_top_to_bottom_with_marks_and_details():
    paper = (
        PaperLine(Style.TITLE, "Newsletter"),
        PaperLine(Style.STEP, "1. Copy", "✓", "2 min", ("issue 119", "Note: look")),
        PaperLine(Style.STEP, "2. Send", "–"),
    )
    assert plain(paper).splitlines() == [
        "Newsletter",
        "✓ 1. Copy (2 min)",
        "issue 119",
        "Note: look",
        "– 2. Send",
    ]
