"""Notes are parted by their days, else by paragraphs; a file without days is one."""

from __future__ import annotations

from mistakejournal.services.imports.incidents.notes import FORMAT


def read(text, name=""):
    return [[(one.key, one.text) for one in entry.values] for entry in FORMAT.read(name, text)]


def test_a_line_that_begins_with_a_day_begins_an_incident():
    assert read("3 Nov: sent the test to everyone. It was bad.\nmore\n- 4 Nov 2026 14:06 wrong link\n") == [
        [
            ("date", "3 Nov"),
            ("title", "sent the test to everyone"),
            ("what happened", "sent the test to everyone. It was bad.\nmore"),
        ],
        [("date", "4 Nov 2026 14:06"), ("title", "wrong link")],
    ]


def test_pasted_without_days_each_paragraph_is_one():
    assert read("Wrong link.\n\nWrong name\nin the mail\n") == [
        [("title", "Wrong link")],
        [("title", "Wrong name"), ("what happened", "in the mail")],
    ]


def test_a_file_without_days_is_one_named_like_the_file():
    assert read("a\n\nb\n", "2026-11-03_lunch.txt") == [
        [("date", "2026-11-03"), ("title", "lunch"), ("what happened", "a\n\nb")]
    ]


def test_a_long_first_sentence_is_no_title():
    words = "and so on " * 30
    assert read(f"3 Nov: {words}") == [[("date", "3 Nov"), ("what happened", words.strip())]]


def test_words_before_the_first_day_are_kept():
    assert [values[0] for values in read("Old notes\n3 Nov: a\n")] == [
        ("title", "Old notes"),
        ("date", "3 Nov"),
    ]
