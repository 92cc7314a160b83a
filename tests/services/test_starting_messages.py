"""Every starting message, from a real incident: whole when all is answered, whole and true with the least."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.holding import fields_of, holding_note, lines_of
from mistakejournal.domain.message import (
    CHANNELS,
    OPENINGS,
    Answers,
    build,
    kinds,
    offered_lines,
    template_for,
)
from mistakejournal.domain.parts import Parts, count_words
from mistakejournal.domain.sentences import sentences
from mistakejournal.domain.wording import Lexicon
from mistakejournal.services.choices import choose_option
from mistakejournal.services.clients import add_client
from mistakejournal.services.content import Content
from mistakejournal.services.desk import Desk
from mistakejournal.services.drafts import Draft, draft, set_lines, set_mistake, set_part
from mistakejournal.services.fixes import add_fix, owe_fix
from mistakejournal.services.holding import holding, save_holding
from mistakejournal.services.incident_parts import add_option, add_repair
from mistakejournal.services.incidents import edit_incident, start_incident
from mistakejournal.services.preferences import change_settings

APOLOGY = Content().apology
PARTS = Parts(APOLOGY)
LEXICON = Lexicon(Content().lexicon)
MISTAKES = [kind for kind, _ in kinds(APOLOGY)]
NEEDED = {"client": "Theo", "deed": "I sent issue 118 with the old link", "next_update": "at 2:30 pm"}
_END = re.compile(r"[.!?)]$")


def complaints(text: str, greeting: str = "Hi Theo", sign_off: str = "Maya") -> list[str]:
    """Say what of a text does not read as whole sentences."""
    found = re.findall(r"[\[\]{}]|  |\n{3}|\.\.|[,:;]\.|\s[.,:;!?]|\(\)|“”", text)
    lines = text.split("\n")
    for place, line in enumerate(lines):
        after = next((one for one in lines[place + 1 :] if one), "")
        is_list = line.endswith(":") and after.startswith("A.")
        is_frame = line.startswith(greeting) or line == sign_off or re.match(r"[A-J]\. \S", line)
        if line and not is_frame and not is_list and not _END.search(line):
            found.append(f"no end: {line}")
        if line and not re.match(r"[A-Z“(\d]", line):
            found.append(f"no capital: {line}")
    if re.search(r"\b(?:two|three|four|several) ways\b(?! to put it right\.)", text, re.IGNORECASE) and (
        "A." not in text
    ):
        found.append("ways without options")
    return found


def complete(desk: Desk, mistake: str, opening: str, *, owed: bool) -> str:
    """Answer everything, as the template's own examples do."""
    examples = template_for(APOLOGY, mistake).own["examples"]
    change_settings(desk, name="Maya Lind", sign_off="Maya")
    row = start_incident(
        desk,
        title="Something went wrong",
        client_id=add_client(desk, "The Brightside Podcast", "Theo Marsh").id,
        my_part=examples["deed"],
        effect=examples["effect"],
        next_update=examples["next_update"],
        level=3,
    ).id
    if opening == "client_told":
        edit_incident(desk, row, noticed_by="client")
    set_mistake(desk, row, mistake)
    add_repair(desk, row, examples["done_now"], done_now=True)
    options = [add_option(desk, row, option).id for option in examples["options"]]
    choose_option(desk, row, options[0])
    if owed:
        owe_fix(desk, row)
        set_part(desk, row, "change_time", examples["change_time"])
    else:
        add_fix(desk, row, "communication", examples["new_step"], done_now=True)
    set_part(desk, row, "deed", examples["deed"])
    return row


def tick_all(desk: Desk, row: str, channel: str, mistake: str) -> Draft:
    """Tick each line that is offered and fill its places; what was shared is a proposal of its own (C7)."""
    template = template_for(APOLOGY, mistake)
    examples = template.own["examples"]
    lines = [line for line in offered_lines(template, channel, 3) if line.id != "shared"]
    for line in lines:
        for place in line.fields:
            set_part(desk, row, place.key, examples.get(place.key) or place.example)
    set_lines(desk, row, [line.id for line in lines])
    return draft(desk, row, channel)


@pytest.mark.parametrize(("opening", "owed"), [*product(OPENINGS, (False, True))])
@pytest.mark.parametrize("mistake", MISTAKES)
def test_from_a_complete_incident_it_holds_its_parts_and_nothing_to_look_at(
    desk: Desk, mistake: str, opening: str, owed: bool
) -> None:
    row = complete(desk, mistake, opening, owed=owed)
    for channel in CHANNELS:
        for message in (draft(desk, row, channel), tick_all(desk, row, channel, mistake)):
            assert PARTS.found(message.body) == dict.fromkeys(PARTS.labels, True), message.body
            assert LEXICON.look(message.body, "message", ("Theo Marsh",)) == []
            assert PARTS.check_length(message.body, channel) is None
            assert count_words(message.body) <= 150
            assert complaints(message.body) == []
            assert message.ready
        set_lines(desk, row, [])


