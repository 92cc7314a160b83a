"""What stands in for words to come, and the sentences that templates of sending tools begin with (I8)."""

from __future__ import annotations

import re

_THINGS = (
    "link|url|text|image|photo|picture|title|headline|subject|copy|content|logo|button|description|date|quote|"
    "caption|intro|introduction|cta|paragraph|heading|message"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

THING = re.compile(rf"(?i:\b(?:{_THINGS}|name|number|price|address|time|place|tk|tb[cd])s?(?: here)?\]?\Z)")
"""What ends a template's brackets: a thing to be put there."""

PATTERN = re.compile(
    r"(?P<lorem>(?i:\blorem ipsum\b|\bdolor sit amet\b|\bconsectetur adipiscing\b))"
    r"|(?P<todo>\bTODO\b)"
    r"|(?P<tk>\b(?:TK){1,6}\b)"
    rf"|(?P<day>\bXX (?:{_MONTHS})\b|\b(?:{_MONTHS}) XX\b)"
    r"|(?P<crosses>(?<![\w-])X{3,12}\b)"
    rf"|(?P<insert>(?i:\b(?:insert|add|put|paste|enter) (?:your |the |a |an )?(?:{_THINGS})s? here\b))"
    rf"|(?P<bracketed>(?i:\[(?:insert|add|your|enter|placeholder|headline|tbd|tbc|tk)\b[^\[\]\n]{{0,40}}\]))"
    rf"|(?P<yours>(?i:\byour (?:{_THINGS})s? (?:goes )?here\b))"
    r"|(?P<placeholder>(?i:\bplaceholder\b))"
    r"|(?P<open>\b(?:TBD|TBC|TBA)\b)"
    r"|(?P<test>(?i:\[(?:test|draft)\]))"
    r"|(?P<copy>(?im:^copy of\b))"
    r"|(?P<street>(?i:\b123 (?:main|any|anywhere|fake|example|your|street) ?(?:street|st\b|road|rd\b|name)?))"
    r"|(?P<company>\b(?:Your )?Company Name\b)"
)
"""One name for each kind; what a place of it means is decided by what stands around it."""

SUBJECT_COPY = re.compile(r"^copy of\b|\(copy(?: ?\d{1,3})?\)\s*$|\bcopy \d{2}\s*$", re.IGNORECASE)
"""Sending tools name a doubled campaign so: "Copy of Spring", "Spring (copy 01)"."""

_SENTENCES = (
    "click here to edit", "click to edit this text", "double-click to edit", "double click to edit",
    "edit this text", "add your headline", "add a headline here", "add your text", "add your own text",
    "this is a text block", "this is a heading", "this is a paragraph block", "your headline goes here",
    "use this area to offer a short preview", "use this section to", "use this space to",
    "it's time to design your email", "it’s time to design your email", "start writing here",
    "type something here", "write something here", "drop your image here", "your content goes here",
    "replace this text", "change this text", "sample text", "this is sample text", "insert alt text",
    "alt text goes here", "describe your image", "your story headline", "this is a sample",
)  # fmt: skip
TEMPLATE = re.compile("|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in _SENTENCES), re.IGNORECASE)
"""Sentences that templates begin with."""
