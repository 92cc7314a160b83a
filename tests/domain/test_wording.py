from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.wording import Hint, Lexicon, move, use
from mistakejournal.services.content import Content

DATA = Content().lexicon
LEXICON = Lexicon(DATA)
SCOPES = ("own", "message", "fix", "follow_up")
NAMES = ("Theo Marsh", "The Brightside Podcast")


def quotes(text, scope="message", **more):
    return [hint.quote for hint in LEXICON.look(text, scope, **more)]


@pytest.mark.parametrize("row", DATA["patterns"], ids=lambda row: row["id"])
def test_every_pattern_finds_its_own_examples_in_each_of_its_scopes(row):
    for example in row["examples"]:
        for scope in row["scopes"]:
            assert quotes(example, scope), (example, scope)
    assert any(
        hint.pattern_id == row["id"]
        for example in row["examples"]
        for hint in LEXICON.look(example, row["scopes"][0])
    )


@pytest.mark.parametrize("scope", SCOPES)
def test_innocent_sentences_are_silent(scope):
    assert [(text, quotes(text, scope)) for text in DATA["innocent"] if quotes(text, scope)] == []


@pytest.mark.parametrize("scope", SCOPES)
def test_better_sentences_are_silent_themselves(scope):
    better = [row["better"] for row in DATA["patterns"] if row["better"]]
    assert len(better) > 60
    assert [text for text in better if quotes(text, scope)] == []


def test_a_hint_says_where_and_why_and_what_would_be_better():
    text = "Hi Theo. It’s no big deal, really."
    (hint,) = LEXICON.look(text, "message")
    assert text[hint.start : hint.end] == hint.quote
    assert (hint.pattern_id, hint.category, hint.strength) == ("mi_big_deal", "minimise", "strong")
    assert hint.why.endswith(".")
    assert hint.better == "I understand this affects you, and I want to put it right."
    assert LEXICON.label(hint.category) == "Makes it small"


def test_the_clients_own_words_are_passed_over():
    assert quotes('They wrote: "It’s no big deal." I was glad.') == []
    assert quotes("They wrote: “It’s no big deal.” I was glad.") == []
    assert quotes("> It’s no big deal.\nI was glad.") == []
    assert quotes("It’s no big deal.") != []


def test_a_report_of_facts_shows_only_strong_hints():
    text = "The wrong file got attached. It was just a typo."
    assert len(quotes(text, "own")) == 2
    for scope in ("what_happened", "moment"):
        assert [hint.strength for hint in LEXICON.look(text, scope)] == ["strong"]


def test_a_neighbour_sentence_that_owns_it_excuses_the_passive():
    assert quotes("The resend was forgotten.", "own") != []
    assert quotes("The resend was not scheduled. I forgot it.", "own") == []


def test_hints_do_not_overlap_and_come_in_order():
    text = " ".join(example for row in DATA["patterns"] for example in row["examples"])
    hints = LEXICON.look(text, "message")
    assert len(hints) > 100
    assert all(one.end <= next_.start for one, next_ in pairwise(hints))


def test_kept_words_are_left_alone():
    (quote,) = quotes("It’s no big deal.")
    assert quotes("It’s no big deal.", kept={quote}) == []


def test_use_that_replaces_the_whole_sentence_and_nothing_else():
    text = "Hi Theo.\nIt’s no big deal, and it is fixed. I’ll write at two."
    (hint,) = LEXICON.look(text, "message")
    assert use(text, hint) == f"Hi Theo.\n{hint.better} I’ll write at two."


def test_use_that_still_finds_the_sentence_when_the_text_has_moved():
    (hint,) = LEXICON.look("It’s no big deal.", "message")
    assert use("So. It’s no big deal.", hint) == f"So. {hint.better}"
    assert use("All new words.", hint) == "All new words."


def test_without_a_better_sentence_nothing_is_replaced():
    (hint,) = LEXICON.look("It's been a crazy week.", "message")
    assert hint.better is None
    assert use("It's been a crazy week.", hint) == "It's been a crazy week."


@pytest.mark.parametrize("text", DATA["names"]["examples"])
def test_a_name_with_a_slip_is_found_and_can_be_moved(text):
    hints = [hint for hint in LEXICON.look(text, "own", NAMES) if hint.movable]
    assert [hint.pattern_id for hint in hints] == ["names"]
    assert hints[0].better is None
    assert hints[0].category == "blame_client"
    assert hints[0].why == "This points at Theo."
    assert move(f"I sent it. {text} I did not look.", hints[0]) == ("I sent it. I did not look.", text)


@pytest.mark.parametrize("text", DATA["names"]["innocent"])
def test_a_name_alone_is_no_hint(text):
    assert LEXICON.look(text, "own", NAMES) == []


