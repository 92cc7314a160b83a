from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.domain.richtext import as_html


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.words = set(), ""

    def handle_starttag(self, tag, attrs):
        assert attrs == []
        self.tags.add(tag)
        self.words += "\n" if tag == "br" else ""

    def handle_endtag(self, tag):
        self.words += "\n\n" if tag == "p" else ""

    def handle_data(self, data):
        self.words += data


def read(html):
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def test_paragraphs_stay_paragraphs_and_options_stand_below_each_other():
    html = as_html("Hi Theo,\n\nTwo ways:\nA. This.\nB. That.\n\nMaya")
    assert html == "<p>Hi Theo,</p><p>Two ways:<br>A. This.<br>B. That.</p><p>Maya</p>"


def test_her_words_are_never_read_as_html():
    assert as_html("<b>a & b</b> “c” 'd'") == "<p>&lt;b&gt;a &amp; b&lt;/b&gt; “c” &#x27;d&#x27;</p>"


@given(st.text(st.sampled_from("ab <>&\"'\n!-/="), max_size=60))
def test_all_of_her_words_and_nothing_else_are_read_back(text):
    reader = read(as_html(text))
    assert reader.tags <= {"p", "br"}
    assert "".join(reader.words.split()) == "".join(text.split())