@pytest.mark.parametrize(("channel", "opening"), [*product(CHANNELS, OPENINGS)])
@pytest.mark.parametrize("mistake", MISTAKES)
def test_with_only_what_is_needed_it_still_reads_as_whole_true_sentences(
    mistake: str, channel: str, opening: str
) -> None:
    template = template_for(APOLOGY, mistake)
    ticked = [line.id for line in offered_lines(template, channel, 3) if line.fields]
    message = build(template, Answers(NEEDED), channel, opening, ticked)
    assert complaints(message.text, "Hi Theo", "") == []
    assert complaints(f"{message.subject}.") == [] if message.subject else True
    assert LEXICON.look(message.text, "message") == []
    claimed = ("ways", "option", "choice", "agreed", "from now on", "changed", "so far", "on your side")
    assert [one for one in claimed if one in f"{message.subject} {message.text}".lower()] == []
    assert "I sent issue 118 with the old link." in message.text
    assert message.text.count("I’ll write at 2:30 pm.") == 1


@pytest.mark.parametrize("channel", CHANNELS)
def test_with_only_what_is_needed_from_a_real_incident(desk: Desk, channel: str) -> None:
    row = start_incident(
        desk,
        title="Last week’s podcast link",
        client_id=add_client(desk, "The Brightside Podcast", "Theo Marsh").id,
        my_part="I sent issue 118 with the old link",
        next_update="at 2:30 pm",
    ).id
    message = draft(desk, row, channel)
    assert message.ready
    assert complaints(message.body) == []
    assert "podcast" not in message.body


KEYS = ("me", "effect", "done_now", "new_step", "change_time", "chosen", "cause", "make_good_line", "numbers")


@given(
    st.sets(st.sampled_from(KEYS)),
    st.integers(0, 4),
    st.sampled_from(MISTAKES),
    st.sampled_from(CHANNELS),
    st.sampled_from(OPENINGS),
)
def test_whatever_is_left_out_no_sentence_is_left_half_said(
    known: set[str], options: int, mistake: str, channel: str, opening: str
) -> None:
    template = template_for(APOLOGY, mistake)
    examples = {**{one.key: one.example for one in template.fields}, **template.own["examples"], "me": "Maya"}
    fields = {**NEEDED, **{key: examples.get(key) or "" for key in known}}
    ways = ["a short correction by 2 pm", "the right link on Friday", "a call", "nothing more"][:options]
    lines = [line.id for line in offered_lines(template, channel, 3) if line.fields]
    message = build(template, Answers(fields, ways), channel, opening, lines)
    assert complaints(message.text) == [], message.text
    assert ("A. " in message.text or "A: " in message.text) is (options > 1 and channel != "after_call")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("at 2:30 pm", "I’ll write at 2:30 pm."),
        ("I’ll call at 3", "I’ll call at 3."),
        ("I'll write by noon with the numbers.", "I'll write by noon with the numbers."),
        ("you’ll hear from me by 4 pm", "You’ll hear from me by 4 pm."),
        ("I will send it on Friday", "I will send it on Friday."),
    ],
)
def test_when_next_may_be_a_whole_sentence_of_hers(words: str, said: str) -> None:
    template = template_for(APOLOGY, "other")
    message = build(template, Answers({**NEEDED, "next_update": words}), "email", "mine")
    assert message.text.endswith(said)
    assert "I’ll write I" not in message.text


@pytest.mark.parametrize("words", ["Friday noon", "by Friday noon", "on Friday noon", "until Friday noon"])
def test_a_time_never_says_by_twice(desk: Desk, words: str) -> None:
    template = template_for(APOLOGY, "other")
    text = build(template, Answers({**NEEDED, "change_time": words}), "email", "mine").text
    assert "I’ll tell you by Friday noon what I’ve changed." in text
    row = start_incident(desk, title="The old link").id
    save_holding(desk, row, {"client": "Theo", "work": "issue 118", "time": words})
    assert "I’ll write by Friday noon with two ways to put it right." in holding(desk, row).note.text


@pytest.mark.parametrize("kind", [row["id"] for row in APOLOGY["first_notes"]])
def test_a_first_word_is_three_sentences_at_most_and_raises_nothing(kind: str) -> None:
    fields = {one.key: one.example for one in fields_of(APOLOGY, kind)}
    note = holding_note(APOLOGY, kind, fields)
    assert note.missing == ()
    assert len(sentences(note.text)) <= 3
    assert len(fields_of(APOLOGY, kind)) <= 4
    assert complaints(note.text, "Hi Hanna") == []
    times = {place.key: place.example for line in lines_of(APOLOGY) for place in line.fields}
    ticked = holding_note(APOLOGY, kind, {**fields, **times}, [line.id for line in lines_of(APOLOGY)])
    assert LEXICON.look(ticked.text, "message") == []
    assert "I’m in a call until 1:30 pm. I’ll tell you by Friday noon what I’ve changed." in ticked.text
