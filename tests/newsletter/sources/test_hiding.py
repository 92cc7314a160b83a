"""What is not to be seen is told from what is."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.sources.hiding import font_is_nothing, hidden_names, is_hidden, names_of


@pytest.mark.parametrize(
    "style",
    [
        "display:none", "color: red; DISPLAY : none !important", "visibility:hidden",
        "max-height:0px;overflow:hidden",
        "opacity:0", "opacity: 0.0;", "height:0;overflow:hidden", "overflow:hidden;width:0px",
    ],
)  # fmt: skip
def test_hidden(style):
    assert is_hidden(style)


@pytest.mark.parametrize(
    "style",
    ["", "display:block", "opacity:0.5", "max-height:0.5em", "line-height:0", "height:0"],
)
def test_seen(style):
    assert not is_hidden(style)


@pytest.mark.parametrize(
    ("style", "nothing"),
    [("font-size:0", True), ("font-size: 0px;", True), ("font-size:14px", False), ("", None)],
)
def test_letters_without_a_size(style, nothing):
    assert font_is_nothing(style) is nothing


def test_a_style_sheet_hides_by_class_on_every_screen_alone():
    sheet = "@import url(x); .pre, td.b {display:none !important} #c{opacity:0}"
    sheet += "@media screen {.m{display:none}} p{}"
    assert hidden_names(sheet) == {".pre", ".b", "#c"}
    assert names_of({"class": "a pre", "id": "c"}) == [".a", ".pre", "#c"]
    assert names_of({"class": None}) == []
