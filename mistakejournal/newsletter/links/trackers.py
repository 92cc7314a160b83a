"""Known click-trackers and safelinks: where one goes when its address says so, else that it is hidden.

How each writes the target was taken from its own documentation, or from mails it has sent.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from mistakejournal.newsletter.links.trackingkeys import is_of

_DEEPEST = 5
"""Trackers within trackers that are looked through."""
_LONGEST = 8000
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)

_IN_QUERY: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("safelinks.protection.outlook.com", "", ("url",)),
    ("safelinks.protection.office365.us", "", ("url",)),
    ("statics.teams.cdn.office.net", "", ("url",)),
    ("urldefense.proofpoint.com", "/v1/", ("u",)),
    ("google.com", "/url", ("q", "url")),
    ("l.facebook.com", "/l.php", ("u",)),
    ("lm.facebook.com", "/l.php", ("u",)),
    ("l.instagram.com", "/", ("u",)),
    ("l.messenger.com", "/l.php", ("u",)),
    ("linkedin.com", "/redir/redirect", ("url",)),
    ("linkedin.com", "/safety/go", ("url",)),
    ("youtube.com", "/redirect", ("q",)),
    ("slack-redir.net", "/link", ("url",)),
    ("t.umblr.com", "/redirect", ("z",)),
    ("out.reddit.com", "/", ("url",)),
    ("vk.com", "/away.php", ("to",)),
    ("duckduckgo.com", "/l/", ("uddg",)),
    ("linkprotect.cudasvc.com", "/url", ("a",)),
    ("clicktime.symantec.com", "", ("u",)),
    ("protection.sophos.com", "", ("u",)),
    ("deref-mail.com", "", ("redirecturl",)),
    ("deref-gmx.net", "", ("redirecturl",)),
    ("deref-gmx.com", "", ("redirecturl",)),
    ("deref-web.de", "", ("redirecturl",)),
    ("deref-web-02.de", "", ("redirecturl",)),
    ("mandrillapp.com", "/track/click", ("p",)),
    ("awin1.com", "/cread.php", ("ued", "p")),
    ("go.skimresources.com", "", ("url",)),
    ("go.redirectingat.com", "", ("url",)),
    ("click.linksynergy.com", "/deeplink", ("murl",)),
    ("click.mlsend.com", "/link", ("url",)),
)
"""The end of the host, how the path begins, and the keys that may hold the target."""

_IN_PATH = (
    "convertkit-mail.com", "convertkit-mail1.com", "convertkit-mail2.com", "convertkit-mail3.com",
    "convertkit-mail4.com", "convertkit-mail5.com", "kit-mail.com", "kit-mail2.com", "kit-mail3.com",
    "kit-mail4.com", "kit-mail5.com", "substack.com", "awstrack.me", "pstmrk.it", "mjt.lu",
    "customeriomail.com", "secure-web.cisco.com", "mlsend.com", "beehiiv.com",
)  # fmt: skip
"""Hosts that write the target into the path: as it is, in base64, or in JSON in base64."""

_HIDING_HOSTS = re.compile(
    r"(?:^|\.)(?:link\.mail\.beehiiv\.com|flight\.beehiiv\.net|click\.revue\.email|hubspotlinks(?:starter)?\.com"
    r"|hubspotemail\.net|cmail\d*\.com|createsend\d*\.com|mlsend\d*\.com|mlnk\.io|rs6\.net|klclick\d*\.com"
    r"|sendibm\d*\.com|sendibt\d*\.com|dripemail\d*\.com|clicks\.aweber\.com|convertkit-mail\d*\.com"
    r"|kit-mail\d*\.com|click\.convertkit\.com|mimecast(?:protect)?\.com|awstrack\.me|pstmrk\.it|mjt\.lu"
    r"|customeriomail\.com|exct\.net|mandrillapp\.com|eomail\d*\.com|crsend\.com|emailsys\d\w\.net"
    r"|activehosted\.com/lt\.php|acemln\w\.com|sendgrid\.net|urldefense\.(?:proofpoint\.)?com"
    r"|safelinks\.protection\.outlook\.com|clicktime\.symantec\.com|secure-web\.cisco\.com|protection\.sophos\.com"
    r"|zcsend\.\w+|app\.getresponse\.com|trk\.elasticemail\.com)\Z"
)
_HIDING_PATHS = re.compile(
    r"\A/(?:track/click|wf/click\b|ls/click\b|u/click\b|a/click\b|ss/c/[\w.-]{8}|c/eJ[\w%+/=-]{30}|mk/cl/f/|e[23]t/"
    r"|(?:[\w-]+/)?(?:Ctc|c)/[A-Z0-9]{2,4}\+[\w*]{4}|tl/cl/|e/er\b|click\.zc\b|lt\.php\b|f/a/[\w-]{10,}~)"
)
"""Trackers under the newsletter's own name: SendGrid, Iterable, beehiiv, Mailgun, Brevo, HubSpot, Eloqua."""
_HIDING_QUERIES = re.compile(r"(?:^|&)(?:upn=u?\d*\.?[\w-]{30}|qs=[0-9a-f]{40}|m=[0-9a-f]{8}-[0-9a-f]{4}-)")
"""SendGrid, Salesforce, Ghost."""

