import pytest

from mistakejournal.newsletter.tagtext import Meaning, is_address, meaning_of, tags


@pytest.mark.parametrize(
    ("tag", "meaning"),
    [
        ("*|FNAME|*", Meaning.PERSONAL),
        ("{{ subscriber.first_name | default: 'x' }}", Meaning.PERSONAL),
        ("{{contact.firstname}}", Meaning.PERSONAL),
        ("%%emailaddr%%", Meaning.UNKNOWN),
        ("{{ email }}", Meaning.PERSONAL),
        ("*|LIST:COMPANY|*", Meaning.SYSTEM),
        ("*|CURRENT_YEAR|*", Meaning.SYSTEM),
        ("{{unsubscribe_url}}", Meaning.SYSTEM),
        ("{{ organization.full_address }}", Meaning.SYSTEM),
        ("{{#if first_name}}", Meaning.SYSTEM),
        ("*|ELSE:|*", Meaning.SYSTEM),
        ("{{ episode_link }}", Meaning.UNKNOWN),
    ],
)
def test_a_tag_means_what_its_name_says(tag, meaning):
    assert meaning_of(tag) is meaning


def test_tags_come_in_order_with_their_places():
    text = "Hi {{first_name}}, from *|LIST:COMPANY|* to %FIRSTNAME%"
    found = list(tags(text))
    assert [text[one.start : one.end] for one in found] == [one.words for one in found]
    assert [one.words for one in found] == ["{{first_name}}", "*|LIST:COMPANY|*", "%FIRSTNAME%"]


def test_what_code_looks_like_as_well_is_not_certain():
    assert [one.certain for one in tags("${name} {name} {{name}} {$name} <%= name %>")] == [
        False,
        False,
        True,
        True,
        False,
    ]


def test_an_address_is_known_by_its_name():
    assert [is_address(one) for one in tags("{{email}} {{name}}")] == [True, False]
