"""Merge tags that nobody filled in (I6)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.finding import Part
from mistakejournal.newsletter.issue import Area, Link, LinkKind
from mistakejournal.newsletter.rules.merge_tags import check
from tests.newsletter.rules.letter import NOTHING, found, letter

DIALECTS = [
    "*|FNAME|*",
    "{{first_name}}",
    "{{ contact.FIRSTNAME }}",
    '{{ subscriber.first_name | default: "friend" }}',
    "{{{firstName}}}",
    "[firstname,fallback=there]",
    "%FIRSTNAME%",
    "[[firstname]]",
    "%%first_name%%",
    "{!Contact.FirstName}",
    "{$name}",
    "<%= name %>",
    "${first_name}",
    "[First Name]",
    "{name}",
    "~Contact.FirstName~",
]


@pytest.mark.parametrize("tag", DIALECTS)
def test_a_name_that_is_not_filled_in_is_found_in_each_dialect(tag):
    assert found(check, letter(f"Hi {tag},", "How was your week?")) == [("unfilled", "strong", tag)]


@pytest.mark.parametrize("tag", DIALECTS)
def test_in_a_draft_it_may_be_filled_when_it_is_sent(tag):
    assert found(check, letter(f"Hi {tag},", unsent=True)) == [("maybe", "hint", tag)]


@pytest.mark.parametrize("tag", DIALECTS)
def test_it_is_found_in_the_subject_and_beside_it(tag):
    issue = letter("Hello Ana,", subject=f"{tag}, your week", preheader=f"For you, {tag}")
    parts = [one.part for one in check(issue, NOTHING)]
    assert parts == [Part.SUBJECT, Part.PREHEADER]


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("*|UNSUB|*", "system"),
        ("*|LIST:ADDRESS|*", "system"),
        ("*|CURRENT_YEAR|*", "system"),
        ("{{ unsubscribe_url }}", "system"),
        ("{{unsubscribe}}", "system"),
        ("%UNSUBSCRIBELINK%", "system"),
        ("%%unsubscribe%%", "system"),
        ("[unsubscribe]", "system"),
        ("{$unsubscribe}", "system"),
        ("{{ view_in_browser_url }}", "system"),
        ("{% if first_name %}", "system"),
        ("{% endif %}", "system"),
        ("*|IF:FNAME|*", "system"),
        ("*|END:IF|*", "system"),
        ("{{#if first_name}}", "system"),
        ("{{/if}}", "system"),
    ],
)
def test_what_the_sending_tool_fills_in_by_itself_is_calm(tag, code):
    assert found(check, letter("Hello Ana,", f"See {tag} here.")) == [(code, "note", tag)]


@pytest.mark.parametrize(
    "line",
    [
        "It grew by 50% and then by 20% more.",
        "As she says [1] and again [2], [sic].",
        "The set {1, 2, 3} and the pair {a, b}.",
        "(We had {as you will remember} no rain.)",
        "In Vue you write `{{ user.name }}` in a template.",
        "const words = `for ${name}`;",
        "run: echo ${{ secrets.TOKEN }}",
        r"Then \frac{{a}}{{b}} is 50%.",
        "The %APPDATA folder is 100% full",
        "f(x) = {x : x > 0}",
        "Write to us [here](https://a.example).",
        "if (a <b && c> d) return;",
        "{{see the notes at the end of this letter}}",
    ],
)
def test_what_only_looks_like_a_tag_is_left_alone(line):
    assert found(check, letter("Hello Ana,", line)) == []


def test_what_nobody_knows_is_found_too():
    assert found(check, letter("{{ block_42.headline }} and *|PRODUCT|*")) == [
        ("unfilled", "strong", "{{ block_42.headline }}"),
        ("unfilled", "strong", "*|PRODUCT|*"),
    ]


def test_a_tag_in_the_footer_is_calm_and_each_is_said_once():
    issue = letter("Sent to {{email}}, yes {{email}}", areas={0: Area.FOOTER})
    assert found(check, issue) == [("system", "note", "{{email}}")]


def test_a_tag_inside_an_address_is_found_once_for_each_link():
    links = tuple(
        Link(number, "Read", f"https://a.example/?to=*|EMAIL|*&n={number}", LinkKind.WEB, start=0, end=4)
        for number in (1, 2)
    )
    findings = list(check(letter("Read more of it", links=links), NOTHING))
    assert [(one.code, one.link, one.part) for one in findings] == [
        ("unfilled_link", 1, Part.LINK),
        ("unfilled_link", 2, Part.LINK),
    ]


def test_an_escaped_address_is_no_tag():
    links = (Link(1, "Read", "https://a.example/%E2%80%99%20to%20you%", LinkKind.WEB),)
    assert found(check, letter("Read", links=links)) == []


@pytest.mark.parametrize("words", ["Hi ,", "Dear null,", "Hello undefined,", "Hi None!"])
def test_a_greeting_that_was_filled_with_nothing(words):
    assert found(check, letter(words, "How are you?")) == [
        ("empty_value" if words[-2] != " " else "no_name", "strong", words)
    ]


@pytest.mark.parametrize(
    "words", ["Hi,", "Hello!", "Dear Nullah,", "Hi there,", "Dear reader,", "Hi Nonette"]
)
def test_a_greeting_without_a_name_is_a_greeting(words):
    assert found(check, letter(words)) == []


def test_a_subject_that_begins_with_a_comma_lost_a_name():
    assert found(check, letter("Hi Ana,", subject=", your week")) == [("no_name", "strong", ", your week")]


@given(st.lists(st.sampled_from([*DIALECTS, "{{", "}}", "*|", "|*", "[", "]", "%", " ", "a", "\n", "é🎉"])))
def test_each_place_is_where_its_words_stand(pieces):
    found(check, letter(*"".join(pieces).split("\n")))
