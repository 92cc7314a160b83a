"""HTML of an incident: one file, readable anywhere, that fetches nothing and runs nothing."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.incidentpage import IncidentPage, PagePart, PageRow, Rows
from mistakejournal.services.exports.incidents.html import FORMAT


class Seen(HTMLParser):
    """Notes the tags and the words."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.words.append(data)


def seen(page: IncidentPage) -> Seen:
    parser = Seen()
    parser.feed(FORMAT.begin(page.title) + FORMAT.page(page) + FORMAT.end)
    parser.close()
    return parser


def page(words: str) -> IncidentPage:
    rows = (PageRow(words, words, words, done=True),)
    parts = [PagePart(words or "-", words, rows, style) for style in Rows]
    return IncidentPage(words, (), (words,), tuple(parts))


def test_a_page_is_written_with_its_parts():
    text = FORMAT.page(
        IncidentPage(
            "Last week’s link",
            (),
            ("Brightside",),
            (
                PagePart("What happened", "It went out.\nTo all.\n\nMore."),
                PagePart(
                    "Put right",
                    rows=(PageRow("Fixed", "1 Dec", done=True), PageRow("Write")),
                    style=Rows.TASKS,
                ),
                PagePart("Because", rows=(PageRow("A call"),), style=Rows.NUMBERED),
                PagePart("What was said", rows=(PageRow("Email", "1 Dec", "Hi"),), style=Rows.TEXTS),
            ),
        )
    )
    assert text == (
        '<article>\n<h1>Last week’s link</h1>\n<p class="facts">Brightside</p>\n'
        "<h2>What happened</h2>\n<p>It went out.<br>To all.</p>\n<p>More.</p>\n"
        "<h2>Put right</h2>\n<ul>\n<li><time>1 Dec</time>✓ Fixed</li>\n<li>○ Write</li>\n</ul>\n"
        "<h2>Because</h2>\n<ol>\n<li>A call</li>\n</ol>\n"
        "<h2>What was said</h2>\n<h3>1 Dec · Email</h3>\n<p>Hi</p>\n"
        "</article>\n"
    )


def test_it_refers_to_nothing_outside_and_says_so_to_the_browser():
    whole = seen(page("See https://example.org/pixel.png and <img src=x>"))
    assert {name for name, _ in whole.attributes} <= {"charset", "http-equiv", "content", "name", "class"}
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in whole.attributes
    assert not {"a", "img", "script", "link", "iframe", "object", "form"} & set(whole.tags)
    style = re.search(r"<style>(.*?)</style>", FORMAT.begin(""), re.DOTALL)
    assert style is not None
    assert "url(" not in style[1]
    assert "@import" not in style[1]


@given(st.text(max_size=40))
def test_whatever_she_writes_stays_words(words):
    assert set(seen(page(words)).tags) <= set(seen(page("plain\n\nwords")).tags) | {"br"}
