"""Names are found however they are written, and what is left can still be read."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.client import Client
from mistakejournal.domain.forgetting import Forgetter, Name, name_typed, names_to_forget
from mistakejournal.domain.othernames import NameKind

WORDS = {NameKind.CLIENT: "a client", NameKind.PERSON: "someone", NameKind.PHONE: "a number"}
CLIENT = Client(
    "1", "Oak & Ember", contact="Theo Marsh", email="theo@oakember.com", phone="+49 170 123 45 67"
)


@pytest.fixture
def forgetter() -> Forgetter:
    return Forgetter(names_to_forget(CLIENT, ()), WORDS)


def test_what_names_a_client_is_listed_with_its_telling_parts():
    names = names_to_forget(CLIENT, ["Lena Fox", "theo marsh", " "])
    assert [name.words for name in names if name.is_theirs] == [
        "Oak & Ember", "Ember", "Theo Marsh", "Theo", "Marsh", "theo@oakember.com", "oakember.com",
        "+49 170 123 45 67",
    ]  # fmt: skip
    assert [name.words for name in names if not name.is_theirs] == ["Lena Fox"]


def test_senders_are_theirs_and_the_domains_of_links_are_asked_about():
    names = names_to_forget(
        Client("1", "Oak"),
        senders=["Oak <news@oak.example>", "t@gmail.com"],
        links=["https://www.a.example/x"],
    )
    assert [(name.words, name.is_theirs) for name in names] == [
        ("Oak", True), ("news@oak.example", True), ("oak.example", True), ("t@gmail.com", True),
        ("a.example", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I sent the list of Oak & Ember to Theo.", "I sent the list of a client to someone."),
        ("Theo was calm.", "Someone was calm."),
        ("OAK AND EMBER wrote. Theo’s list", "A client wrote. Someone’s list"),
        ("write to theo@oakember.com", "write to someone@removed.example"),
        ("https://www.oakember.com/episodes/73", "https://www.removed.example/episodes/73"),
        ("call 0170 1234567 first", "call a number first"),
        ("#OakEmber", "#A client"),
        ("an ember glows, remember", "an ember glows, remember"),
        ("Theodora", "Theodora"),
        ("Thé\u00f6 stays found", "Someone stays found"),
    ],
)
def test_names_give_way_to_plain_words(forgetter: Forgetter, text: str, left: str):
    assert forgetter.forgotten(text).casefold() == left.casefold()


def test_nothing_is_left_to_find(forgetter: Forgetter):
    text = "Theo Marsh of Oak & Ember, theo@oakember.com, 0170/1234567, oak+ember"
    assert forgetter.found(text)
    assert forgetter.found(forgetter.forgotten(text)) == []
    assert forgetter.found(forgetter.masked(text)) == []


def test_a_masked_text_is_as_long_and_an_address_still_one(forgetter: Forgetter):
    text = "Oak & Ember: https://oakember.com/episodes/73"
    assert forgetter.masked(text) == "xxx & xxxxx: https://xxxxxxxx.xxx/episodes/73"


def test_a_file_keeps_its_ending(forgetter: Forgetter):
    assert forgetter.forgotten_file("Theo.png") == "Someone.png"
    assert forgetter.forgotten_file("Theo") == "Someone"


def test_in_json_codes_stay_and_words_change(forgetter: Forgetter):
    text = json.dumps({"kind": "Theo", "steps": [{"title": "Ask Theo", "number": 3}]})
    changed = json.loads(forgetter.forgotten_json(text, lambda name: name == "kind"))
    assert changed == {"kind": "Theo", "steps": [{"title": "Ask someone", "number": 3}]}
    assert forgetter.masked_json('["Theo"]', lambda _name: False) == '["xxxx"]'
    assert forgetter.forgotten_json("no json, Theo", lambda _name: False) == "no json, someone"
    assert forgetter.forgotten_json('{"a":1}', lambda _name: False) == '{"a":1}'


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Teddy", NameKind.PERSON),
        ("Oak  Ember Ltd", NameKind.CLIENT),
        ("teddy@mail.example", NameKind.ADDRESS),
        ("oak.example", NameKind.ADDRESS),
        ("040 123 4567", NameKind.PHONE),
    ],
)
def test_what_is_typed_is_taken_for_what_it_is(typed: str, kind: NameKind):
    assert name_typed(typed) == Name(kind, " ".join(typed.split()))


@given(
    st.lists(
        st.sampled_from(
            ["Oak & Ember", "oak and ember", "THEO", "Theo’s", "Marsh", "theo@oakember.com", "0170 1234567",
             "#OakEmber", "https://oakember.com/x?y=Theo", "Ember", "late", "👩🏽‍💻", "émoi", "\n", "שלום"]
        ),
        max_size=8,
    ),
    st.sampled_from([" ", ", ", "/", "\n"]),
)  # fmt: skip
def test_however_names_stand_together_none_is_left_and_nothing_else_moves(pieces: list[str], between: str):
    forgetter = Forgetter(names_to_forget(CLIENT), WORDS)
    text = between.join(pieces)
    assert forgetter.found(forgetter.forgotten(text)) == []
    assert forgetter.found(forgetter.masked(text)) == []
    assert len(forgetter.masked(text)) == len(text)
    assert forgetter.forgotten(forgetter.forgotten(text)) == forgetter.forgotten(text)
