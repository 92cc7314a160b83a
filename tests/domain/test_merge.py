from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.merge import merge

BASE = "Hi Theo,\n\nI sent the old link. I’m sorry.\n\nThe link is right now.\n\nI’ll write at two.\n\nMaya"
NEW = BASE.replace("right now.", "right now, on both pages.").replace("at two", "at three")

WORDS = st.lists(st.sampled_from(["one", "two", "three", "link", "sorry"]), min_size=1, max_size=4).map(
    " ".join
)
TEXTS = st.lists(WORDS, max_size=6).map("\n\n".join)
LINES = st.lists(WORDS, max_size=6).map("\n".join)


def test_her_paragraph_stays_and_the_others_are_rebuilt():
    hers = BASE.replace("The link is right now.", "I put the link right myself at 10:38.")
    assert merge(BASE, hers, NEW) == hers.replace("at two", "at three")


def test_a_reworded_paragraph_is_hers():
    hers = BASE.replace("I’m sorry.", "I am sorry about it.")
    merged = merge(BASE, hers, NEW)
    assert "I sent the old link. I am sorry about it." in merged
    assert "on both pages" in merged
    assert "at three" in merged


def test_her_own_paragraph_stays_where_she_put_it():
    hers = BASE.replace("\n\nI’ll write", "\n\nI can call you now.\n\nI’ll write")
    assert merge(BASE, hers, NEW) == NEW.replace("\n\nI’ll write", "\n\nI can call you now.\n\nI’ll write")


def test_a_paragraph_she_took_out_stays_out():
    hers = BASE.replace("The link is right now.\n\n", "")
    assert merge(BASE, hers, NEW) == NEW.replace("The link is right now, on both pages.\n\n", "")


def test_a_part_that_is_new_in_the_build_comes_in():
    new = BASE.replace("\n\nI’ll write", "\n\nTwo ways:\nA. this\nB. that\n\nI’ll write")
    hers = BASE.replace("Maya", "Maya Lind")
    assert merge(BASE, hers, new) == new.replace("Maya", "Maya Lind")


def test_where_both_put_something_in_both_stay():
    new = BASE.replace("\n\nI’ll write", "\n\nFrom now on I test it.\n\nI’ll write")
    hers = BASE.replace("\n\nI’ll write", "\n\nCall me.\n\nI’ll write")
    merged = merge(BASE, hers, new)
    assert "Call me." in merged
    assert "From now on I test it." in merged


def test_a_chat_is_merged_by_line():
    base = "Hi Theo,\nI sent it.\nI’ll write at two."
    assert merge(base, "Hi Theo, hello\nI sent it.\nI’ll write at two.", base.replace("two", "three")) == (
        "Hi Theo, hello\nI sent it.\nI’ll write at three."
    )


@given(TEXTS | LINES, TEXTS | LINES)
def test_without_a_change_of_hers_it_is_the_new_build(base, new):
    assert merge(base, base, new) == new


@given(TEXTS | LINES, TEXTS | LINES)
def test_without_a_new_build_it_is_hers(base, hers):
    assert merge(base, hers, base) == hers


@given(TEXTS, TEXTS, TEXTS)
def test_every_paragraph_she_wrote_survives(base, hers, new):
    kept = merge(base, hers, new).split("\n")
    wrote = set(hers.split("\n")) - set(base.split("\n"))
    assert wrote <= set(kept)


@given(TEXTS, st.integers(0, 6), TEXTS)
def test_her_new_words_survive_wherever_she_puts_them(base, place, new):
    paragraphs = base.split("\n\n")
    hers = "\n\n".join([*paragraphs[:place], "entirely mine", *paragraphs[place:]])
    assert "entirely mine" in merge(base, hers, new)


CHOICES = st.lists(st.sampled_from(["leave", "reword", "take out", "write below"]), min_size=6, max_size=6)
MARKED = st.lists(st.sampled_from(["leave", "change"]), min_size=6, max_size=6)
PARTS = (
    "Hi Theo,",
    "I sent issue 118 with last week’s link. I’m sorry.",
    "Readers landed on episode 71, under your name.",
    "Two ways to put it right:\nA. A short correction.\nB. A resend on Friday.\nWhich one suits you?",
    "I’ll write at 2:30 pm with the numbers.",
    "Maya",
)


@given(CHOICES, MARKED)
def test_in_a_message_her_words_stay_her_deletions_hold_and_the_rest_follows_the_answers(hers, rebuilt):
    new = [
        part.replace(".", ", as I see now.", 1) if what == "change" else part
        for part, what in zip(PARTS, rebuilt, strict=True)
    ]
    own: list[str] = []
    for number, (part, what) in enumerate(zip(PARTS, hers, strict=True)):
        if what != "take out":
            own.append(f"{part} And that is all I know." if what == "reword" else part)
        if what == "write below":
            own.append(f"Number {number} is hers: please call her any time.")
    merged = merge("\n\n".join(PARTS), "\n\n".join(own), "\n\n".join(new)).split("\n\n")
    for number, (part, built, what) in enumerate(zip(PARTS, new, hers, strict=True)):
        if what == "leave":
            assert built in merged
        if what == "reword":
            assert f"{part} And that is all I know." in merged
        if what == "take out":
            assert part not in merged
            assert built not in merged
        if what == "write below":
            assert f"Number {number} is hers: please call her any time." in merged


@given(TEXTS, TEXTS, TEXTS)
def test_what_she_took_out_does_not_come_back_unless_it_is_built_anew(base, hers, new):
    kept, old, mine = (text.split("\n\n") for text in (merge(base, hers, new), base, hers))
    for gone in set(old) - set(mine) - set(new.split("\n\n")):
        assert gone not in kept


@given(TEXTS, TEXTS, st.lists(TEXTS, max_size=4))
def test_built_again_and_again_her_new_words_are_never_lost(base, hers, builds):
    text, before = hers + "\n\nentirely mine" if hers else "entirely mine", base
    for new in builds:
        text, before = merge(before, text, new), new
        assert "entirely mine" in text
