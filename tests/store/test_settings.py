from mistakejournal.store import settings as store
from mistakejournal.store import tables


def test_settings_are_read_by_name_and_what_is_no_json_is_left_out(journal):
    with journal.write() as writing:
        writing.add(tables.SETTINGS, name="theme", value='"dark"')
        writing.add(tables.SETTINGS, name="text_size", value="{")
    assert store.all_settings(journal) == {"theme": "dark"}


def test_the_later_of_two_rows_of_one_name_wins(journal):
    for value in ('"dark"', '"light"'):
        with journal.write() as writing:
            row_id = writing.add(tables.SETTINGS, name="theme", value=value)
    assert store.all_settings(journal) == {"theme": "light"}
    assert store.find_id(journal, "theme") == row_id


def test_a_row_is_found_again_after_it_was_deleted(journal):
    with journal.write() as writing:
        row_id = writing.add(tables.SETTINGS, name="theme", value='"dark"')
    with journal.write() as writing:
        writing.remove(tables.SETTINGS, row_id)
    assert store.all_settings(journal) == {}
    assert store.find_id(journal, "theme") == row_id
    assert store.find_id(journal, "sound") is None
