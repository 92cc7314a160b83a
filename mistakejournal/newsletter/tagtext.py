"""Merge tags as sending tools write them, and what their names mean.

The dialects: Mailchimp and Mandrill; Handlebars, Liquid and everything with two braces (HubSpot, Klaviyo,
Brevo, Kit, beehiiv, Ghost, Postmark); Campaign Monitor; ActiveCampaign; Constant Contact and GetResponse;
Salesforce Marketing Cloud and Salesforce; MailerLite; AWeber; Keap; ERB; template strings; Word's mail merge;
bare braces and brackets around a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice

from mistakejournal.domain.records import dataclass


class Meaning(StrEnum):
    """What a tag stands for."""

    PERSONAL = "personal"
    SYSTEM = "system"
    """Filled in by the tool for everybody alike, or no more than a condition: unsubscribe, address, year."""
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Tag:
    """A tag and its place in the text it was found in."""

    words: str
    start: int
    end: int
    meaning: Meaning
    certain: bool = True
    """Nothing but a merge tag is written like this; else it may be code, maths or prose."""


_DIALECTS = (
    ("mailchimp", r"\*\|[^|*\n]{1,80}\|\*"),
    ("braces", r"(?<![$}\w])\{\{\{?[^{}]{1,160}\}\}\}?"),
    ("condition", r"\{%[^%{}]{1,160}%\}"),
    ("erb", r"<%[=-]?[^%<>]{1,80}%>"),
    ("salesforce", r"%%[=\[]?[^%\n]{1,80}%%"),
    ("bang", r"\{![^{}\n]{1,80}\}"),
    ("dollar", r"\$\{[^{}\n]{1,80}\}|\{\$[^{}\n]{1,80}\}"),
    ("hash", r"#\{[^{}\n]{1,80}\}"),
    ("percent", r"(?<![\w%])%[A-Za-z][A-Za-z0-9_.\-]{1,40}%(?![\w%])"),
    ("keap", r"~[A-Z][A-Za-z]{2,20}\.[A-Za-z]{2,30}~"),
    ("double", r"\[\[[^\[\]\n]{1,60}\]\]"),
    ("monitor", r"\[[A-Za-z][^\[\],\n]{0,40},\s?fallback=[^\[\]\n]{0,60}\]"),
    ("word", r"«[^«»\n]{1,40}»"),
    ("brace", r"(?<![{$#\w])\{[A-Za-z][A-Za-z_ .\-]{1,40}\}(?!\})"),
    ("bracket", r"(?<!\[)\[[A-Za-z][A-Za-z_ ]{2,24}\](?![\](])"),
)
_OPENS = re.compile(r"[*{<%\[«$#~]")
_MOST = 50_000
"""Signs that may open a tag which are looked at: no letter has as many."""
_TAG = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _DIALECTS))
_SURE = frozenset({"mailchimp", "monitor", "bang"})
_WEAK = frozenset({"percent", "keap", "double", "word", "brace", "bracket"})
"""Written for other things as well: a tag only where its name is a known one."""
_LOOSE = frozenset({"erb", "dollar", "hash"})
"""Code is written like this too."""

_SHY = frozenset({"word", "brace", "bracket"})
"""Sure only after a greeting."""

_PERSONAL = frozenset(
    "name names firstname fname lname lastname fullname surname givenname familyname middlename nickname "
    "username displayname forename first last email emailaddress mail company companyname organisation "
    "organization phone mobile birthday salutation jobtitle subscriber subscribername contact contactname "
    "customer customername recipient recipientname member membername yourname vorname nachname anrede "
    "prenom prénom nom nombre apellido apellidos imie nome cognome voornaam achternaam firstnamefix namefix "
    "greeting".split()
)
_OWNERS = re.compile(
    r"^(?:subscriber|contact|recipient|person|customer|member|user|lead|profile|merge|account|attribute|custom)s?"
    r"(?=[a-zé])"
)
_SYSTEM = re.compile(
    r"unsub|optout|preference|webversion|webview|viewin|browser|archive|mirror|permalink|onlineversion|hosted|"
    r"year|date(?:$|:|now|today)|^now|^today|listaddress|listcompany|listname|listdesc|list[:.]|address(?:html)?$|"
    r"addressline|companyaddress|updateprofile|manage|forward|share|subject|preview|preheader|track|pixel|"
    r"openrate|reward|abuse|copyright|signature|senderinfo|accountinfo|sitename|siteurl|sitetitle|publication|"
    r"facebook|twitter|instagram|linkedin|translate|^mc:|^html|campaign|messageid|poweredby|survey|physical|"
    r"postal|mailing|confirm|optin|referral|rss"
)
_CONDITION = re.compile(
    r"^(?:if|ifnot|elseif|elsif|elif|else|end|endif|unless|endunless|for|foreach|endfor|each|case|when|"
    r"set|assign|block|include|interested|group)\b[:\s]?"
)
_LONGEST_NAME = 5
_BRACKETED = frozenset(
    "firstname lastname fullname yourname fname lname subscribername name unsubscribe webversion "
    "updateprofile preferences currentyear".split()
)
_SIGNED = re.compile(r"[\[{]{2,3}~?\s?[#/^>!]")
_EMAILS = frozenset({"email", "emailaddress", "mail", "phone", "company", "companyname"})


def tags(text: str) -> Iterator[Tag]:
    """Give the merge tags in a text, in order."""
    for found in _found(text):
        kind = found.lastgroup or ""
        meaning = meaning_of(found[0], kind)
        if meaning is Meaning.UNKNOWN and (kind in _WEAK or _is_prose(found[0])):
            continue
        if kind == "bracket" and not _is_bracketed(found[0]):
            continue
        certain = kind in _SURE or (meaning is not Meaning.UNKNOWN and not _is_loose(found[0], kind))
        yield Tag(found[0], found.start(), found.end(), meaning, certain)


def _found(text: str) -> Iterator[re.Match[str]]:
    """Try each sign that can open a tag: ten times as fast as trying each letter."""
    end = 0
    for sign in islice(_OPENS.finditer(text), _MOST):
        found = _TAG.match(text, sign.start()) if sign.start() >= end else None
        if found is not None:
            end = found.end()
            yield found


def meaning_of(words: str, kind: str = "") -> Meaning:
    """Tell what a tag stands for, by its name."""
    inner = words.strip("*|{}[]%$#!<>«»=-~ \t\n")
    low = " ".join(inner.casefold().split())
    if kind == "condition" or _CONDITION.search(low) or _SIGNED.match(words):
        return Meaning.SYSTEM
    name = re.split(r"[|,?(]|\bor\b|\bdefault\b", low, maxsplit=1)[0].strip(" '\"")
    whole = re.sub(r"[\s_\-.]", "", name)
    last = re.sub(r"[\s_\-]", "", name.rsplit(".", 1)[-1].rsplit(":", 1)[-1])
    bare = _OWNERS.sub("", whole)
    if whole.startswith("list"):
        return Meaning.SYSTEM
    if last in _EMAILS or {whole, last, bare} & _PERSONAL:
        return Meaning.PERSONAL
    return Meaning.SYSTEM if _SYSTEM.search(whole) else Meaning.UNKNOWN


def _is_loose(words: str, kind: str) -> bool:
    return kind in _SHY or (kind in _LOOSE and not words.startswith("{$"))


def is_address(tag: Tag) -> bool:
    """Tell whether a tag stands for how somebody is reached: footers say so on purpose."""
    return "mail" in tag.words.casefold()


def _is_prose(words: str) -> bool:
    """Tell a remark in braces from a tag: a tag's name has few words."""
    return words.startswith("{{") and len(re.split(r"[|:\"']", words)[0].split()) > _LONGEST_NAME


def _is_bracketed(words: str) -> bool:
    """Tell a template's “[First Name]” and “[unsubscribe]” from a note: only few names are meant so."""
    return re.sub(r"[\s_]", "", words.strip("[]").casefold()) in _BRACKETED
