"""Two states of a journal side by side, whatever schema the older one has."""

from __future__ import annotations

import shutil
from contextlib import closing

from mistakejournal.store import comparing, tables
from mistakejournal.store.opening import open_journal
from mistakejournal.store.standing import open_to_read
from tests.store.older import make_older


def compare(now, then):
    with closing(open_to_read(now)) as one, closing(open_to_read(then)) as other:
        return comparing.differences(one, other, lambda: None)


def test_every_table_is_counted_somewhere_or_left_out_on_purpose():
    counted = {*comparing._TITLED, *comparing._PART_OF, *comparing._OTHERS}
    assert set(tables.ALL) - counted == {tables.STEP_ORIGINS, tables.VERSIONS, tables.EVENTS, tables.SETTINGS}


def test_the_part_of_a_noun_names_it(journal):
    for table, (column, _noun) in comparing._PART_OF.items():
        names = {row["name"] for row in journal.read(f"PRAGMA table_info({table})")}
        assert column in names, table


def test_a_migration_alone_is_no_change_to_her(tmp_path, clock):
    then, now = tmp_path / "then.db", tmp_path / "now.db"
    make_older(then, clock.now())
    shutil.copy(then, now)
    open_journal(now, clock.now).close()
    assert compare(now, then) == ()


def test_what_has_no_page_of_its_own_is_counted_together(journal, tmp_path):
    journal.close()
    then = tmp_path / "then.db"
    shutil.copy(journal.path, then)
    opened = open_journal(journal.path, journal._now)
    with opened.write() as writing:
        writing.add(tables.PROMPTS, title="What helped?", page="reflect")
    opened.close()
    (change,) = compare(journal.path, then)
    assert (change.noun, change.goes.count) == (comparing.OTHER, 1)
