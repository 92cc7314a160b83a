"""Which part of an issue each block stands in: header, greeting, body, quoted, footer (I12)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mistakejournal.newsletter.issue import Area
from mistakejournal.newsletter.sources.galley import Setting

Stretch = tuple[int, int, Setting]

_GREETING = re.compile(
    r"(?:hi|hiya|hello|hey|dear|howdy|greetings|ahoy|good (?:morning|afternoon|evening|day)|happy \w+day"
    r"|hallo|liebe[rs]?|guten (?:tag|morgen)|moin|servus|sehr geehrte\w*|bonjour|salut|chère?s?|hola"
    r"|querid[oa]s?|ciao|car[oaie]|buongiorno|olá|oi|beste|hej|hei|kære|kjære|こんにちは)\b",
    re.IGNORECASE,
)
_LONGEST_GREETING = 80
_GREETED_WITHIN = 1_200
"""Characters from the start within which somebody is greeted."""
_PARAGRAPH = 80
"""Characters of a block that is a first paragraph, not a title or a date line."""
_HEAD_WITHIN = 800
_LEAVING = re.compile(
    r"unsubscri|opt[ -]?out|preference (?:cent|page)"
    r"|(?:manage|update|change|edit|e?-?mail|your|set|adjust)\W+(?:\w+\W+){0,3}preferences"
    r"|(?:you(?:[’']re| are)|you) (?:are )?receiv(?:ing|ed?) this|was sent to\b|no longer wish"
    r"|stop receiving|why did i get this|stop these|too many of these"
    r"|abmelde|abbestell|austragen|désabonn|désinscri|desuscri|darse de baja"
    r"|cancelar (?:la |a )?(?:suscri|inscri)|annulla l.iscrizione|disiscri|afmeld|uitschrijv|avregistr"
    r"|配信停止|登録解除",
    re.IGNORECASE,
)
_OWNING = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d|\bcopyright\b|all rights reserved|\bimpressum\b|our mailing address|\bpo box \d"
    r"|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",
    re.IGNORECASE,
)
_LOOKED_AT = 1_000
"""Characters of a block."""
_LONGEST_FOOTER = 2_500
_SHARE_OF_FOOTER = 0.3
_ABOVE = 3
"""Blocks above the one that lets her leave which may belong to the footer too."""
_ANSWERED = re.compile(
    r"(?:From|Von|De|Da|Van|Fra):[^\n]{1,200}\n(?:Sent|Date|Gesendet|Envoyé|Inviato|Verzonden)\b"
)
_MOSTLY = 0.6
"""A share of the words that, when quoted, is the mail itself, sent on."""


def areas_of(text: str, stretches: Sequence[Stretch], *, answered: bool = False) -> list[Area]:
    """Give the area of each block, in order; in an answered mail what it answers is never its body."""
    areas = [Area.BODY] * len(stretches)
    footer = _footer(text, stretches)
    body = _body(text, stretches[:footer])
    for number, (start, end, _setting) in enumerate(stretches[:body]):
        areas[number] = Area.GREETING if _greets(text[start:end]) else Area.HEADER
    if body < footer and _greets(text[stretches[body][0] : stretches[body][1]]):
        areas[body] = Area.GREETING
    areas[footer:] = [Area.FOOTER] * (len(stretches) - footer)
    above = _answered_from(text, stretches) if answered else len(stretches)
    quoted = [
        number
        for number, (_start, _end, setting) in enumerate(stretches)
        if setting.quoted or number >= above
    ]
    length = sum(stretches[number][1] - stretches[number][0] for number in quoted)
    if answered or length <= _MOSTLY * len(text):
        for number in quoted:
            areas[number] = Area.QUOTED
    return areas


def _answered_from(text: str, stretches: Sequence[Stretch]) -> int:
    """Give the number of the block with the headers of the mail that is answered; Outlook marks no more."""
    for number, (start, _end, _setting) in enumerate(stretches):
        if number and _ANSWERED.match(text, start):
            return number
    return len(stretches)


def _greets(words: str) -> bool:
    return len(words) <= _LONGEST_GREETING and _GREETING.match(words) is not None


def _body(text: str, stretches: Sequence[Stretch]) -> int:
    """Give the number of the block where the body begins, or the greeting that opens it."""
    first = 0
    for number, (start, end, setting) in enumerate(stretches):
        if start > _GREETED_WITHIN:
            break
        if not setting.quoted and _greets(text[start:end]):
            return number
    for number, (start, end, setting) in enumerate(stretches):
        if start > _HEAD_WITHIN:
            break
        if setting.quoted:
            return number
        if end - start >= _PARAGRAPH and not setting.heading and not _leaves(text, start, end):
            return number
        if not setting.heading and _GREETING.match(text, start):
            return number
        first = first or (number if setting.heading else 0)
    return first


def _footer(text: str, stretches: Sequence[Stretch]) -> int:
    """Give the number of the block where the footer begins; as many as there are without one."""
    longest = max(_LONGEST_FOOTER, _SHARE_OF_FOOTER * len(text))
    marked = [
        number
        for number, (start, end, _setting) in enumerate(stretches)
        if len(text) - start <= longest
        and (start > len(text) * 0.4 or number * 2 > len(stretches))
        and _leaves(text, start, end)
    ]
    if not marked:
        marked = [
            number
            for number, (start, end, _setting) in enumerate(stretches)
            if len(text) - start <= longest / 2 and number * 2 > len(stretches) and _owns(text[start:end])
        ]
    first = next((number for number in marked if not _goes_on(stretches, number)), len(stretches))
    for number in range(first - 1, max(0, first - 1 - _ABOVE), -1):
        if _owns(text[stretches[number][0] : stretches[number][1]]):
            return number
    return first


def _leaves(text: str, start: int, end: int) -> bool:
    return _LEAVING.search(text, start, min(end, start + _LOOKED_AT)) is not None


def _owns(words: str) -> bool:
    return len(words) <= 400 and _OWNING.search(words) is not None


def _goes_on(stretches: Sequence[Stretch], number: int) -> bool:
    """Tell whether whole sections come after it: a footer has no headings and long paragraphs."""
    after = stretches[number + 1 :]
    titles = sum(1 for _start, _end, setting in after if setting.heading in (1, 2, 3))
    return titles >= 2 and sum(end - start > 200 for start, end, _setting in after) >= 2
