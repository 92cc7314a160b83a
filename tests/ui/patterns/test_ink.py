"""Words are measured once, wrapped where they must be, and shortened where they may."""

from __future__ import annotations

from mistakejournal.ui.patterns import ink
from mistakejournal.ui.patterns.ink import height_of, width_of
from mistakejournal.ui.theme import Theme, load_theme


def test_words_are_as_wide_as_the_text_is_large(light: Theme) -> None:
    assert width_of(load_theme("light", text_scale=2.0), "small", "Causes") > width_of(
        light, "small", "Causes"
    )


def test_a_narrow_place_needs_more_lines(light: Theme) -> None:
    words = "Taking something for done is behind five"
    one = light.line_height("small")
    assert height_of(light, "small", words, 600) == one
    assert height_of(light, "small", words, 120) >= 2 * one


def test_what_was_measured_does_not_grow_for_ever(light: Theme, monkeypatch) -> None:
    monkeypatch.setattr(ink, "_KEPT", 4)
    for number in range(20):
        width_of(light, "small", str(number))
    assert len(ink._known) <= 4
