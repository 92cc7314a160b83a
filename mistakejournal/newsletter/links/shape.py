"""What an address tells of its page: a home page, one that stands for good, one episode of many."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from mistakejournal.newsletter.links.address import host_of
from mistakejournal.newsletter.links.trackingkeys import is_of

_SOCIAL = (
    "facebook.com", "instagram.com", "twitter.com", "x.com", "linkedin.com", "threads.net",
    "threads.com", "bsky.app", "tiktok.com", "pinterest.com", "mastodon.social", "t.me", "wa.me",
    "discord.gg", "discord.com", "podcasts.apple.com", "itunes.apple.com", "open.spotify.com",
    "apps.apple.com", "play.google.com", "podcasts.google.com", "overcast.fm", "pca.st", "patreon.com",
    "ko-fi.com", "buymeacoffee.com", "paypal.me", "gumroad.com", "calendly.com", "bookshop.org",
    "etsy.com", "list-manage.com", "amazon.com",
)  # fmt: skip
"""Hosts whose pages of one business stay the same for years; an episode or a post there has a number."""
_POSTS = re.compile(r"/(?:status|posts?|p|reel|reels|video|videos|episode|pin)/[\w-]+|[?&](?:i|v)=[\w-]+")
_STANDING = re.compile(
    r"(?:\A|/)(?:about|contact|subscribe|unsubscribe|sign-?up|join|archive|archives|all|latest|newest|current"
    r"|today|now|this-week|thisweek|new|news|blog|shop|store|products|collections?|courses?|tickets?|events?|calendar|careers"
    r"|jobs?|advertis\w*|sponsors?|support|donate|membership|members|faq|help|privacy\S*|terms\S*|preferences|feedback"
    r"|survey|refer\w*|share|forward|feed|rss|podcast|episodes|issues|newsletters?|home|index\.\w+|sale|listen)/?\Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,7}")
_SLUG = 3
"""A last part of so many words is a title: "start-before-you-are-ready"."""
_SECOND = frozenset("co com org net ac gov edu or ne go gob nhs sch ltd plc me".split())


def is_standing(target: str) -> bool:
    """Tell whether a page stays the same from issue to issue: a home page, a profile, a shop, an archive."""
    host, path = host_of(target), _path(target)
    if not path:
        return "?" not in target
    if any(is_of(host, one) for one in _SOCIAL):
        return not _POSTS.search(target)
    return bool(_STANDING.search(path)) and "?" not in target


def is_content(target: str) -> bool:
    """Tell whether a page is one of many: its address has a number or ends in a title."""
    if is_standing(target):
        return False
    path = _path(target)
    last = path.rpartition("/")[2]
    return bool(_NUMBER.search(path)) or "?" in target or len(slug_words(last)) >= _SLUG


def slug_words(target: str) -> frozenset[str]:
    """Give the words in the path of an address, in small letters."""
    return frozenset(re.findall(r"[^\W_]+", unquote(target).casefold()))


def path_words(target: str) -> frozenset[str]:
    """Give the words in an address behind its host."""
    return slug_words(_path(target))


def numbers_in(target: str) -> list[str]:
    """Give the numbers in an address behind its host, without zeros before them."""
    return [number.lstrip("0") or "0" for number in _NUMBER.findall(_rest(target))]


def shape(target: str) -> str:
    """Give an address with "0" for each number: of one shape are the pages of one series."""
    return f"{host_of(target)}{_NUMBER.sub('0', _rest(target))}"


def registrable(host: str) -> str:
    """Give the part of a host that somebody owns: "news.bbc.co.uk" is of "bbc.co.uk"."""
    labels = host.casefold().rstrip(".").removeprefix("www.").split(".")
    taken = 3 if len(labels) > 2 and labels[-2] in _SECOND and len(labels[-1]) == 2 else 2
    return ".".join(labels[-taken:])


def _path(target: str) -> str:
    try:
        return urlsplit(target).path.rstrip("/")
    except ValueError:
        return ""


def _rest(target: str) -> str:
    return target.split("://", 1)[-1].partition("/")[2].join(("/", ""))
