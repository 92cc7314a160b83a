"""Two accounts of the same mistake are told from two that only share a client, or a word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.resemblance import Account, Rarity, Resemblance, Telling, is_telling, resemblance

FIRST = Telling(
    "Old podcast link in the Tuesday newsletter",
    "The button “Listen to this week’s episode” opened episode 41. Hanna saw it at 10:05.",
    "hanna",
    "newsletter",
    frozenset({"assumption", "other"}),
)
AGAIN = Telling(
    "Podcast link from last week",
    "The podcast link still opened episode 47 instead of 48.",
    "hanna",
    "newsletter",
    frozenset({"assumption", "other"}),
)
ELSE = Telling("Friday resend not scheduled", "Hanna asked why nobody answered.", "hanna", "newsletter")
RARITY = Rarity(50, {"podcast": 2, "link": 6, "episode": 3, "week": 20, "hanna": 30})


def held(one: Telling, other: Telling) -> Resemblance:
    return resemblance(Account(one, RARITY), Account(other, RARITY))


def test_the_same_mistake_shows_by_words_client_work_and_cause() -> None:
    why = held(AGAIN, FIRST)
    assert why.is_alike
    assert (why.same_client, why.same_work, why.causes) == (True, True, ("assumption",))
    assert len(why.words) == 3
    assert {"podcast", "link"} <= set(why.words)


def test_the_same_client_and_work_alone_are_not_enough() -> None:
    assert not held(ELSE, FIRST).is_alike
    assert held(ELSE, FIRST).words == ("Hanna",)


def test_another_clients_same_mistake_is_shown_when_the_cause_is_the_same_too() -> None:
    elsewhere = Telling(AGAIN.title, AGAIN.text, "theo", None, AGAIN.causes)
    why = held(elsewhere, FIRST)
    assert why.is_alike
    assert (why.same_client, why.same_work) == (False, False)


def test_without_client_and_words_nothing_is_the_same() -> None:
    why = held(Telling(""), Telling(""))
    assert (why.strength, why.words, why.same_client, why.same_work) == (0, (), False, False)


def test_numbers_and_what_any_account_says_tell_nothing() -> None:
    assert not any(is_telling(word) for word in ("118", "10th", "Again", "mistake"))
    assert is_telling("podcast")


def test_a_word_is_shown_as_it_stands_inside_a_sentence() -> None:
    assert "podcast" in held(AGAIN, FIRST).words
    assert "podcast" in held(FIRST, AGAIN).words


def test_a_rare_word_tells_more_than_one_that_all_texts_have() -> None:
    rarity = Rarity(1000, {"sponsor": 1, "link": 900})
    assert rarity.of("sponsor") > rarity.of("unknown") > rarity.of("link") > 0


words = st.sampled_from(["ab", "link", "podcast", "Client", "week", "Sent", "1", "’", "é", "a?"])
texts = st.lists(words).map(" ".join)
tellings = st.builds(
    Telling,
    texts,
    texts,
    st.sampled_from([None, "a", "b"]),
    st.sampled_from([None, "w"]),
    st.frozensets(st.sampled_from(["forgot", "other"])),
)


@given(tellings, tellings)
def test_it_is_as_strong_either_way_round_and_bounded(one: Telling, other: Telling) -> None:
    there, back = held(one, other), held(other, one)
    assert there.strength == back.strength or abs(there.strength - back.strength) < 1e-9
    assert 0 <= there.common <= 1 + 1e-9
    assert there.causes == back.causes
    assert "other" not in there.causes