def test_a_name_is_known_by_its_first_word_and_a_business_without_its_article():
    for text in ("Theo Marsh sent it late.", "Brightside forgot it.", "The Brightside Podcast forgot it."):
        assert quotes(text, "own", names=NAMES)
    assert quotes("a bright side forgot it", "own", names=NAMES) == []
    assert quotes("Theo forgot it.", "own", names=("", "  ")) == []


def test_moving_keeps_the_lines_around_it():
    def moved(text):
        return move(text, LEXICON.look(text, "own", NAMES)[0])

    assert moved("Theo sent it late.") == ("", "Theo sent it late.")
    assert moved("Theo sent it late. I sent it on.") == ("I sent it on.", "Theo sent it late.")
    assert moved("I sent it.\nTheo sent it late.") == ("I sent it.\n", "Theo sent it late.")
    gone = Hint(0, 4, "gone", "", "look", "", "", None, "names", movable=True)
    assert move("Nothing here.", gone) == ("Nothing here.", "")


@pytest.mark.parametrize("row", DATA["weak_fix"], ids=lambda row: row["id"])
def test_a_good_intention_gets_one_question_back(row):
    assert all(LEXICON.weak_fix(text) for text in row["examples"])


def test_a_step_with_something_to_see_gets_no_question():
    assert LEXICON.weak_fix("Send myself a test and click the podcast link, even if I’m sure") is None
    assert LEXICON.weak_fix("Make sure it is right by clicking the link in a test") is None


def test_words_heavier_than_a_mistake_get_the_care_line():
    assert "talk to someone now" in (LEXICON.care("I can’t go on like this") or "")
    assert LEXICON.care("I am so ashamed") is None


def test_empty_and_strange_texts_give_no_hint():
    assert LEXICON.look("", "message") == []
    assert LEXICON.look(" \n ", "message") == []
    assert quotes("שלום 👩🏽‍💻 مرحبا") == []


@pytest.mark.no_cover  # tracing would be what is timed; the other tests run these lines
def test_looking_takes_longer_only_as_the_text_does():
    page = " ".join(DATA["innocent"])[:500]
    LEXICON.look(page, "message", NAMES)
    one, eight = (min(_seconds(page * times) for _ in range(10)) for times in (1, 8))
    assert eight < 40 * one


def _seconds(text):
    start = time.process_time()
    LEXICON.look(text, "message", NAMES)
    return time.process_time() - start


@pytest.mark.no_cover  # tracing would be what is timed; the other tests run these lines
def test_a_worst_case_text_does_not_hang():
    start = time.process_time()
    LEXICON.look("I was so so so so " * 1200, "message", NAMES)
    assert time.process_time() - start < 3


def test_words_that_are_kept_bring_no_smaller_hint_within_them():
    text = "Theo sent the new link late."
    (hint,) = LEXICON.look(text, "message", ("Theo",))
    assert LEXICON.look(text, "message", ("Theo",), {hint.quote}) == []


PIECES = st.sampled_from(
    [
        *(example for row in DATA["patterns"][::7] for example in row["examples"]),
        *("Theo sent it late.", "Will was late.", " ", "\n", "\n\n", '"', "“", "> ", "’", "🙂", "\x00", "ß"),
        *("das ist nicht", "\u2028", "\u00a0", ".", "…", "I ", "you ", "if "),
    ]
)


@given(st.lists(PIECES | st.text(max_size=12), max_size=12).map("".join), st.sampled_from(SCOPES))
def test_whatever_is_written_hints_stand_in_the_text_in_order_and_apart(text, scope):
    hints = LEXICON.look(text, scope, ("Theo", "Will", "(", "I", ""))
    assert all(0 <= hint.start < hint.end <= len(text) for hint in hints)
    assert all(text[hint.start : hint.end] == hint.quote for hint in hints)
    assert all(one.end <= two.start for one, two in pairwise(hints))
    assert all(isinstance(use(text, hint), str) and len(move(text, hint)) == 2 for hint in hints[:2])


@pytest.mark.parametrize(
    "letters", ["a", " ", "I ", ".", '"', "“", "not ", "It is no big deal. ", "\n> ", "you" + " " * 90]
)
@pytest.mark.no_cover  # tracing would be what is timed; the other tests run these lines
def test_two_hundred_thousand_letters_of_one_kind_end_quickly(letters):
    text = (letters * 200_000)[:200_000]
    start = time.process_time()
    LEXICON.look(text, "message", ("Theo",))
    assert time.process_time() - start < 10


def test_other_languages_are_left_alone_and_english_beside_them_is_not():
    assert quotes("Das ist leider kein big deal, aber sorry if das stört, no big deal.") == []
    assert quotes("Das ist mir leider passiert.\nIt’s no big deal.") == ["no big deal"]


def test_a_long_look_comes_in_pieces_and_its_last_one_is_the_outcome():
    *before, outcome = LEXICON.looking("It’s no big deal.", "message")
    assert len(before) > 50
    assert not any(before)
    assert [hint.quote for hint in outcome] == ["no big deal"]
