"""A client's month: only their lines, on the days of her wall clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from mistakejournal.domain.clearmonth import ClearLine, ClearRun, clear_month


def run(text: str, hour: int = 9) -> ClearRun:
    return ClearRun(text, datetime(2026, 11, 3, hour, tzinfo=UTC), text)


def test_a_line_stands_on_its_day_by_her_wall_clock():
    month = clear_month(
        "Brightside",
        date(2026, 11, 1),
        [run("Issue 119: test opened", 23)],
        [],
        lambda moment: (moment + timedelta(hours=1)).date(),
    )
    assert month.lines == (ClearLine(date(2026, 11, 4), "Issue 119: test opened"),)


def test_a_line_that_names_another_client_is_left_out_and_said():
    runs = [run("Issue 119"), run("Lumen’s invoice, 3 November"), run("LUMEN again")]
    month = clear_month("Brightside", date(2026, 11, 1), runs, ["Lumen", "Robin"], lambda at: at.date())
    assert [line.text for line in month.lines] == ["Issue 119"]
    assert month.left_out == ("Lumen",)
