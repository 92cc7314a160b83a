"""Icons are tinted by token, sharp, and forgotten with their theme."""

from __future__ import annotations

import pytest

from mistakejournal.paths import resource
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.theme.icons import app_icon, icon, pixmap


def inked(image):
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_has_the_colour_of_its_token(light):
    assert inked(pixmap("check", "accent", 32).toImage()) == {light.color("accent").name()}


def test_another_theme_draws_it_anew(qapp):
    pixmap("check", "accent", 32)
    dark = load_theme("dark")
    apply_theme(qapp, dark)
    assert inked(pixmap("check", "accent", 32).toImage()) == {dark.color("accent").name()}


def test_a_finer_screen_gets_a_finer_icon():
    fine = pixmap("check", size=18, ratio=2.0)
    assert (fine.width(), fine.deviceIndependentSize().width()) == (36, 18)


def test_a_wrong_name_is_a_bug():
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon")


def test_the_app_has_a_sign_of_its_own(light):
    image = app_icon().pixmap(64).toImage()
    assert image.pixelColor(32, 4) == light.color("accent")
    assert light.color("on_accent").name() in inked(image)


def test_every_icon_that_ships_can_be_drawn():
    names = sorted(file.stem for file in resource("icons").glob("*.svg"))
    assert len(names) > 50
    assert [name for name in names if not inked(pixmap(name, "text", 48).toImage())] == []
    assert not icon(names[0]).isNull()


def test_fonts_and_icons_come_with_their_licences():
    assert {file.name for file in resource("fonts").glob("OFL-*.txt")} == {
        "OFL-Inter.txt",
        "OFL-Newsreader.txt",
    }
    assert "ISC" in resource("icons", "LICENSE-lucide.txt").read_text("utf-8")
