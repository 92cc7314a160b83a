"""Markdown of an incident is read as its docstring says, and as people write it elsewhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.services.imports.incidents.markdown import FORMAT

OURS = """---
title: The test episode
id: 0193600e-5c1a-7000-8000-000000000001
causes: [forgot, "other: the brief"]
---

# The test episode

I clicked **send** \\*twice\\*.

## Because
1. one
2. two

## What was said
### 20 November 2026, 14:20 · Email
Dear Theo
"""


def read(text, name="note.md"):
    return [[(one.key, one.text) for one in entry.values] for entry in FORMAT.read(name, text)]


def test_front_matter_headings_and_what_stands_between():
    assert read(OURS) == [
        [
            ("title", "The test episode"),
            ("id", "0193600e-5c1a-7000-8000-000000000001"),
            ("causes", "forgot"),
            ("causes", "other: the brief"),
            ("what happened", "I clicked send *twice*."),
            ("Because", "1. one\n2. two"),
            ("What was said", "### 20 November 2026, 14:20 · Email\nDear Theo"),
        ]
    ]


def test_each_name_has_its_line():
    (entry,) = FORMAT.read("note.md", OURS)
    assert [one.line for one in entry.values] == [2, 3, 4, 4, 8, 11, 15]


def test_one_file_may_hold_a_month_of_them():
    found = read(f"{OURS}\n---\ntitle: Another\n---\n\n## Lesson\nLook.\n")
    assert [values[0] for values in found] == [("title", "The test episode"), ("title", "Another")]
    assert found[1][1:] == [("Lesson", "Look.")]


def test_a_rule_in_the_words_is_no_new_incident():
    assert len(read("---\ntitle: a\n---\nwords\n\n---\n\nmore: words\n\n---\n")) == 1
    assert len(read("---\ntitle: a\n---\n```\n---\ntitle: b\n---\n```\n")) == 1


def test_without_front_matter_the_name_of_the_file_says_what_and_when():
    assert read("I sent it twice.", "2026-11-03 wrong_link.md") == [
        [("date", "2026-11-03"), ("title", "wrong link"), ("what happened", "I sent it twice.")]
    ]
    assert read("# 3 Nov 2026: Wrong link\nwords", "x.md") == [
        [("date", "3 Nov 2026"), ("title", "Wrong link"), ("what happened", "words")]
    ]


def test_a_diary_is_an_incident_for_each_day():
    found = read("# Mistakes\n\n## 3 Nov 2026 Wrong link\na\n\n## 4 Nov 2026 Wrong name\nb\n### Lesson\nc\n")
    assert found == [
        [("date", "3 Nov 2026"), ("title", "Wrong link"), ("what happened", "a")],
        [("date", "4 Nov 2026"), ("title", "Wrong name"), ("what happened", "b"), ("Lesson", "c")],
    ]


def test_a_page_that_begins_with_a_part_has_no_title_in_it():
    assert read("## What happened\na\n## Lesson\nb\n", "n.md") == [
        [("title", "n"), ("What happened", "a"), ("Lesson", "b")]
    ]


def test_a_heading_after_the_first_words_is_a_part():
    assert read("It was late.\n\n## Mood\ncalm\n", "2026-11-01 slip.md") == [
        [("date", "2026-11-01"), ("title", "slip"), ("what happened", "It was late."), ("Mood", "calm")]
    ]


def test_it_is_known_by_its_name_or_its_marks():
    assert FORMAT.recognise("a.MD", "")
    assert FORMAT.recognise("", "---\ntitle: a\n---\n")
    assert FORMAT.recognise("", "# A\nb")
    assert not FORMAT.recognise("", "a\nb")


@given(st.text(alphabet="# -\n`:a\t[]*1.", max_size=300))
def test_no_page_breaks_it_and_each_name_has_words(text):
    for entry in FORMAT.read("a.md", text):
        assert entry.line >= 1


def test_links_between_notes_are_words_and_the_day_of_a_note_is_said_once():
    head = '---\ndate: 2026-02-17\nclient: "[[Theo Marsh]]"\nwork: "[[Mail/List|Newsletter]]"\n---\nx\n'
    assert read(head, "2026-02-17 Wrong link.md") == [
        [
            ("date", "2026-02-17"),
            ("client", "Theo Marsh"),
            ("work", "Newsletter"),
            ("title", "Wrong link"),
            ("what happened", "x"),
        ]
    ]
    other = read("---\ndate: 2026-02-18\n---\nx\n", "2026-02-17 Wrong link.md")[0]
    assert ("title", "2026-02-17 Wrong link") in other
