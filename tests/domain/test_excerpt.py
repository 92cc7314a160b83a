from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.excerpt import around, part_around


def test_the_part_around_a_hit_is_shown():
    excerpt, marks = around("x" * 100 + "番組のリンク" + "y" * 300, ["リンク"])
    start, end = marks[0]
    assert excerpt[start:end] == "リンク"
    assert excerpt.startswith("…")
    assert excerpt.endswith("…")


@given(st.text(max_size=400), st.lists(st.text(min_size=1, max_size=5), max_size=3))
def test_marks_lie_inside_the_excerpt(text, pieces):
    excerpt, marks = around(text, pieces)
    assert all(0 <= start <= end <= len(excerpt) for start, end in marks)


def test_a_line_begins_with_a_whole_word_ahead_of_its_first_mark():
    text = "The newsletter went out\nwith last week’s link in the button, and nobody saw it."
    start = text.index("link")
    excerpt, marks = part_around(text, ((start, start + 4),), 16)
    assert excerpt == "…last week’s link in the button, and nobody saw it."
    assert [excerpt[begin:end] for begin, end in marks] == ["link"]
