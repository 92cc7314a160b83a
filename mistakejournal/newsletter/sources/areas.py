"""Which part of an issue each block stands in: header, greeting, body, quoted, footer (I12)."""

from __future__ import annotations

import re
from bisect import bisect_right
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
_LABELS = (
    r"From|Von|De|Da|Van|Fra|Från|Od",
    r"Sent|Date|Gesendet|Datum|Envoyé|Inviato|Verzonden|Enviad[oa](?: el)?|Fecha|Data|Sendt|Skickat",
    r"Subject|Betreff|Objet|Oggetto|Onderwerp|Asunto|Assunto|Emne|Ämne",
    r"To|An|À|A|Aan|Para|Til|Till",
    r"Cc|Bcc|Kopie|Reply-To|Antwort an|Importance|Priorität|Attachments",
)
_HEAD = re.compile(
    r"(?:[-_ ]{2,}[^\n]{3,60}[-_ ]{2,}\n)?"
    + rf"(?=(?:{_LABELS[0]}|{_LABELS[2]})[ \xa0]?:)"
    + rf"(?:(?:{'|'.join(f'({label})' for label in _LABELS)})[ \xa0]?:[^\n]{{0,2000}}(?:\n|\Z)){{3,9}}"
)
"""Above a mail that is answered or sent on: from whom, when, its subject, to whom. Outlook marks no more."""
_NOTE = 300
"""Characters above an old mail that are no issue: a word to whom it is sent on to."""
_MOSTLY = 0.6
"""A share of the words that, when quoted, is the mail itself, sent on."""


def areas_of(
    text: str, stretches: Sequence[Stretch], *, answered: bool = False, forwarded: bool = False
) -> list[Area]:
    """Give the area of each block, in order; in an answered mail what it answers is never its body."""
    first, above = _issue_within(text, stretches, answered=answered, forwarded=forwarded)
    begins = stretches[first][0] if first < above else 0
    own = [(start - begins, end - begins, setting) for start, end, setting in stretches[first:above]]
    areas = _areas_of_issue(text[begins : begins + own[-1][1]] if own else "", own)
    for number in _quoted(own, answered=answered, forwarded=forwarded):
        areas[number] = Area.QUOTED
    return [Area.QUOTED] * first + areas + [Area.QUOTED] * (len(stretches) - above)


def _areas_of_issue(text: str, own: Sequence[Stretch]) -> list[Area]:
    areas = [Area.BODY] * len(own)
    footer = _footer(text, own)
    body = _body(text, own[:footer])
    for number, (start, end, _setting) in enumerate(own[:body]):
        areas[number] = Area.GREETING if _greets(text[start:end]) else Area.HEADER
    if body < footer and _greets(text[own[body][0] : own[body][1]]):
        areas[body] = Area.GREETING
    areas[footer:] = [Area.FOOTER] * (len(own) - footer)
    return areas


def _quoted(own: Sequence[Stretch], *, answered: bool, forwarded: bool) -> list[int]:
    """Give the blocks that are marked as quoted, unless they are the mail itself, sent on."""
    quoted = [number for number, (_start, _end, setting) in enumerate(own) if setting.quoted]
    if answered or not quoted:
        return quoted
    length = sum(own[number][1] - own[number][0] for number in quoted)
    is_rest = quoted == list(range(len(own) - len(quoted), len(own)))
    return [] if (forwarded and is_rest) or length > _MOSTLY * own[-1][1] else quoted


def _issue_within(
    text: str, stretches: Sequence[Stretch], *, answered: bool, forwarded: bool
) -> tuple[int, int]:
    """Give the block with which the issue begins, and the one with the head of an older mail below it.

    What was sent on is the issue itself, and so is what has but a note above it: then the note and the head
    are none of it.
    """
    first, begins, is_first = 0, 0, True
    for number, (start, _end, _setting) in enumerate(stretches):
        head = _HEAD.match(text, start)
        if head is None or not all(head.groups()[: 3 if answered else 4]):
            continue
        is_old = start - begins > _NOTE
        if is_first:
            is_old = number > 0 and (answered or (is_old and not forwarded))
        if is_old:
            return first, number
        begins, is_first = head.end(), False
        first = bisect_right(stretches, begins, key=lambda stretch: stretch[1])
    return first, len(stretches)


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
