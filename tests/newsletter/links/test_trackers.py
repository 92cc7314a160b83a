"""Click-trackers and safelinks, looked through (I3)."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.links.trackers import is_shortener, unwrapped

PAGE = "https://studio.example/a?id=3"


def base(text):
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "wrapped",
    [
        f"https://nam02.safelinks.protection.outlook.com/?url={quote(PAGE, '')}&data=05%7C",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__studio.example_a-3Fid-3D3&d=DwMF",
        f"https://urldefense.proofpoint.com/v1/url?u={quote(PAGE, '')}&k=x",
        "https://urldefense.com/v3/__https://studio.example/a*id=3__;Pw!!abc!def$",
        "https://urldefense.com/v3/__https:/studio.example/a?id=3__;!!abc!def$",
        f"https://www.google.com/url?q={quote(PAGE, '')}&sa=D",
        f"https://www.google.co.uk/url?url={quote(PAGE, '')}",
        f"https://l.facebook.com/l.php?u={quote(PAGE, '')}&h=AT",
        f"https://click.convertkit-mail2.com/abc123/def456/{base(PAGE)}",
        f"https://click.kit-mail3.com/abc123/def456/{base(PAGE)}",
        f"https://substack.com/redirect/2/{base(json.dumps({'e': PAGE}))}.s1gned",
        f"https://abc.r.eu-west-1.awstrack.me/L0/{quote(PAGE, '')}/1/0100018-000000/x=1",
        f"https://click.pstmrk.it/3s/{quote('studio.example/a?id=3', '')}/aBc/AQ",
        f"https://x.mjt.lu/lnk/ABC/DEF/{base(PAGE)}",
        f"https://e.customeriomail.com/e/c/{base(json.dumps({'email_id': 'x', 'href': PAGE}))}/abc",
        f"https://mandrillapp.com/track/click/1/a?p={base(json.dumps({'p': json.dumps({'url': PAGE})}))}",
        f"https://deref-gmx.net/mail/client/abc/dereferrer/?redirectUrl={quote(PAGE, '')}",
        f"https://clicks.studio.example/f/{base(PAGE)}",
    ],
)
def test_a_target_within_an_address_is_found(wrapped):
    assert unwrapped(wrapped) == (PAGE, False)


@pytest.mark.parametrize(
    "hiding",
    [
        "https://studio.us12.list-manage.com/track/click?u=1&id=2&e=3",
        "https://u1.ct.sendgrid.net/ls/click?upn=u001.abcdefghijklmnopqrstuvwxyzabcdefghi",
        "https://links.studio.example/ls/click?upn=u001.abcdefghijklmnopqrstuvwxyzabcdefghi",
        "https://substack.com/redirect/2a110001-9a1c-4d47-8d36-0b7d5b7a1f00?j=eyJ1IjoiMSJ9.x",
        "https://link.mail.beehiiv.com/ss/c/u001.abcdefgh/4c1/aXk/h1/h001.Qe",
        "https://studio.createsend1.com/t/d-l-abc-def-r/",
        "https://studio.cmail20.com/t/d-l-abc-def-r/",
        "https://click.mlsend.com/link/c/YT0xMjM",
        "https://r20.rs6.net/tn.jsp?f=001abc",
        "https://d2.hubspotlinks.com/Ctc/5D+113/abc",
        "https://protect-eu.mimecast.com/s/abcDEF?domain=studio.example",
        "https://clicks.aweber.com/y/ct/?l=abc",
        "https://click.studio.example/?qs=0123456789abcdef0123456789abcdef0123456789abcdef",
        "https://studio.example/r/1a2b3c4d?m=12345678-1234-1234-1234-123456789012",
    ],
)
def test_a_tracker_that_keeps_its_target_is_said_to_hide_it(hiding):
    assert unwrapped(hiding) == ("", True)


def test_one_within_another_is_looked_through():
    google = f"https://www.google.com/url?q={quote(PAGE, '')}"
    safe = f"https://eur01.safelinks.protection.outlook.com/?url={quote(google, '')}"
    assert unwrapped(safe) == (PAGE, False)


def test_a_safelink_around_a_tracker_is_hidden():
    inner = "https://studio.us12.list-manage.com/track/click?u=1&id=2"
    assert unwrapped(f"https://x.safelinks.protection.outlook.com/?url={quote(inner, '')}") == ("", True)


def test_a_page_of_one_of_those_hosts_is_a_page():
    for page in (
        PAGE,
        "https://mailchi.mp/studio/118",
        "https://studio.substack.com/p/a",
        "https://google.com",
    ):
        assert unwrapped(page) == (page, False)


def test_one_that_goes_to_itself_comes_to_an_end():
    loop = "https://www.google.com/url?q=https://www.google.com/url"
    for _ in range(9):
        loop = f"https://www.google.com/url?q={quote(loop, '')}"
    assert len(unwrapped(loop)[0]) <= len(loop)


def test_shorteners_are_known():
    assert is_shortener("www.bit.ly")
    assert not is_shortener("studio.example")


@given(st.text(max_size=200))
def test_whatever_stands_behind_a_tracker_is_read(rest):
    for start in ("https://substack.com/redirect/2/", "https://urldefense.com/v3/__", "https://mjt.lu/lnk/"):
        target, hidden = unwrapped(start + rest)
        assert bool(target) != hidden
