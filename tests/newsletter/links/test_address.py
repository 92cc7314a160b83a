"""What an address is (I2)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.issue import LinkKind
from mistakejournal.newsletter.links.address import host_of, is_system_tag, normalised, understand

WEB, BROKEN, TAG = LinkKind.WEB, LinkKind.BROKEN, LinkKind.TAG


@pytest.mark.parametrize(
    ("href", "kind", "problems"),
    [
        ("https://studio.example/a", WEB, ()),
        ("//studio.example/a", WEB, ()),
        (" https://studio.example/a\n/b ", WEB, ()),
        ("", BROKEN, ("empty",)),
        ("  ", BROKEN, ("empty",)),
        ("#", LinkKind.ANCHOR, ("only_hash",)),
        ("#prices", LinkKind.ANCHOR, ()),
        ("http://https://studio.example/a", BROKEN, ("doubled_scheme",)),
        ("https//studio.example", BROKEN, ("no_host",)),
        ("https://post@studio.example", BROKEN, ("mail_as_web",)),
        ("post@studio.example", BROKEN, ("mail_as_web",)),
        ("https://medium.example/@post", WEB, ()),
        ("https://studio.example/two words", BROKEN, ("spaces",)),
        ("https://stu dio.example", BROKEN, ("spaces",)),
        ("htps://studio.example", BROKEN, ("unknown_scheme",)),
        ("javascript:void(0)", BROKEN, ("script",)),
        ("https://", BROKEN, ("no_host",)),
        ("http://studio", BROKEN, ("no_host",)),
        ("prices.html", BROKEN, ("no_host",)),
        ("https://[oops", BROKEN, ("no_host",)),
        ("www.studio.com/a", WEB, ("no_scheme",)),
        ("mailto:post@studio.example", LinkKind.MAIL, ()),
        ("mailto:", LinkKind.MAIL, ("empty",)),
        ("tel:+441632960002", LinkKind.PHONE, ()),
        ("sms:+441632960002", LinkKind.OTHER, ()),
        ("{{ unsubscribe_url }}", TAG, ()),
        ("http://{{unsubscribe}}", TAG, ()),
        ("*|ARCHIVE|*", TAG, ()),
        ("{unsubscribe link}", TAG, ()),
        ("%unsubscribe_url%", TAG, ()),
        ("{{ episode_url }}", TAG, ("unfilled_tag",)),
        ("*|FNAME|*", TAG, ("unfilled_tag",)),
        ("https://studio.example/for/{{ subscriber.id }}", WEB, ("unfilled_tag",)),
        ("https://studio.example/a?utm_content={{ subscriber.id }}", WEB, ()),
        ("https://studio.example/a?filter[name]=x", WEB, ()),
        ("https://studio.example/caf%C3%A9%20now%20", WEB, ()),
        ("https://example.com/a", WEB, ("placeholder_host",)),
        ("http://localhost:8000/a", WEB, ("local_host",)),
        ("https://preview.mailerlite.com/abc", WEB, ("editor_address",)),
        ("https://docs.google.com/document/d/abc/edit", WEB, ("editor_address",)),
        ("https://studio.example/?p=12&preview=true", WEB, ("editor_address",)),
    ],
)
def test_an_address_is_understood_as_mail_apps_do(href, kind, problems):
    found = understand(href, "words")
    assert (found.kind, found.problems) == (kind, problems)


def test_a_link_without_words_says_so_unless_something_else_is_wrong():
    assert understand("https://studio.example/a").problems == ("no_words",)
    assert understand("#").problems == ("only_hash",)


def test_one_page_is_one_target_however_it_is_written():
    written = (
        "https://www.Studio.example/a/?b=1&utm_source=x&c=2",
        "http://studio.example:80/a?c=2&b=1&fbclid=3#utm_source=y",
        "https://studio.example./a/?b=1&amp;c=2&email=maya%40mail.example",
    )
    assert {understand(one, "a").target for one in written} == {"https://studio.example/a?b=1&c=2"}


def test_an_id_that_names_what_is_seen_stays():
    one, other = (understand(f"https://podcasts.example/show?i={no}", "a").target for no in (72, 73))
    assert one != other


def test_a_place_in_a_page_stays():
    assert normalised("https://studio.example/a#prices").endswith("#prices")


def test_a_tracker_that_keeps_its_target_has_none():
    found = understand("https://a.us1.list-manage.com/track/click?u=1&id=2&e=3", "a")
    assert (found.kind, found.target, found.hidden) == (WEB, "", True)


def test_a_host_is_told_without_www():
    assert (host_of("https://www.Studio.example/a"), host_of("https://[oops")) == ("studio.example", "")


def test_tags_that_the_tool_fills_in_are_known():
    assert is_system_tag("*|UNSUB|*")
    assert not is_system_tag("{{ subscriber.first_name }}")


keys = st.sampled_from(["utm_source", "utm_term", "mc_cid", "mc_eid", "_hsenc", "fbclid", "gclid", "mkt_tok"])
values = st.text("abcdef0123456789-_.", min_size=1, max_size=12)
pages = st.sampled_from(
    ["https://studio.example", "https://studio.example/a", "https://studio.example/a?id=3"]
)


@given(pages, st.lists(st.tuples(keys, values), max_size=6))
def test_tracking_keys_never_change_where_a_link_goes(page, tracking):
    added = "&".join(f"{key}={value}" for key, value in tracking)
    sign = "&" if "?" in page else "?"
    assert understand(f"{page}{sign}{added}", "a").target == understand(page, "a").target


@given(st.text(max_size=300))
def test_any_text_is_understood(href):
    found = understand(href, "words")
    assert (found.kind is BROKEN) <= bool(found.problems)
    assert not (found.hidden and found.target)
