from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.message import (
    CHANNELS,
    OPENINGS,
    Answers,
    build,
    compose_deed,
    kinds,
    mistake_of,
    offered_lines,
    ready,
    template_for,
    unfilled,
)
from mistakejournal.domain.parts import Parts
from mistakejournal.domain.wording import Lexicon
from mistakejournal.services.content import Content

APOLOGY = Content().apology
PARTS = Parts(APOLOGY)
LEXICON = Lexicon(Content().lexicon)
MISTAKES = [kind for kind, _ in kinds(APOLOGY)]
NEEDED = {"client": "Theo", "deed": "I sent issue 118 with the old link", "next_update": "at 2:30 pm"}


def answered(mistake, owed=False):
    """Give a template and every field filled with its example; the step is known or still owed."""
    template = template_for(APOLOGY, mistake)
    fields = {one.key: one.example for one in template.fields if one.example}
    fields |= {key: text for key, text in template.own["examples"].items() if key != "options"}
    del fields["new_step" if owed else "change_time"]
    return template, Answers(fields, template.own["examples"]["options"])


def other(fields=NEEDED, options=(), channel="email", opening="mine", lines=(), **more):
    return build(template_for(APOLOGY, "other"), Answers(fields, options, **more), channel, opening, lines)


@pytest.mark.parametrize(
    ("mistake", "channel", "opening", "owed", "ticked"),
    [*product(MISTAKES, CHANNELS, OPENINGS, (False, True), (False, True))],
)
def test_a_filled_message_holds_every_part_and_nothing_to_look_at(mistake, channel, opening, owed, ticked):
    template, answers = answered(mistake, owed)
    lines = [
        line.id for line in offered_lines(template, channel, 3) if line.fields and line.id != "if_silent"
    ]
    message = build(template, answers, channel, opening, lines if ticked else ())
    assert PARTS.found(message.text) == dict.fromkeys(PARTS.labels, True)
    assert LEXICON.look(message.text, "message") == []
    assert PARTS.check_length(message.text, channel) is None
    assert ready(message)
    assert unfilled(template, message.text) == ()
    assert not re.search(r"[{}]|\.\.|  |\n{3}", message.text)
    assert all(line in {part.key for part in message.paragraphs} for line in lines) is (ticked or not lines)
    assert bool(message.subject) is (channel in ("email", "after_call"))


def test_there_are_eight_kinds_of_mistake_and_a_general_one():
    assert len(MISTAKES) == 9
    assert MISTAKES[-1] == "other"
    assert template_for(APOLOGY, "a rare one").mistake == "other"


@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_deed_is_offered_as_one_sentence_with_i(mistake):
    template, answers = answered(mistake)
    assert compose_deed(template, answers.fields) == template.own["examples"]["deed"]
    assert compose_deed(template, {}) is None


def test_an_email_from_its_answers():
    fields = {
        **NEEDED,
        "me": "Maya",
        "work": "issue 118",
        "effect": "readers landed on episode 71 on Lena’s launch day",
        "done_now": "The web version is corrected.",
        "new_step": "I send myself a test and click every link",
    }
    message = other(fields, ["a correction to everyone, today by 12:00", "a resend on Friday"], recommended=0)
    assert message.subject == "Issue 118: my mistake, and two ways to put it right"
    assert message.text == (
        "Hi Theo,\n\n"
        "I sent issue 118 with the old link. I’m sorry.\n\n"
        "Readers landed on episode 71 on Lena’s launch day. The web version is corrected.\n\n"
        "Two ways to put it right:\n"
        "A. A correction to everyone, today by 12:00 (my suggestion).\n"
        "B. A resend on Friday.\n"
        "Which one suits you?\n\n"
        "From now on I send myself a test and click every link. I’ll write at 2:30 pm.\n\n"
        "Maya"
    )


def test_with_only_what_is_needed_every_other_part_drops_out_with_its_sentence():
    message = other()
    assert message.text == (
        "Hi Theo,\n\nI sent issue 118 with the old link. I’m sorry.\n\nI’ll write at 2:30 pm."
    )
    assert message.subject == "My mistake"
    assert ready(message)


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("key", NEEDED)
def test_a_needed_field_that_is_empty_stands_as_a_marked_line_and_nothing_can_be_copied(channel, key):
    template = template_for(APOLOGY, "other")
    message = other({**NEEDED, key: " "}, channel=channel)
    (part,) = [part for part in message.paragraphs if part.missing]
    assert (part.field, part.needed, message.missing) == (key, True, (key,))
    assert not ready(message)
    assert unfilled(template, message.text) == (key,)


