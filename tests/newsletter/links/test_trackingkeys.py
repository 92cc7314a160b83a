"""What of an address only follows people."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.links.trackingkeys import is_of, is_tracking, without_tracking


@pytest.mark.parametrize(
    "part",
    "utm_source=a mc_eid=b _hsenc=c hsCtaTracking=d fbclid=e ck_subscriber_id=5 UTM_Source=x "
    "who=maya%40mail.example _bhlid=4 vero_id=1 mkt_tok=x".split(),
)
def test_keys_that_only_follow_people_are_known(part):
    assert is_tracking(part, "studio.example")


@pytest.mark.parametrize("part", "id=3 i=72 p=12 ref=letter page=2 v=abc q=jam episode=73 r=2 s=hats".split())
def test_keys_that_may_name_what_is_seen_stay(part):
    assert not is_tracking(part, "studio.example")


def test_some_follow_people_on_one_host_alone():
    assert is_tracking("si=abc", "youtube.com")
    assert is_tracking("r=2ab", "letter.substack.com")
    assert not is_tracking("si=abc", "studio.example")


def test_what_is_left_is_in_one_order():
    assert without_tracking("b=2&utm_source=x&a=1&", "studio.example") == "a=1&b=2"


def test_a_host_is_of_a_domain_by_whole_labels():
    assert is_of("a.studio.example", "studio.example")
    assert not is_of("mystudio.example", "studio.example")
