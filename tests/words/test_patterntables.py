"""Every figure as a table of words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mistakejournal.services.patterns import MonthCount, MonthMedian, Spans
from mistakejournal.words.patterntables import text_tables
from tests.words.test_patterns import NOTHING, NOW, causes, fix


def test_every_figure_is_a_table_and_an_empty_one_is_none() -> None:
    assert list(text_tables(NOTHING, str, NOW)) == []
    spans = Spans(medians=(MonthMedian(date(2026, 11, 1), 35, 4),), count=4, left_out=1)
    found = replace(
        NOTHING,
        incidents=4,
        causes=causes(("tool", 4)),
        months=(MonthCount(date(2026, 11, 1), NOW, NOW, 4, 2),),
        told=spans,
        fixed=spans,
        verified=spans,
        fixes=(fix(),),
    )
    tables = list(text_tables(found, str.upper, NOW))
    assert [table.rows[0][0] for table in tables] == [
        "TOOL", "November", "November", "November", "November", "Start again at the top",
    ]  # fmt: skip
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)
    assert tables[2].note == "Left out: 1, where the client knew first"
    assert tables[-1].rows[0][1:] == ("Newsletter · Brightside", "Too early to say: no run since")
