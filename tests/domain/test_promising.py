"""What a message promises is found in its literal words; offers, questions and wishes are not."""

from __future__ import annotations

import pytest

from mistakejournal.domain.promising import is_promise, promises_in

PROMISES = (
    "I’ll write at 2:30 pm.",
    "I’ll write by 2 p.m. with two ways to put it right.",
    "I’ll call you on Thursday.",
    "I will ring you tomorrow at nine.",
    "You’ll have it tomorrow.",
    "You will have the corrected invoice by noon.",
    "You’ll hear from me within the hour.",
    "You’ll hear from me again before the weekend, on Friday at the latest.",
    "From now on I click every link in a test I send to myself.",
    "From today on the guest’s name is read aloud before it goes out.",
    "From now on, my checklist has a new step: send myself a test.",
    "I’ll tell you by Friday noon what I’ve changed.",
    "I’m going to resend it to everybody who did not open it, on Friday at 9:00.",
    "I’ll also check the next issue with you before it goes out.",
    "I’ll send you the numbers.",
    "I’ll make it right today.",
    "I’ll take it off the December invoice.",
    "The correction goes out at 12:00.",
    "The corrected page will be live by 15:00.",
    "It’ll be right again by this evening.",
    "The new link will reach all 1,840 readers today by 12:00.",
    "By Friday 9:00: the new invoice.",
    "New invoice by Friday, 9:00",
    "Numbers and the list of those who clicked: by 17:00",
    "I promise to read the sponsor’s name aloud.",
    "You have my word that nothing goes out without a test.",
    "I won’t send anything before you have seen it.",
    "I will never schedule an issue without a test again.",
    "We agreed on a short correction by 2 pm.",
    "Your choice: a short correction, today by 12:00.",
    "I’ll get back to you on Monday, 30 November.",
    "I’ll let you know at 16:00 how many opened it.",
    "We’ll refund the difference within 3 days.",
    "I’ll put a correction into the next issue.",
    "I’ll personally call the three guests this afternoon.",
    "I’ll send it at half past nine.",
)

NONE = (
    "I sent issue 118 with last week’s link.",
    "I’m sorry.",
    "I’m in a call until 1:30 pm.",
    "My mistake, and I know it matters to you.",
    "Which one suits you?",
    "Shall I call you on Thursday?",
    "Can I call you at 2?",
    "Would Friday at 9:00 work for you?",
    "Please answer by Friday.",
    "Please tell me by noon which one you’d like.",
    "Let me know by 3 pm.",
    "I need your answer by Thursday noon.",
    "If I haven’t heard by 3 pm, I’ll go with the first option.",
    "If you like, I’ll call you on Thursday.",
    "Once you have chosen, I’ll send it.",
    "I can resend it on Friday at 9:00.",
    "I could call you tomorrow.",
    "I’d be happy to talk on Thursday.",
    "I’ll be honest: I did not click it.",
    "I’ll keep this short.",
    "I won’t make excuses.",
    "I wrote at 2:30 pm that it was done.",
    "The launch is on Friday.",
    "It went out at 10:02 to all 1,840 readers.",
    "It’s right since 2:42 pm.",
    "Readers were sent to last week’s episode on Lena’s launch day.",
    "Your call with Lena is at 14:00.",
    "You wrote: “I’ll call you on Thursday.”",
    "Two ways to put it right by Friday:",
    "I had it on my list for Tuesday.",
    "I’m on a train until noon.",
    "I’ll be on a train until noon.",
    "I’ll be out of the office on Thursday.",
    "Thank you for telling me this morning.",
    "The deadline was on Friday.",
    "I will miss today’s deadline.",
    "By Friday I need your answer.",
    "",
)


@pytest.mark.parametrize("sentence", PROMISES)
def test_a_sentence_that_says_what_will_be_is_a_promise(sentence: str) -> None:
    assert is_promise(sentence)


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_told_asked_or_offered_is_none(sentence: str) -> None:
    assert not is_promise(sentence)


def test_a_whole_message_gives_its_promises_in_their_words() -> None:
    text = (
        "Hi Theo,\n\nI sent issue 118 with last week’s link. I’m sorry.\n\n"
        "Two ways to put it right:\nA. A short correction, today by 12:00.\n"
        "B. A resend to non-openers on Friday.\nWhich one suits you?\n\n"
        "From now on my checklist has a new step. I’ll write at 2:30 p.m. with the numbers.\n\nMaya\n\n"
        "> I’ll call you on Monday.\n"
    )
    assert promises_in(text) == [
        "From now on my checklist has a new step.",
        "I’ll write at 2:30 p.m. with the numbers.",
    ]


def test_items_under_a_promise_are_promises_offers_are_not() -> None:
    assert promises_in("This is what I’ll do:\n- Click every link\n- Call Lena\nThank you.") == [
        "Click every link",
        "Call Lena",
    ]
    assert promises_in("1. By 12:00 the link is right\n2. By Friday 9:00: a resend") == [
        "By 12:00 the link is right",
        "By Friday 9:00: a resend",
    ]
    inline = (
        "Two ways to put it right: 1. A note by 2 pm. 2. One: a resend on Friday. Which one? I’ll call at 4."
    )
    assert promises_in(inline) == ["I’ll call at 4."]
    spoken = "Two ways. One: it goes out today at 4 pm. Two: tomorrow at 8. Which one suits you?"
    assert promises_in(spoken) == []
    assert promises_in("Two ways. A: a note by noon. B: a resend on Friday. Which one suits you?") == []


def test_the_same_words_twice_are_one() -> None:
    assert promises_in("I’ll call at 2.\n\nI’ll call at 2.") == ["I’ll call at 2."]
