"""What a name most likely stands for."""

from __future__ import annotations

import pytest

from mistakejournal.domain.importfield import Field, guess, plain_key


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("title", Field.TITLE),
        ("Client_Name:", Field.CLIENT),
        ("noticed_at", Field.NOTICED),
        ("Date", Field.NOTICED),
        ("Severity", Field.LEVEL),
        ("Root cause", Field.CAUSES),
        ("Why it wasn’t caught", Field.NOT_CAUGHT),
        ("LESSONS LEARNED", Field.LESSON),
        ("what_happened", Field.WHAT_HAPPENED),
        ("What changed", Field.FIXES),
        ("Timeline", Field.LEAVE),
        ("What let it through", Field.LEAVE),
        ("digest", Field.LEAVE),
        ("Weather", Field.NOTE),
        ("", Field.NOTE),
        ("Fixed on", Field.FIXED),
    ],
)
def test_a_name_is_known_however_it_is_written(key, place):
    assert guess(key) is place


@pytest.mark.parametrize("place", [one for one in Field if one not in (Field.NOTE, Field.LEAVE)])
def test_each_place_is_known_by_its_own_name(place):
    assert guess(place.value) is place


def test_names_are_compared_without_signs_case_and_accents():
    assert plain_key("  Ánna-Lena (2)  ") == "anna lena 2"
