"""A checklist on paper has a box for each step."""

from __future__ import annotations

from mistakejournal.domain.paper import plain
from mistakejournal.domain.reading.imported import NewList, NewSection, NewStep
from mistakejournal.words.listpages import left_out_words, list_page


def test_name_client_pause_points_and_boxes():
    loose = NewSection("", (NewStep("Open", "because"),))
    content = NewList(
        "Letter", (loose, NewSection("Send", (NewStep("Look"),), "Stop.")), pause_point="Each week."
    )
    assert plain(list_page(content, "Brightside")).split("\n") == [
        "Letter",
        "Brightside · 2 steps",
        "Each week.",
        "☐ Open",
        "Send",
        "Stop.",
        "☐ Look",
    ]


def test_a_list_for_any_client_names_none():
    assert plain(list_page(NewList("L", ()))).split("\n") == ["L", "no steps yet"]


def test_what_stays_behind_is_counted():
    assert [left_out_words(count) for count in range(3)] == [
        "",
        "1 step that is only for one client stays here.",
        "2 steps that are only for single clients stay here.",
    ]
