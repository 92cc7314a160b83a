"""What would take a parser minutes is made plain; anything else is left as it is."""

from __future__ import annotations

import pytest

from mistakejournal.errors import JournalError
from mistakejournal.newsletter.sources.depth import DEEPEST, MOST_ATTRIBUTES, MOST_PIECES, flattened


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * DEEPEST + "x",
        "<p><b>x</b></p>" * 5_000,
        "<table><tr><td><div>x</td></tr></table>" * 2_000,
        "<li>x" * 5_000,
        "<a href=x>" * 5_000,
    ],
)
def test_an_ordinary_page_stays_as_it_is(html):
    assert flattened(html) is html


@pytest.mark.parametrize(
    "before",
    [
        "<div>" * (DEEPEST + 1),
        "<b id=x><p>" * 1_000,
        "<i><div></i></div>" * 2_000,
        "<p " + "a=1 " * (MOST_ATTRIBUTES + 1) + ">",
        "<body a=1>" * 30,
    ],
)
def test_what_was_made_to_be_slow_keeps_its_words_and_links(before):
    page = flattened(before + "<style>s</style><a href='x&amp;y'>Listen &lt;</a><img alt=Logo src=l>")
    assert len(page) < 1_000
    assert page.endswith('<style></style><a href="x&amp;y">Listen &lt;</a><img alt="Logo" src="l">')


def test_nothing_but_broken_tags_is_too_much_to_be_made_plain():
    with pytest.raises(JournalError) as trouble:
        flattened("<div>" * (MOST_PIECES + 2))
    assert trouble.value.code == "issue_too_large"
