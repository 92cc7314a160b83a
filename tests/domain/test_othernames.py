"""Other clients are found in a text that is to leave, however they are written; her own client is not."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.client import Client
from mistakejournal.domain.othernames import NameKind, OtherNames, instead

OWN = Client("1", "The Brightside Podcast", "Theo Marsh", "theo@brightside.example")
OAK = Client("2", "Oak & Ember", "Zoë Harlow-Lind", "zoe@oakember.example", "+44 20 7946 0018")
STUDIO = Client("3", "Slow Stitch Studio", "Ms Okafor", "okafor@gmail.com")
NAMES = OtherNames([OAK, STUDIO], OWN)


def found(text: str) -> list[tuple[str, str]]:
    return [(one.words, one.client) for one in NAMES.find(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was Oak & Ember’s list.", "Oak & Ember"),
        ("it was oak and ember", "oak and ember"),
        ("OAK\u00a0& EMBER", "OAK\u00a0& EMBER"),
        ("the Ember invoice", "Ember"),
        ("I told Zoë", "Zoë"),
        ("I told Zoe first", "Zoe"),
        ("Harlow-Lind knows", "Harlow-Lind"),
        ("Write to ZOE@oakember.example.", "ZOE@oakember.example"),
        ("See www.oakember.example/list", "oakember.example"),
        ("Call 020 7946 0018", "020 7946 0018"),
        ("Call +44 (20) 7946-0018.", "+44 (20) 7946-0018"),
        ("Okafor knows", "Okafor"),
        ("the Stitch file", "Stitch"),
        ("the STITCH file", "STITCH"),
    ],
)
def test_a_name_a_person_an_address_and_a_number_are_found(text, words):
    assert [one for one, _ in found(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The Brightside Podcast and Theo Marsh",
        "Theo, write to theo@brightside.example",
        "see brightside.example",
        "an ember in the oak fire",
        "in the studio",
        "slow down",
        "soaked and embers",
        "okafornia",
        "gmail.com is down",
        "issue 118 at 10:31 for 1,840 readers",
        "",
    ],
)
def test_her_client_and_usual_words_are_left_alone(text):
    assert found(text) == []


def test_an_address_of_nobody_known_is_asked_about_too():
    (one,) = NAMES.find("One reader, jane.doe@mail.example, wrote.")
    assert (one.kind, one.words, one.client) == (NameKind.ADDRESS, "jane.doe@mail.example", "")


def test_what_both_have_is_theirs():
    mine = Client("1", "Ember Studio", "Zoë Marsh")
    names = OtherNames([OAK], mine)
    assert [one.words for one in names.find("Ember Studio, Zoë, and Oak & Ember")] == ["Oak & Ember"]


def test_a_client_without_a_name_and_a_person_without_a_surname_do_no_harm():
    names = OtherNames([Client("2", " ", " "), Client("3", "Fennel", "Will")], None)
    assert [one.words for one in names.find("It will be Will at Fennel")] == ["Will", "Fennel"]


def test_words_for_a_name_that_is_taken_out_begin_a_sentence_where_it_did():
    text = "I mixed it up. Oak & Ember’s list went out, with “Stitch”.\nZoë knows."
    said = [instead(text, one, "somebody else") for one in NAMES.find(text)]
    assert said == ["Somebody else", "somebody else", "Somebody else"]


@given(
    st.lists(
        st.sampled_from(["Oak & Ember", "Zoë", "Theo", "zoe@oakember.example", "\n", " ", "😀", "x", "."])
    )
)
def test_places_stand_in_order_and_never_over_each_other(parts):
    text = "".join(parts)
    places = NAMES.find(text)
    assert all(one.end <= other.start for one, other in pairwise(places))
    assert all(text[one.start : one.end] == one.words for one in places)


@given(st.text(alphabet="0123456789 ()+-./@aoe", max_size=400))
def test_any_text_is_looked_through_at_once(text):
    NAMES.find(text)


FAR = OtherNames(
    [
        Client("5", "田中商店", "鈴木", "info@tanaka.example"),
        Client("6", "김치공방", "김민수"),
        Client("7", "ร้านดอกไม้", ""),
        Client("8", "Kvæs & Łódź", "Łukasz Ørn"),
        OAK,
    ],
    OWN,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("今日、田中商店のメールに", ["田中商店"]),
        ("鈴木さんの名前", ["鈴木"]),
        ("어제 김치공방에서 김민수에게 보냈다", ["김치공방", "김민수"]),
        ("ที่ร้านดอกไม้วันนี้", ["ร้านดอกไม้"]),
        ("I told Lukasz and Orn", ["Lukasz", "Orn"]),
        ("_Zoë_ and __Oak & Ember__", ["Zoë", "Oak & Ember"]),
        ("the Oak&Ember list", ["Oak&Ember"]),
        ("tagged #OakEmber, @oakandember", ["OakEmber", "oakandember"]),
        ("the file Oak_Ember_list.csv", ["Oak_Ember"]),
        ("the file oak-and-ember.csv", ["oak-and-ember"]),
    ],
)
def test_names_are_found_in_any_script_in_tags_and_in_names_of_files(text, words):
    assert [one.words for one in FAR.find(text)] == words


def test_letters_of_a_script_without_spaces_are_none_of_another_name():
    assert not FAR.find("김미수 공방 金木")


def test_who_was_forgotten_names_nobody():
    gone = Client("9", "Forgotten client", forgotten_at=datetime(2026, 11, 24, tzinfo=UTC))
    assert OtherNames([gone], None).find("Forgotten in the draft by a client") == []
