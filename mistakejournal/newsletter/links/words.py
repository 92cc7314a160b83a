"""What the words of a link say: that something is new, which of a series it is, or only "Read more"."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from mistakejournal.domain.daytext import written_days
from mistakejournal.newsletter.links.comparison import words_key

_LOOKED_AT = 300
_THINGS = (
    r"(?:episodes?|issues?|posts?|articles?|videos?|essays?|stor(?:y|ies)|shows?|editions?|letters?|columns?|chapters?"
    r"|interviews?|recipes?|podcasts?|releases?|reports?|newsletters?|lessons?|sermons?|playlists?|songs?|albums?"
    r"|singles?|comics?|designs?|reviews?|guides?|talks?|readings?|conversations?|notes?|programmes?|programs?)"
)
_PROMISE = re.compile(
    r"\bthis (?:week|month|fortnight|weekend|morning|evening)s?\b"
    rf"|\bthis (?:issue|episode|edition)\b|\b(?:todays|tonights|tomorrows)\b|\Atoday\b|\b(?:latest|newest)\b"
    rf"|\bnew (?!york|zealand|orleans|england|jersey|mexico|delhi|years?\b|age\b)(?:\w+ ){{0,2}}{_THINGS}\b"
)
_BACK = re.compile(
    r"\b(?:last|previous|earlier|past|missed|miss|archive[sd]?|back (?:issue|episode)s?|replay|again"
    r"|start with|first|favou?rites?|best of|most (?:popular|read)|popular|icymi|recap of"
    r"|whats new|new here|new to)\b"
)
_NUMBERED = re.compile(
    r"\b(episode|ep|issue|edition|no|nr|number|part|chapter|lesson|volume|vol|week|ausgabe|folge|newsletter|letter)"
    r"s? ?(\d{1,5})\b"
)
_HASHED = re.compile(r"(?<!\w)#\s?(\d{1,5})\b")
_SPONSOR = re.compile(
    r"\b(?:sponsors?|sponsored|partners?|supporters?|presented|advert\w*|ads?|brought to you)\b"
)
_GENERIC = frozenset(
    """
    read|more|read more|learn more|find out more|see more|view more|more info|details|here|click here
    this|link|read on|keep reading|continue|continue reading|read the full story|read full story
    full story|read the story|read article|read the article|read the full article|read post
    read the post|listen|listen now|listen here|watch|watch now|watch the video|play|play now|buy
    buy now|shop|shop now|order|order now|get it|get started|sign up|sign up now|join|join now|join us
    register|register now|book|book now|rsvp|view|view online|view in browser
    view this email in your browser|view email in browser|open in browser|read online|forward
    forward to a friend|share|tweet|like|comment|comments|reply|subscribe|unsubscribe|update preferences
    website|home|download|download now|try it|try now|try it free|start now|learn|visit|visit website
    see all|view all|contact us|mehr|weiterlesen|hier|jetzt lesen|lire la suite|en savoir plus|leer más
    weiter
    """.replace("\n", "|").split("|")
)
_PLAIN = frozenset(one.strip() for one in _GENERIC if one.strip())


@lru_cache(maxsize=8192)
def is_generic(words: str) -> bool:
    """Tell whether words only ask to click: they name nothing."""
    key = words_key(words[:_LOOKED_AT])
    return not key or key in _PLAIN


@lru_cache(maxsize=8192)
def looks_back(words: str) -> bool:
    """Tell whether words speak of something old on purpose: "In case you missed it"."""
    return bool(_BACK.search(words_key(words[:_LOOKED_AT])))


@lru_cache(maxsize=8192)
def promises_new(words: str) -> bool:
    """Tell whether words promise something that was in no earlier issue: "this week’s episode"."""
    key = words_key(words[:_LOOKED_AT])
    return bool(_PROMISE.search(key)) and not _BACK.search(key)


@lru_cache(maxsize=8192)
def is_sponsor(words: str) -> bool:
    """Tell whether words name somebody who paid."""
    return bool(_SPONSOR.search(words_key(words[:_LOOKED_AT])))


@lru_cache(maxsize=8192)
def numbered(words: str) -> frozenset[tuple[str, int]]:
    """Give which of a series words name: "Episode 73" is ("episode", 73), "#73" is ("", 73)."""
    short = words[:_LOOKED_AT]
    found = {(_NOUNS.get(noun, noun), int(number)) for noun, number in _NUMBERED.findall(words_key(short))}
    return frozenset(found or {("", int(number)) for number in _HASHED.findall(short)})


_NOUNS = {
    "ep": "episode",
    "nr": "no",
    "number": "no",
    "vol": "volume",
    "folge": "episode",
    "ausgabe": "issue",
}


@lru_cache(maxsize=8192)
def days(words: str, today: date) -> frozenset[date]:
    """Give the days that words name, in the year nearest to today."""
    short = words[:_LOOKED_AT]
    return (
        frozenset(day.readings[0].nearest(today) for day in written_days(short))
        if re.search(r"\d", short)
        else frozenset()
    )


def names(words: str) -> frozenset[str]:
    """Give the names in words: what has a capital though no sentence begins there, or owns something."""
    return frozenset(one.replace("’", "'").removesuffix("'s").casefold() for one in _named(words))


def _named(words: str) -> list[str]:
    found = re.findall(r"\w[\w’']*", words[:_LOOKED_AT])
    if not any(one[0].islower() for one in found):
        return []  # in a Title Like This each word has a capital
    return [
        one
        for at, one in enumerate(found)
        if one[0].isupper() and (not one.isupper() or len(one) == 1) and (at or one.endswith(("’s", "'s")))
    ]


def frame(words: str) -> str:
    """Give words without their names and numbers: of one frame are "Anna’s story" and "Ben’s story"."""
    left = words[:_LOOKED_AT]
    for name in _named(words):
        left = left.replace(name, " ", 1)
    return re.sub(r"\d+", "0", words_key(left))


def alike(one: str, other: str) -> float:
    """Give how much of two texts' words is common, from 0 to 1."""
    mine, theirs = set(words_key(one[:_LOOKED_AT]).split()), set(words_key(other[:_LOOKED_AT]).split())
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 1.0