_SHORTENERS = frozenset(
    "bit.ly t.co tinyurl.com ow.ly buff.ly lnkd.in goo.gl is.gd amzn.to youtu.be spoti.fi apple.co fb.me "
    "rebrand.ly rb.gy cutt.ly t.ly dlvr.it trib.al geni.us linktr.ee pod.link wp.me flip.it j.mp shorturl.at "
    "a.co amzn.eu g.co forms.gle maps.app.goo.gl w.wiki redd.it nyti.ms wapo.st reut.rs bbc.in".split()
)


_TAILS = frozenset(".".join(end.split(".")[-2:]) for end in (*(known[0] for known in _IN_QUERY), *_IN_PATH))
"""The ends of all those hosts: most addresses are of none, and are told so by one look."""


def unwrapped(url: str) -> tuple[str, bool]:
    """Give where a web address really goes, and whether a tracker hides that ("" then)."""
    for _ in range(_DEEPEST):
        try:
            parts = urlsplit(url[:_LONGEST])
        except ValueError:
            return url, False
        inner = _inner(parts)
        if not inner:
            return ("", True) if is_tracker(parts) else (url, False)
        url = inner
    return url, False


def is_tracker(parts: SplitResult) -> bool:
    """Tell whether an address belongs to a click-tracker that keeps its target to itself."""
    host = (parts.hostname or "").removeprefix("www.")
    if is_of(host, "substack.com") and parts.path.startswith("/redirect/"):
        return True
    if re.search(r"(?:^|\.)list-manage\d*\.com\Z", host):
        return parts.path.startswith("/track/click")
    if _HIDING_HOSTS.search(host) or _HIDING_PATHS.match(parts.path):
        return True
    is_ghost = parts.path.startswith("/r/")
    found = _HIDING_QUERIES.search(parts.query)
    return found is not None and (is_ghost or not found[0].lstrip("&").startswith("m="))


def is_shortener(host: str) -> bool:
    """Tell whether a host only gives short names to addresses of others."""
    return host.removeprefix("www.") in _SHORTENERS


def _inner(parts: SplitResult) -> str:
    host = (parts.hostname or "").removeprefix("www.")
    if is_of(host, "urldefense.com") or is_of(host, "urldefense.proofpoint.com"):
        return _proofpoint(parts)
    google = re.fullmatch(r"google(?:\.[a-z]{2,3}){1,2}", host)
    known = "google.com" if google else host
    if ".".join(known.split(".")[-2:]) not in _TAILS:
        return _from_path(parts.path) if "aHR0c" in parts.path else ""
    for end, path, keys in _IN_QUERY:
        if is_of(known, end) and parts.path.startswith(path):
            return _from_query(parts.query, keys)
    if any(is_of(host, end) for end in _IN_PATH) or "aHR0c" in parts.path:
        return _from_path(parts.path)
    return ""


