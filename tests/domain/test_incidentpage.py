"""The page of an incident as lines of paper."""

from __future__ import annotations

from mistakejournal.domain.incidentpage import IncidentPage, PagePart, PageRow, Rows, on_paper, paragraphs
from mistakejournal.domain.paper import Style


def test_paragraphs_are_parted_by_empty_lines():
    assert paragraphs(" one \ntwo\n\n \nthree\n") == [[" one", "two"], ["three"]]
    assert paragraphs("\n\n") == []


def test_a_page_is_laid_out_with_marks_times_and_details():
    page = IncidentPage(
        "The link",
        (("title", "The link"),),
        ("Brightside",),
        (
            PagePart("What happened", "One.\n\nTwo."),
            PagePart("Put right", rows=(PageRow("Fixed", "1 Dec", "Twice", done=True), PageRow("Write")),
                     style=Rows.TASKS),
            PagePart("Because", rows=(PageRow("A call"),), style=Rows.NUMBERED),
            PagePart("What was said", rows=(PageRow("Email", "1 Dec", "Hi\nthere"),), style=Rows.TEXTS),
            PagePart("Check-ins", rows=(PageRow("All well"),)),
        ),
    )  # fmt: skip
    lines = [(line.style, line.mark, line.text, line.details) for line in on_paper(page)]
    assert lines == [
        (Style.TITLE, "", "The link", ()),
        (Style.FACTS, "", "Brightside", ()),
        (Style.HEADING, "", "What happened", ()),
        (Style.TEXT, "", "One.", ()),
        (Style.TEXT, "", "Two.", ()),
        (Style.HEADING, "", "Put right", ()),
        (Style.STEP, "✓", "Fixed", ("1 Dec", "Twice")),
        (Style.STEP, "○", "Write", ()),
        (Style.HEADING, "", "Because", ()),
        (Style.STEP, "1.", "A call", ()),
        (Style.HEADING, "", "What was said", ()),
        (Style.LEAD, "", "1 Dec · Email", ()),
        (Style.TEXT, "", "Hi", ()),
        (Style.TEXT, "", "there", ()),
        (Style.HEADING, "", "Check-ins", ()),
        (Style.STEP, "", "All well", ()),
    ]