@pytest.mark.parametrize("channel", ["email", "phone", "chat"])
def test_when_the_client_told_her_it_thanks_them_first(channel):
    (owned,) = [
        part
        for part in other(channel=channel, opening="client_told").paragraphs
        if part.key == "responsibility"
    ]
    assert (
        owned.text
        == "You’re right, and thank you for telling me. I sent issue 118 with the old link. I’m sorry."
    )


def test_while_the_fix_is_owed_it_says_when_it_will_tell():
    assert (
        "I’ll tell you by Thursday noon what I’ve changed."
        in other({**NEEDED, "change_time": "Thursday noon"}).text
    )
    both = other({**NEEDED, "change_time": "Thursday noon", "new_step": "I test every link"}).text
    assert "From now on I test every link." in both
    assert "Thursday" not in both


@pytest.mark.parametrize("channel", ["email", "phone", "chat"])
def test_options_are_lettered_from_two_on(channel):
    assert "put it right" not in other(channel=channel, options=["", "  "]).text
    one = other(channel=channel, options=["a note by two."])
    assert "One way to put it right: a note by two. Would that suit you?" in one.text
    assert "A." not in one.text
    many = other(channel=channel, options=[f"way {number}" for number in range(5)])
    assert "Several ways to put it right" in many.text
    assert re.findall(r"([A-F])[.:] [Ww]ay", many.text) == [*"ABCDE"]


def test_a_line_that_is_not_ticked_or_has_nothing_to_say_stays_out():
    fields = {**NEEDED, "cause": "I was interrupted"}
    assert "interrupted" not in other(fields).text
    assert "How it happened: I was interrupted." in other(fields, lines=["how"]).text
    assert "How it happened" not in other(lines=["how", "make_good", "if_silent", "unknown"]).text


def test_a_make_good_is_not_offered_at_level_one():
    template = template_for(APOLOGY, "wrong_link")
    offered = {line.id: line for line in offered_lines(template, "email", 2)}
    assert "make_good" in offered
    assert [field.key for field in offered["if_silent"].fields] == ["answer_by", "fallback"]
    assert "make_good" not in {line.id for line in offered_lines(template, "email", 1)}
    assert "make_good" in {line.id for line in offered_lines(template, "email", None)}


def test_after_a_call_it_is_a_summary_of_what_was_agreed():
    message = other({**NEEDED, "chosen": "the resend on Friday", "work": "issue 118"}, channel="after_call")
    assert message.subject == "Issue 118: our call, in writing"
    assert "Your choice: the resend on Friday." in message.text


FIELDS = st.dictionaries(
    st.sampled_from(
        [
            "client",
            "me",
            "deed",
            "effect",
            "done_now",
            "new_step",
            "change_time",
            "next_update",
            "cause",
            "work",
        ]
    ),
    st.text(max_size=20),
)


@given(
    FIELDS, st.lists(st.text(max_size=10), max_size=4), st.sampled_from(CHANNELS), st.sampled_from(OPENINGS)
)
def test_whatever_she_enters_stands_in_it_and_nothing_else_is_claimed(fields, options, channel, opening):
    message = other(fields, options, channel, opening, ["how"])
    assert ready(message) == all(fields.get(key, "").strip() for key in NEEDED)
    deed = fields.get("deed", "").strip()
    assert deed[1:].removesuffix(".") in message.text
    for key, words in (("effect", "On your side"), ("new_step", "From now on"), ("done_now", "So far")):
        if not fields.get(key, "").strip():
            assert words not in message.text or words in "".join([*fields.values(), *options])


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Last week’s podcast link", "wrong_link"),
        ("I forgot to schedule the resend with the new link", "forgot_resend"),
        ("The newsletter went to the wrong list", "wrong_list"),
        ("I missed the call with Hanna", "missed_call"),
        ("A call came in while I was writing", "other"),
        ("The October invoice had the old rate", "wrong_invoice"),
        ("I missed the deadline for the show notes", "missed_deadline"),
        ("A typo in the Instagram caption", "public_typo"),
        ("I booked Tuesday twice", "double_booking"),
        ("", "other"),
        (f"{'x ' * 2000} link", "other"),
    ],
)
def test_the_kind_of_mistake_is_guessed_from_her_words(words, kind):
    assert mistake_of(APOLOGY, words) == kind
