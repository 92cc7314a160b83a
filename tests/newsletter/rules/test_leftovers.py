"""Words that were to be replaced before it goes out (I8)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.finding import Part
from mistakejournal.newsletter.issue import Area
from mistakejournal.newsletter.rules.leftovers import check
from tests.newsletter.rules.letter import NOTHING, found, letter


@pytest.mark.parametrize(
    ("line", "excerpt"),
    [
        ("Sponsor copy TK This week’s sponsor, Fernway", "Sponsor copy TK"),
        ("It rains. Find out more (TK) today", "Find out more (TK)"),
        ("TKTK", "TKTK"),
        ("TODO: say why", "TODO: say why"),
        ("We have XXX readers", "We have XXX readers"),
        ("On XX December", "On XX December"),
        ("Insert link here", "Insert link here"),
        ("[Your headline]", "[Your headline]"),
        ("Read all of it in [insert link here], please", "Read all of it in [insert link here], please"),
        ("Lorem ipsum dolor sit amet", "Lorem ipsum dolor sit amet"),
        ("Image placeholder", "Image placeholder"),
        ("[test]", "[test]"),
        ("Click here to edit.", "Click here to edit"),
    ],
)
def test_what_stands_in_for_words_to_come_is_strong(line, excerpt):
    assert [(one[1], one[2]) for one in found(check, letter("Hi Ana,", line))] == [("strong", excerpt)]


@pytest.mark.parametrize(
    "line",
    [
        "Written by TK Smith",
        "The wall of TODO notes in every house",
        "The venue is TBD",
        "Super Bowl XXX",
        "They met at the opening of XXX in Berlin",
        "Your stamps, your coins, or your [insert passion here] in one box",
        "The word placeholder is used for what is to come",
        "Copy of the spring plan",
        "[test] the waters with us before you jump in there",
        "TK Elevator of Essen",
    ],
)
def test_what_may_be_meant_is_a_hint(line):
    assert [one[1] for one in found(check, letter("Hi Ana,", line))] == ["hint"]


def test_what_stands_there_again_and_again_is_a_name():
    issue = letter("Hi Ana,", "We talk about XXX today", "On XXX itself there is much to say")
    assert [one[1] for one in found(check, issue)] == ["hint", "hint"]


@pytest.mark.parametrize(
    "line",
    [
        "TK Maxx opens on Friday",
        "XXX",  # kisses under a letter
        "Sizes S to XXXL",
        "Card XXXX 1234",
        "HAZLO TODO HOY MISMO",
        "A copy of the book",
        "Bought NYSE: TK again",
        "We talk about what to do",
        "Visit example.TK today",
    ],
)
def test_what_means_something_is_left_alone(line):
    assert found(check, letter("Hi Ana,", line)) == []


def test_a_nickname_that_comes_again_and_again_is_no_placeholder():
    strengths = [one[1] for one in found(check, letter(*["So says our friend, TK at lunch"] * 4))]
    assert strengths[2:] == ["hint", "hint"]


def test_the_subject_is_read_without_what_the_test_put_before_it():
    assert found(check, letter("Hi Ana,", subject="[Test] Start small")) == []
    (one,) = check(letter("Hi Ana,", subject="[Test] Spring sale (copy 01)"), NOTHING)
    assert (one.part, one.code, one.excerpt) == (Part.SUBJECT, "copy", "Spring sale (copy 01)")
    assert [one.code for one in check(letter("Hi", subject="Headline TK"), NOTHING)] == ["placeholder"]


def test_quotes_are_not_read_and_of_the_footer_only_a_templates_address():
    issue = letter(
        "Copy TK", "TODO: x", "123 Main Street", areas=dict(enumerate([Area.QUOTED, *[Area.FOOTER] * 2]))
    )
    assert found(check, issue) == [("template", "hint", "123 Main Street")]


@given(
    st.lists(
        st.sampled_from(
            [
                "TK",
                "TODO",
                "XXX",
                "lorem ipsum",
                "[test]",
                "copy of",
                "TBD",
                " ",
                ".",
                ":",
                "1",
                "a",
                "é",
                "\n",
            ]
        )
    )
)
def test_each_place_is_where_its_words_stand(pieces):
    found(check, letter(*"".join(pieces).split("\n")))
