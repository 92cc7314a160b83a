from datetime import date

from mistakejournal.domain.clearmonth import ClearLine, ClearMonth
from mistakejournal.domain.paper import plain
from mistakejournal.words import clearlines as words

NOVEMBER = date(2026, 11, 1)
FULL = ClearMonth(
    "The Brightside Podcast",
    NOVEMBER,
    (
        ClearLine(date(2026, 11, 24), "Issue 118: test opened"),
        ClearLine(date(2026, 11, 27), "Issue 119: test opened"),
    ),
    ("Lumen",),
)


def test_the_page_holds_the_lines_with_their_days():
    assert plain(words.month_page(FULL)).split("\n") == [
        "Clear to send, November 2026",
        "The Brightside Podcast · 2 runs were clear to send.",
        "✓ Issue 118: test opened (24 Nov)",
        "✓ Issue 119: test opened (27 Nov)",
    ]


def test_the_counts_are_words():
    assert words.count_words(ClearMonth("B", NOVEMBER, FULL.lines[:1])) == "1 run was clear to send."
    empty = ClearMonth("B", NOVEMBER, ())
    assert words.count_words(empty) == "Nothing was set clear to send in this month."
    assert words.left_out_words(empty) == ""
    assert words.left_out_words(FULL) == "Left out: lines that name Lumen."


def test_all_lines_are_copied_with_their_days():
    assert (
        words.month_text(FULL) == "24 November: Issue 118: test opened\n27 November: Issue 119: test opened"
    )
