"""What an address is, where it goes, and what is wrong with it (I2)."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

from mistakejournal.domain.records import dataclass
from mistakejournal.newsletter.issue import LinkKind
from mistakejournal.newsletter.links.trackers import unwrapped
from mistakejournal.newsletter.links.trackingkeys import is_of, is_tracking, without_tracking
from mistakejournal.newsletter.tagtext import Meaning, meaning_of

LONGEST = 8000
"""Characters of an address that are looked at; no browser takes more."""


@dataclass(frozen=True)
class Address:
    """An address understood: what a Link says of it besides its words."""

    kind: LinkKind
    target: str = ""
    hidden: bool = False
    problems: tuple[str, ...] = ()


_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]{0,30}):(?!\d+(?:/|\Z))")
"""Not the port of "studio.example:8080"."""
_DOUBLED = re.compile(r"(?:https?:/*){1,3}https?(?::|//|/|%3a)", re.IGNORECASE)
_KINDS = {"mailto": LinkKind.MAIL, "tel": LinkKind.PHONE, "callto": LinkKind.PHONE}
_OTHERS = frozenset(
    """
    sms smsto mms facetime facetime-audio whatsapp viber signal tg skype sip sips geo maps webcal webcals feed
    itms itms-apps itms-appss itmss pcast podcast spotify music vnd.youtube fb twitter instagram market intent
    ms-outlook slack msteams zoommtg zoomus ftp ftps cid mid news nntp irc ircs magnet bitcoin lightning data
    """.split()
)
_TAG = re.compile(
    r"\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}|\{[A-Za-z_][^{}]{0,100}\}|\*\|[^|]{1,100}\|\*|%%[^%]{1,100}%%"
    r"|%(?![0-9A-Fa-f]{2})[A-Za-z_][\w.-]{1,60}%|\[\[[^\[\]]{1,100}\]\]|\[[A-Za-z_][^\[\]]{0,100}\]"
    r"|<%[^<>]{0,200}%>|<<[^<>]{1,100}>>|\$\{[^{}]{1,100}\}|#\{[^{}]{1,100}\}|##[^#]{1,100}##|@@[^@]{1,100}@@"
)
_SIGNS = ("{", "[", "*", "<", "%", "##", "@@")
"""One of these is in every tag, and in few addresses."""
_BEFORE_TAG = re.compile(r"\A(?:https?:/*)(?=[{*%\[<$#@])", re.IGNORECASE)
_SLASHES = re.compile(r"\A(https?):(?!//[^/])/*", re.IGNORECASE)
"""Too few slashes behind the scheme, or too many."""
_ESCAPED = re.compile("%[0-9a-fA-F]{2}")
_HOST = re.compile(r"[^\s.@/\\<>\"{}|^`]{1,63}(?:\.[^\s.@/\\<>\"{}|^`]{1,63})+\Z")
_BARE = re.compile(
    r"(?:www\.|[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|io|co|fm|uk|de|ie|eu|tv|me)(?:[/:?#]|\Z))",
    re.IGNORECASE,
)
_PLACEHOLDERS = frozenset(
    """
    example.com example.org example.net yourdomain.com your-domain.com yourwebsite.com your-website.com
    yoursite.com your-site.com yourstore.com yourcompany.com yourlink.com your-link.com mywebsite.com
    mydomain.com insertlink.com linkhere.com link.here url.com domain.com website.com placeholder.com
    """.split()
)
_EDITORS = re.compile(
    r"\A(?:(?:preview|app|staging|stage|dev|test|draft)\.(?:mailerlite|convertkit|kit|beehiiv|klaviyo|activecampaign"
    r"|hubspot|brevo|mailchimp|flodesk|drip|getresponse|campaignmonitor|aweber)\.\w+"
    r"|us\d+\.admin\.mailchimp\.com|preview\.mailerlite\.io"
    r"|staging\.[\w.-]+|[\w-]+\.(?:staging|preview)\.[\w.-]+|[\w-]+\.ngrok(?:-free)?\.(?:io|app))\Z"
)
_EDITOR_PLACES = (
    ("docs.google.com", re.compile(r"/(?:document|spreadsheets|presentation)/d/[\w-]+/edit\b")),
    ("substack.com", re.compile(r"/publish/")),
    ("beehiiv.com", re.compile(r"/posts/[\w-]+/edit\b")),
    ("canva.com", re.compile(r"/design/[\w-]+(?:/[\w-]+)?/edit\b")),
    ("wordpress.com", re.compile(r"/(?:post|page|wp-admin)/")),
)
_LOCAL = re.compile(
    r"\A(?:localhost|0\.0\.0\.0|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|[\w.-]+\.(?:local|localhost|test))\Z"
)


def understand(href: str, words: str = "", *, picture: bool = False) -> Address:
    """Say what an address is. It is read as a browser would: without tabs, line ends and blanks around it."""
    plain = re.sub(r"[\t\r\n]", "", href[:LONGEST]).strip()
    found = _understood(plain)
    if words.strip() or found.problems or (not picture and not plain):
        return found
    return Address(found.kind, found.target, found.hidden, ("no_words",))


@lru_cache(maxsize=8192)
def host_of(target: str) -> str:
    """Give the host of a target in small letters and without "www.", or ""."""
    try:
        return (urlsplit(target).hostname or "").rstrip(".").removeprefix("www.")
    except ValueError:
        return ""


def is_system_tag(tag: str) -> bool:
    """Tell whether a merge tag is one that the sending tool always fills in."""
    return meaning_of(tag) is Meaning.SYSTEM


def _understood(plain: str) -> Address:
    if not plain:
        return Address(LinkKind.BROKEN, problems=("empty",))
    if plain.startswith("#") and not _TAG.match(plain):
        return Address(LinkKind.ANCHOR, problems=("only_hash",) if not plain.strip("#!/ ") else ())
    tag = _TAG.match(_BEFORE_TAG.sub("", plain))
    if tag is not None:
        return Address(LinkKind.TAG, problems=() if is_system_tag(tag[0]) else ("unfilled_tag",))
    if _DOUBLED.match(plain):
        return Address(LinkKind.BROKEN, problems=("doubled_scheme",))
    scheme = _SCHEME.match(plain)
    if scheme is None:
        return _bare(plain)
    name = scheme[1].casefold()
    if name in ("http", "https"):
        return _web(plain)
    return _other(name, plain[scheme.end() :])


def _bare(plain: str) -> Address:
    """Understand what has no scheme: "//studio.example/a", "www.studio.example", "a.html"."""
    if plain.startswith("//"):
        return _web("https:" + plain)
    if _BARE.match(plain) and "@" not in plain.split("/")[0]:
        found = _web("https://" + plain)
        return Address(found.kind, found.target, found.hidden, found.problems or ("no_scheme",))
    if re.fullmatch(r"[^\s@/?#]{1,64}@[^\s@/?#]{1,250}", plain):
        return Address(LinkKind.BROKEN, problems=("mail_as_web",))
    return Address(LinkKind.BROKEN, problems=("spaces",) if re.search(r"\s", plain) else ("no_host",))


def _other(name: str, rest: str) -> Address:
    if name in _KINDS:
        is_empty = not rest.strip("/ ")
        return Address(_KINDS[name], problems=("empty",) if is_empty else _tag_inside(rest))
    if name in _OTHERS:
        return Address(LinkKind.OTHER)
    return Address(LinkKind.BROKEN, problems=("script" if name == "javascript" else "unknown_scheme",))


def _web(plain: str) -> Address:
    plain = _SLASHES.sub(r"\1://", plain.replace("\\", "/"))
    try:
        parts = urlsplit(plain)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return Address(LinkKind.BROKEN, problems=("no_host",))
    problem = _host_problem(parts, host)
    if problem:
        return Address(LinkKind.BROKEN, problems=(problem,))
    inside = _tag_inside(plain)
    if not inside and re.search(r"\s", plain) and re.search(r"\s", _TAG.sub("", plain)):
        return Address(LinkKind.BROKEN, problems=("spaces",))
    goes, hidden = unwrapped(plain)
    target = "" if hidden else normalised(goes)
    host = host_of(target)
    return Address(LinkKind.WEB, target, hidden, inside or _suspicious(host) or _editing(target, host))


def _host_problem(parts: SplitResult, host: str) -> str:
    if re.search(r"\s", parts.netloc.strip()):
        return "spaces"
    if not host:
        return "no_host"
    if "@" in parts.netloc and ":" not in parts.netloc.rpartition("@")[0] and not parts.path.strip("/"):
        return "mail_as_web"
    if not _HOST.match(host) and not _LOCAL.match(host) and ":" not in host:
        return "no_host"
    return ""


def _tag_inside(text: str) -> tuple[str, ...]:
    """Find a merge tag within an address; one behind a tracking key or of the sending tool is no problem."""
    for found in _TAG.finditer(text) if any(sign in text for sign in _SIGNS) else ():
        before = text[max(found.start() - 130, 0) : found.start()]
        if re.match(r"[\[{]\w", found[0]) and not before.endswith(
            ("=", "/")
        ):  # "filter[name]=x" is how forms write a list
            continue
        key = re.search(r"[?&;]([^?&;=]{1,60}=[^?&;=]{0,60})\Z", before)
        if is_system_tag(found[0]) or (key and is_tracking(key[1], "")):
            continue
        return ("unfilled_tag",)
    return ()


def _suspicious(host: str) -> tuple[str, ...]:
    if _LOCAL.match(host):
        return ("local_host",)
    if host in _PLACEHOLDERS:
        return ("placeholder_host",)
    return ("editor_address",) if _EDITORS.match(host) else ()


def _editing(target: str, host: str) -> tuple[str, ...]:
    if any(is_of(host, end) and place.search(target) for end, place in _EDITOR_PLACES):
        return ("editor_address",)
    return ("editor_address",) if re.search(r"[?&]preview(?:_id|_nonce)?=\w", target) else ()


def normalised(url: str) -> str:
    """Write a web address as it is compared: https, no "www.", no tracking, no slash at its end."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip(".").removeprefix("www."), parts.port
    except ValueError:
        return url
    if not host:
        return ""
    place = f"{host}:{port}" if port not in (None, 80, 443) else host
    path = _ESCAPED.sub(lambda found: found[0].upper(), parts.path).rstrip("/")
    query = without_tracking(parts.query, host)
    fragment = "" if _follows(parts.fragment, host) else parts.fragment
    return f"https://{place}{path}{'?' if query else ''}{query}{'#' if fragment else ''}{fragment}"


def _follows(fragment: str, host: str) -> bool:
    """Tell whether a fragment holds tracking keys, or marks words, and no place in the page."""
    if fragment.startswith(":~:"):
        return True
    return "=" in fragment and all(is_tracking(part, host) for part in fragment.split("&"))
