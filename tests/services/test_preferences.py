import pytest

from mistakejournal.domain.settings import Settings
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.store import tables
from mistakejournal.store.standing import standing


def test_nothing_has_to_be_set_up_first(desk):
    assert settings(desk) == Settings()


def test_what_was_changed_is_there_and_the_rest_keeps_its_default(desk):
    done = change_settings(desk, theme="dark", name="Robin", splitters=(("journal", "AAA="),))
    assert done.changes == {"settings"}
    assert done.undo is None
    assert settings(desk) == Settings(theme="dark", name="Robin", splitters=(("journal", "AAA="),))
    change_settings(desk, theme="light")
    assert settings(desk).theme == "light"
    assert desk.journal.number("SELECT count(*) FROM settings WHERE name = 'theme'") == 1


def test_a_value_that_does_not_fit_is_refused_before_anything_is_written(desk):
    with pytest.raises(ValueError):
        change_settings(desk, name="Robin", text_size=500)
    with pytest.raises(KeyError):
        change_settings(desk, sound=True)
    assert settings(desk) == Settings()


def test_a_broken_or_unknown_row_falls_back_to_the_default(desk):
    with desk.journal.write() as writing:
        writing.add(tables.SETTINGS, name="theme", value="{not json")
        writing.add(tables.SETTINGS, name="text_size", value='"huge"')
        writing.add(tables.SETTINGS, name="of_a_later_version", value="1")
    assert settings(desk) == Settings()


def test_a_setting_that_was_taken_away_can_be_set_again(desk):
    with desk.journal.write() as writing:
        row_id = writing.add(tables.SETTINGS, name="theme", value='"dark"')
    with desk.journal.write() as writing:
        writing.remove(tables.SETTINGS, row_id)
    assert settings(desk).theme == "system"
    change_settings(desk, theme="light")
    assert settings(desk).theme == "light"


def test_typed_settings_pass_the_gate_for_typed_text(desk):
    change_settings(desk, sign_off="Best\x00,\r\nRobin")
    assert settings(desk).sign_off == "Best�,\nRobin"


def test_what_the_app_notes_by_itself_leaves_the_journal_standing_as_it_stood(desk):
    before = standing(desk.journal.path)
    change_settings(desk, sitting=("today", "", "", "", "0"), window="AAA=")
    assert settings(desk).window == "AAA="
    assert standing(desk.journal.path) == before
    change_settings(desk, sitting=(), theme="dark")
    assert standing(desk.journal.path) != before
