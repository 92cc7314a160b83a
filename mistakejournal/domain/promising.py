"""Which sentences of a message promise something (J2). Found ones are asked about, never taken for granted.

A promise names what will be: "I'll write at 2:30 pm", "you'll have it tomorrow", "by Friday 9:00: the link",
"from now on …". Offers and questions promise nothing, nor does what she asks of them or quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mistakejournal.domain.sentences import sentences
from mistakejournal.domain.text import straight

_I = r"\b(?:I|we)\b"
_WILL = (
    rf"{_I}(?:'ll|\s+will|\s+shall|\s+am\s+going\s+to|'m\s+going\s+to|\s+are\s+going\s+to|'re\s+going\s+to)"
)
_ALSO = r"(?:\s+(?:also|then|now|personally|both|gladly|always|myself|send\s+and|check\s+and))*"
_DEEDS = (
    "write call message tell report send resend ring phone confirm check recheck update let email text "
    "mail fix correct repair replace refund return redo rebuild rewrite deliver publish republish post "
    "repost put make keep prepare pay credit invoice bill come get have give show set add change remove "
    "proofread test click take handle sort finish finalise finalize do bring book schedule move upload "
    "share restore stop start open read review compare answer reply follow cover ask pull point swap "
    "run hand look go be work deduct reimburse discount apply attach copy record wait"
)
_DEED = rf"(?:{'|'.join(_DEEDS.split())})\b"
_OURS = re.compile(rf"{_WILL}{_ALSO}\s+{_DEED}", re.IGNORECASE)
_WORD_GIVEN = re.compile(
    rf"{_I}\s+(?:can\s+)?promise\b|\byou\s+have\s+my\s+word\b|\b(?:I|we)\s+commit\s+to\b", re.IGNORECASE
)
_NEVER = re.compile(
    rf"{_I}(?:\s+will|'ll)\s+(?:never|not)\b{_ALSO}\s+{_DEED}|{_I}\s+won't{_ALSO}\s+{_DEED}", re.IGNORECASE
)
_FROM_NOW = re.compile(
    r"\bfrom\s+(?:now\s+on|today(?:\s+on)?|this\s+\w+\s+on|the\s+next\s+\w+\s+on)\b", re.IGNORECASE
)
_THEIRS = re.compile(
    r"\byou(?:'ll|\s+will)\s+(?:have|get|receive|hear|see|find)\b|\byou(?:'re|\s+are)\s+getting\b",
    re.IGNORECASE,
)
_IT_WILL = re.compile(
    r"(?:\bwill|'ll|\bis\s+going\s+to|\bare\s+going\s+to)\s+(?:be|go|reach|arrive|come|stand|run|appear|land|follow|play|"
    r"work|show|open|have|say|replace)\b|\bgoes?\s+(?:out|live|up)\b|\b(?:is|are)\s+(?:with\s+you|in\s+your\s+inbox|yours)\b"
    r"|\b(?:arrives?|follows?)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(r"\b(?:we\s+agreed|your\s+choice|you\s+chose)\b", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:today|tonight|tomorrow|noon|midday|lunch|end\s+of\s+the\s+(?:day|week)|this\s+(?:morning|afternoon|evening|week)|"
    r"next\s+(?:week|issue|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|within\s+(?:the|an|one|two|a|\d+)|"
    r"in\s+(?:an?|one|two|three|\d+)\s+(?:minutes?|hours?|days?|weeks?)|\d{1,2}\.?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec)\w*)\b|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s*[ap]\.?m\b|\b(?:by|at|before|until)\s+\d{1,2}\b",
    re.IGNORECASE,
)
_FIRST_BY = re.compile(r"^(?:by|within)\b", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|before|within|until|on)\b", re.IGNORECASE)
_MINE = re.compile(rf"{_I}(?:'ll|\s+will|'m\s+going|\s+am\s+going|\s+promise|\s+won't)", re.IGNORECASE)
_HERS = re.compile(rf"{_MINE.pattern}|{_FROM_NOW.pattern}", re.IGNORECASE)
"""What is promised even where the items of a list are offers."""

# What looks like one and is none.
_EMPTY = re.compile(
    rf"{_WILL}{_ALSO}\s+(?:be\s+(?:honest|brief|frank|direct|clear|happy|glad|open|on\s+(?:a|the)\b|in\s+(?:a|the)\b|away|late|"
    r"out|offline|at\s+(?:a|the)\b)|keep\s+(?:this|it)\s+(?:short|brief)|go\s+with|go\s+ahead|take\s+(?:whatever|whichever)|"
    r"have\s+(?:lost|missed|caused)|make\s+no\s+excuses?|not\s+make\s+(?:any\s+)?excuses?|look\s+forward|wait\s+for\s+your|"
    r"do\s+(?:whatever|whichever|what(?:ever)?\s+you)|leave|miss)"
    rf"|{_I}\s+won't\s+(?:make\s+(?:any\s+)?excuses?|take\s+(?:up\s+)?(?:more|much))",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^(?:please|kindly)\b|\bplease\s+(?:tell|let|answer|reply|send|choose|say|call|write)\b|\b(?:let|tell)\s+me\b|\bI\s+need\b|"
    r"\bcould\s+you\b|\bcan\s+you\b|\bwould\s+you\b|\bdo\s+you\b|\bI(?:'d|\s+would)\s+(?:like|love|be)\b|\bI\s+(?:can|could)\b",
    re.IGNORECASE,
)
_DEPENDS = re.compile(
    r"^(?:and\s+|or\s+|but\s+)?(?:if(?!\s+it\s+helps)|unless|in\s+case|should|once\s+you|when\s+you|as\s+soon\s+as\s+you|say\s+yes)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|went|sent|wrote|called|told|saw|found|missed|forgot|noticed|happened|came|set|fixed)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"^\s*(?:\(?(?:\d{1,2}|[A-Ja-j])[.):]|(?:option\s+)?(?:one|two|three|first|second):|option\s+\w+[:.]?|[-*•–])\s*",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"\bwhich\s+(?:one|of|way|would|do|is|suits|works)\b|\b(?:one|two|three|several|four)\s+ways?\b|\byou\s+(?:choose|decide|pick)\b|"
    r"\bwhichever\b|\bwhat\s+(?:do|would)\s+you\s+(?:prefer|like|rather)\b|\byour\s+call\b|\breply\s+(?:with\s+)?(?:1|a)\b|"
    r"\bwould\s+that\s+suit\b",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"(?<=[:.!?])[ \t]+(?=\(?(?:[1-9]|[A-J])[.):]\s|(?:One|Two|Three|First|Second|Option\s+\w+):\s)"
)
"""Where an item of a list begins within a line."""
_CUT = re.compile(r"^\(?(?:\d{1,2}|[A-Ja-j])[.)]$|\b[ap]\.m\.$")
"""What ends with a stop and is no sentence yet: a list's sign, and "2 p.m." within a line."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")
_OPTIONS_LEAD = re.compile(r"^(?:one|two|three|four|several|another)\s+ways?\b", re.IGNORECASE)