def _from_query(query: str, keys: tuple[str, ...]) -> str:
    given = {key.casefold(): values[0] for key, values in _parsed(query).items()}
    for key in keys:
        found = _as_web(given.get(key, ""))
        if found:
            return found
    return ""


def _parsed(query: str) -> dict[str, list[str]]:
    try:
        return parse_qs(query, max_num_fields=200)
    except ValueError:
        return {}


def _from_path(path: str) -> str:
    pieces = path.split("/")
    for at, piece in enumerate(pieces[:12]):
        found = _as_web(piece) if len(piece) > 8 else ""
        if found:
            return found
        if re.fullmatch(r"https?:", unquote(piece), re.IGNORECASE) and at > 1:
            return "/".join(pieces[at:])
    if len(pieces) > 2 and pieces[1] in ("2", "2s", "3", "3s"):  # Postmark leaves the scheme out
        host_and_path = unquote(pieces[2])
        return f"https://{host_and_path}" if "." in host_and_path.split("/")[0] else ""
    return ""


def _as_web(text: str) -> str:
    """Give the address that a text is: plain, quoted, in base64, in JSON in base64; "" where it is none."""
    for plain in (text, unquote(text)):
        if _WEB.match(plain):
            return plain
    decoded = _decoded(text)
    if _WEB.match(decoded):
        return decoded.split("\x00")[0].strip()
    return _from_json(decoded) if decoded.startswith("{") else ""


def _decoded(text: str) -> str:
    letters = re.match(r"[\w+/-]*", unquote(text).replace("-", "+").replace("_", "/"))
    body = (letters[0] if letters else "").split(".")[0]
    if len(body) < 8:
        return ""
    body = body[: len(body) - 1] if len(body) % 4 == 1 else body
    try:
        return base64.b64decode(body + "=" * (-len(body) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return ""


def _from_json(text: str) -> str:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(found, dict):
        return ""
    for key in ("e", "href", "url", "u", "target"):
        value = found.get(key)
        if isinstance(value, str) and _WEB.match(value):
            return value
    nested = found.get("p")  # Mandrill puts JSON as text into JSON
    return _from_json(nested) if isinstance(nested, str) and nested.startswith("{") else ""


def _proofpoint(parts: SplitResult) -> str:
    """Decode URL Defense: v2 writes "-" for "%" and "_" for "/", v3 writes "*" for what it lists."""
    if parts.path.startswith("/v3/"):
        return _proofpoint_3(parts)
    given = next((values[0] for key, values in _parsed(parts.query).items() if key == "u"), "")
    if parts.path.startswith("/v2/"):
        given = unquote(given.replace("-", "%").replace("_", "/"))
    return _as_web(given)


def _proofpoint_3(parts: SplitResult) -> str:
    whole = (
        parts.path
        + (f"?{parts.query}" if parts.query else "")
        + (f"#{parts.fragment}" if parts.fragment else "")
    )
    found = re.match(r"/v3/__(.+?)__;([^!]*)!", whole)
    if found is None:
        return ""
    url = re.sub(r"\A(https?):/(?!/)", r"\1://", found[1], flags=re.IGNORECASE)
    letters = _decoded_letters(found[2])
    out: list[str] = []
    at = 0
    for part in re.split(r"(\*\*[A-Za-z0-9_-]|\*)", url):
        if part == "*":
            out.append(letters[at : at + 1] or "*")
            at += 1
        elif part.startswith("**"):
            run = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".index(part[2]) + 2
            out.append(letters[at : at + run])
            at += run
        else:
            out.append(part)
    return _as_web("".join(out))


def _decoded_letters(text: str) -> str:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return ""
