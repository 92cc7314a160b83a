"""Sizes grow with the text; white space stops growing earlier."""

from __future__ import annotations

import pytest

from mistakejournal.ui.theme import load_theme


def test_text_grows_to_200_percent_and_white_space_to_125():
    theme = load_theme("light", text_scale=2.0)
    assert (theme.px(14), theme.space(16), theme.font("body").pixelSize()) == (28, 20, 28)


@pytest.mark.parametrize(("asked", "given"), [(0.2, 0.9), (5.0, 2.0), (1.25, 1.25)])
def test_no_text_size_leaves_its_range(asked, given):
    assert load_theme("light", text_scale=asked).text_scale == given


@pytest.mark.parametrize(
    ("width", "scale", "narrow"),
    [(999, 1.0, True), (1000, 1.0, False), (1000, 1.39, False), (2000, 1.4, True)],
)
def test_a_place_is_narrow_for_lack_of_width_or_by_large_text(width, scale, narrow):
    theme = load_theme("light", text_scale=scale)
    assert theme.is_narrow(width) is narrow
    assert theme.is_narrow(2000, under=2001)


def test_both_themes_name_the_same_colours():
    assert load_theme("light").tokens.keys() == load_theme("dark").tokens.keys()


def test_high_contrast_leaves_no_pale_text_and_no_pale_line():
    plain, high = load_theme("light"), load_theme("light", high_contrast=True)
    assert {high.tokens[name] for name in ("text", "text2", "text3")} == {plain.tokens["text"]}
    assert {high.tokens[name] for name in ("line", "edge")} == {plain.tokens["field_line"]}


def test_our_letters_can_give_way_to_those_of_the_system(light):
    assert light.font("title").family() == "Newsreader Display"
    assert light.font("body").family() == "Inter"
    assert load_theme("light", system_font=True).font("title").family() not in ("Inter", "Newsreader Display")


def test_lines_have_air_between_them(light):
    assert (light.line_height("body"), light.line_height("small")) == (21, 19)


def test_an_unknown_colour_is_a_bug(light):
    with pytest.raises(KeyError):
        light.color("red")
