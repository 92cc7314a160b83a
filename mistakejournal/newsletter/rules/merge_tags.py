"""Merge tags that nobody filled in, and greetings without their name (I6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from mistakejournal.newsletter.against import Against
from mistakejournal.newsletter.finding import Finding, Part, Strength
from mistakejournal.newsletter.issue import Area, Issue
from mistakejournal.newsletter.passage import MOST, Passages, bare_subject
from mistakejournal.newsletter.tagtext import Meaning, Tag, is_address, tags

_RULE = "merge_tags"
_NEAR = 160
_TAUGHT = re.compile(
    r"\b(?:merge[- ]?tags?|merge fields?|placeholders?|variables?|syntax|handlebars|liquid|jinja2?|mustache|"
    r"erb|snippets?|interpolat\w+|f-strings?|curly|template (?:strings?|literals?|tags?|engines?|languages?)|"
    r"javascript|typescript|python|ruby|rails|django|php|bash|regex|sql|latex|css)\b|"
    r"=>|\(\)|</|==|&&|::|->|;\s*(?:\n|$)|[\"']\s?[:;]|\b(?:console\.|print\(|function ?\(|echo [\"$]|"
    r"(?:let|const|var) \w+ ?=|def \w+\(|import [{*])",
    re.IGNORECASE,
)
"""Words and signs of a text that explains tags or shows code: a tag there is its subject, not a slip."""
_BESIDE = "`\"'“”‘’"
_HELLO = r"\b(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))"
_GREETING = re.compile(rf"(?:{_HELLO}|\b(?:hallo|bonjour|hola))[\s,]{{1,3}}$", re.IGNORECASE)
_NO_NAME = re.compile(rf"{_HELLO}[ \t\xa0]{{1,3}}[,!]|\bdear[ \t\xa0]{{0,3}}[,!]", re.IGNORECASE)
"""“Hi ,” has a gap where a name was to be, “Hi,” has none; “Dear,” always has one."""
_BAD_NAME = re.compile(
    rf"{_HELLO}[ \t\xa0]{{1,3}}(?:null|undefined|none|nan|n/a|\[object object\]|first ?name|fname|"
    r"(?:your|subscriber)[ _]name)[ \t]{0,3}(?:[,!.:]|(?=\n|$))",
    re.IGNORECASE,
)
_LOST_NAME = re.compile(r"\s*[,!]\s+\w")
_GREETED = 3000
"""Characters from the start of the text in which an issue greets."""


def check(issue: Issue, against: Against) -> Iterator[Finding]:
    """Give the tags in subject, preheader, text and links, then greetings without a name."""
    del against
    passages = Passages(issue)
    for part, words in ((Part.SUBJECT, issue.subject), (Part.PREHEADER, issue.preheader)):
        for tag in islice(tags(words), MOST):
            found = None if _is_named(words, tag) else _finding(issue, tag, part)
            if found is not None:
                yield found
    said: set[str] = set()
    for tag in islice(tags(issue.text), MOST):
        found = _in_text(issue, tag, passages)
        if found is not None and not (found.strength is Strength.NOTE and found.key in said):
            said.add(found.key)
            yield found
    yield from _in_links(issue)
    yield from _greetings(issue, passages)


def _in_text(issue: Issue, tag: Tag, passages: Passages) -> Finding | None:
    area = passages.area(tag.start)
    if area is Area.QUOTED or area is Area.PREHEADER or _is_named(issue.text, tag):
        return None
    greeted = _GREETING.search(issue.text, max(tag.start - 20, 0), tag.start)
    if greeted and greeted.start() <= passages.bounds(tag.start)[0] + 2:
        sure = replace(tag, certain=True) if tag.meaning is Meaning.PERSONAL else tag
        return _finding(issue, sure, Part.TEXT)
    taught = _shows_code(issue.text, tag)
    return _finding(issue, tag, Part.TEXT, taught=taught, in_footer=area is Area.FOOTER)


def _finding(
    issue: Issue, tag: Tag, part: Part, *, taught: bool = False, in_footer: bool = False
) -> Finding | None:
    if taught and not (tag.certain and tag.meaning is Meaning.PERSONAL):
        return None
    place = (tag.start, tag.end) if part is Part.TEXT else (-1, -1)
    code, strength = "unfilled", Strength.STRONG
    if tag.meaning is Meaning.SYSTEM or (in_footer and is_address(tag)):
        code, strength = "system", Strength.NOTE
    elif issue.unsent:
        code, strength = "maybe", Strength.HINT
    elif taught or in_footer or not (tag.certain or _is_sure_anyway(tag)):
        strength = Strength.HINT
    return Finding(_RULE, code, strength, part, {"tag": tag.words}, tag.words, *place)


def _is_sure_anyway(tag: Tag) -> bool:
    """Tell whether a tag of an unknown name is written as only tags are: two braces around one name."""
    return re.fullmatch(r"\{\{\s?[A-Za-z][\w.\- ]{1,40}(?:\|[^{}]{0,80})?\}\}", tag.words) is not None


def _is_named(text: str, tag: Tag) -> bool:
    """Tell whether a tag stands in quotes or backticks: it is spoken of."""
    before, after = text[max(tag.start - 1, 0) : tag.start], text[tag.end : tag.end + 1]
    return bool(before and after and before in _BESIDE and after in _BESIDE)


def _shows_code(text: str, tag: Tag) -> bool:
    before, after = text[max(tag.start - _NEAR, 0) : tag.start], text[tag.end : tag.end + _NEAR]
    return _TAUGHT.search(f"{before} {after}") is not None


def _in_links(issue: Issue) -> Iterator[Finding]:
    code = "maybe_link" if issue.unsent else "unfilled_link"
    for link in issue.links:
        found = None if link.area is Area.QUOTED else next(filter(_is_missed, tags(link.href)), None)
        if found is not None:
            calm = link.area is Area.FOOTER or issue.unsent
            facts = {"tag": found.words, "words": link.words or link.href}
            strength = Strength.NOTE if calm else Strength.STRONG
            yield Finding(_RULE, code, strength, Part.LINK, facts, found.words, link=link.number)


def _is_missed(tag: Tag) -> bool:
    return tag.meaning is not Meaning.SYSTEM and (tag.certain or _is_sure_anyway(tag))


def _greetings(issue: Issue, passages: Passages) -> Iterator[Finding]:
    strength = Strength.NOTE if issue.unsent else Strength.STRONG
    if _LOST_NAME.match(bare_subject(issue.subject)):
        yield Finding(_RULE, "no_name", strength, Part.SUBJECT, {}, issue.subject)
    for pattern, code in ((_NO_NAME, "no_name"), (_BAD_NAME, "empty_value")):
        for found in pattern.finditer(issue.text, 0, _GREETED):
            is_own = passages.area(found.start()) not in (Area.QUOTED, Area.FOOTER)
            if is_own and found.start() <= passages.bounds(found.start())[0] + 2:
                yield Finding(_RULE, code, strength, Part.TEXT, {}, found[0], *found.span())
