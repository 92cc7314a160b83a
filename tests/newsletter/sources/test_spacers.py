"""Dots and spacers are no pictures."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.sources.spacers import is_spacer


@pytest.mark.parametrize(
    "attributes",
    [
        {"src": "o.gif", "width": "1", "height": "1"},
        {"src": "o.gif", "style": "width:1px; height: 1px"},
        {"src": "https://x.example/spacer.gif", "alt": ""},
        {"src": ""},
    ],
)
def test_a_dot_is_none(attributes):
    assert is_spacer(attributes)


@pytest.mark.parametrize(
    "attributes",
    [
        {"src": "logo.png", "width": "100"},
        {"src": "https://x.example/spacer.gif", "alt": "Our spaces"},
        {"src": "a.png", "style": "width:100%"},
        {"alt": "Words"},
    ],
)
def test_a_picture_is_one(attributes):
    assert not is_spacer(attributes)
