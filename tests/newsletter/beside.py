"""Issues made of links alone, for the tests of what compares them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mistakejournal.newsletter.against import Against, Earlier
from mistakejournal.newsletter.issue import Area, Block, Issue, Link, Source
from mistakejournal.newsletter.links.address import understand

TODAY = date(2026, 11, 30)
POD = "https://brightsidepod.example"


def issue(*pairs, source=Source.MAIL, area=Area.BODY, groups=(), message_id=""):
    """Make an issue of (words, address); each link is a block, and a group of its own unless told."""
    text, links, blocks = "", [], []
    for number, (words, href) in enumerate(pairs, 1):
        seen = understand(href, words)
        start, end = len(text), len(text) + len(words)
        group = groups[number - 1] if groups else number
        places = {"start": start, "end": end, "area": area, "group": group}
        links.append(
            Link(number, words, href, seen.kind, seen.target, seen.hidden, problems=seen.problems, **places)
        )
        blocks.append(Block(start, end, area, group=group))
        text += words + "\n"
    return Issue(source, text=text, links=tuple(links), blocks=tuple(blocks), message_id=message_id)


def kept(title, on, *pairs):
    return Earlier(title, title, title, on, issue(*pairs))


def against(*earlier, **more):
    return replace(Against(TODAY, tuple(earlier)), **more)


LAST_WEEK = kept(
    "118",
    date(2026, 11, 24),
    ("Listen to this week’s episode", f"{POD}/episodes/72?utm_campaign=118"),
    ("Show notes", f"{POD}/episodes/72/notes"),
    ("This week’s sponsor, Fernway", "https://fernway.example/brightside?utm_campaign=118"),
    ("Apple Podcasts", "https://podcasts.apple.com/podcast/brightside/id1498820"),
    ("Our home", POD),
    ("Unsubscribe", "{{ unsubscribe_url }}"),
)
THIS_WEEK = (
    ("Listen to this week’s episode", f"{POD}/episodes/72?utm_campaign=119"),
    ("Show notes", f"{POD}/episodes/73/notes"),
    ("This week’s sponsor, Fernway", "https://fernway.example/brightside?utm_campaign=119"),
    ("Apple Podcasts", "https://podcasts.apple.com/podcast/brightside/id1498820"),
    ("Our home", POD),
    ("Unsubscribe", "{{ unsubscribe_url }}"),
)


def said(check, one, held=None):
    """Give code, strength and link number of what a rule finds."""
    return [(each.code, each.strength.value, each.link) for each in check(one, held or against())]