def promises_in(text: str) -> list[str]:
    """Give the sentences and list items of a message that promise something, in their literal words."""
    found: list[str] = []
    offers = _CHOICE.search(straight(text)) is not None
    listing = False
    for is_item, words in _said(text):
        listing = listing and is_item
        plain = straight(words)
        if plain.endswith(":"):
            listing = is_promise(words) and _CHOICE.search(plain) is None
        elif listing or ((not is_item or not offers or _HERS.search(plain)) and is_promise(words)):
            found += [] if words in found else [words]
    return found


def is_promise(sentence: str) -> bool:
    """Tell whether one sentence, without the sign of its list, promises something."""
    whole = straight(sentence)
    plain = _QUOTED.sub(" ", whole).strip()
    if not plain or plain.endswith("?") or _DEPENDS.search(plain) or _OPTIONS_LEAD.search(plain):
        return False
    if _EMPTY.search(plain) and not _WORD_GIVEN.search(plain):
        return False
    if _FROM_NOW.search(plain) or _WORD_GIVEN.search(plain) or _NEVER.search(plain) or _OURS.search(plain):
        return True
    return _says_when(plain) and not _ASKS.search(plain)


def is_lasting(sentence: str) -> bool:
    """Tell whether a promise is for good ("from now on …"): a day in it is none by which it is due."""
    return _FROM_NOW.search(straight(sentence)) is not None


def _says_when(plain: str) -> bool:
    """Tell whether a sentence without "I will" says by when something will be there."""
    if not _WHEN.search(plain):
        return False
    if _MINE.search(plain) or _THEIRS.search(plain) or _AGREED.search(plain):
        return True
    if _PAST.search(plain):
        return False
    if _FIRST_BY.search(plain):
        return True
    if _IT_WILL.search(plain):
        return True
    return _is_fragment(plain) and _BY.search(plain) is not None


def _is_fragment(plain: str) -> bool:
    """Tell whether words are a note of what comes by when ("by Friday 9:00: the link"), no sentence."""
    return (
        re.search(
            r"\b(?:is|are|am|I|you|me|I'm|it's|that's|need|needs|launch|launches|deadline|call|meeting)\b",
            plain,
        )
        is None
    )


def _said(text: str) -> Iterator[tuple[bool, str]]:
    """Give the sentences that are hers, with whether each is an item of a list; its sign is left away."""
    for line in _INLINE.sub("\n", text).splitlines():
        if line.lstrip().startswith(">"):
            continue
        start = _ITEM.match(line)
        rest = line[start.end() :] if start else line
        is_item, kept = start is not None, ""
        for span in sentences(rest):
            words = f"{kept} {rest[span.start : span.end]}".strip()
            kept = words if _CUT.search(words) else ""
            sign = _ITEM.match(words)
            if kept or not words:
                continue
            yield is_item or sign is not None, " ".join(words[sign.end() if sign else 0 :].split())
            is_item = is_item and not words.endswith("?")
        if kept:
            yield is_item, " ".join(kept.split())
