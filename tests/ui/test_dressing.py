"""The application wears what she set, and what the system asks for where she set nothing."""

from __future__ import annotations

import pytest

from mistakejournal.domain.settings import Settings
from mistakejournal.ui import dressing
from mistakejournal.ui.dressing import chosen, dress, dress_if_bare
from mistakejournal.ui.theme import current_theme


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_follows_the_system_unless_she_chose(monkeypatch, scheme):
    monkeypatch.setattr(dressing, "system_scheme", lambda: scheme)
    assert chosen(Settings()).name == scheme
    assert chosen(Settings(theme="dark")).name == "dark"


@pytest.mark.parametrize("still", [True, False])
def test_movement_follows_the_system_unless_she_chose(monkeypatch, still):
    monkeypatch.setattr(dressing, "system_reduced_motion", lambda: still)
    assert chosen(Settings()).reduced_motion is still
    assert chosen(Settings(reduced_motion=not still)).reduced_motion is not still


def test_text_size_and_font_are_hers(qapp):
    dress(qapp, Settings(theme="light", text_size=150, system_font=True))
    worn = current_theme()
    assert (worn.text_scale, worn.system_font) == (1.5, True)


def test_the_same_look_is_not_put_on_again(qapp, monkeypatch):
    dress(qapp, Settings(theme="dark"))
    monkeypatch.setattr(dressing, "apply_theme", lambda *_all: pytest.fail("put on again"))
    dress(qapp, Settings(theme="dark"))


def test_the_first_time_nothing_is_worn_yet(qapp, monkeypatch):
    def nothing():
        raise LookupError

    worn = []
    monkeypatch.setattr(dressing, "current_theme", nothing)
    monkeypatch.setattr(dressing, "apply_theme", lambda _app, theme: worn.append(theme.name))
    dress(qapp, Settings(theme="light"))
    assert worn == ["light"]


def test_what_is_worn_already_stays_while_her_settings_are_closed(qapp):
    dress(qapp, Settings(theme="dark", text_size=150))
    dress_if_bare(qapp)
    assert current_theme().text_scale == 1.5
