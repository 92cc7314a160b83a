"""A backup's name says when and why, and nothing else is taken for one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from mistakejournal.domain.backup import HERE, REASONS, Backup, backup_from, backup_name

MADE = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize("reason", [reason for reason in REASONS if reason != "migration"])
def test_a_name_is_read_as_it_was_written(reason):
    place = Path("/x") / backup_name("journal", MADE, reason)
    assert backup_from(place, "journal", 5) == Backup(place, MADE, reason, 5, HERE)


def test_the_moment_in_a_name_is_in_utc():
    berlin = MADE.astimezone(timezone(timedelta(hours=1)))
    assert backup_name("journal", berlin, "asked") == "journal-20261124T083000Z-asked.db"


def test_one_from_before_a_migration_is_known_whatever_schema_it_went_to():
    backup = backup_from(Path("journal-20261124T083000Z-before-1.10.db"), "journal")
    assert backup is not None
    assert backup.reason == "migration"


def test_a_reason_nobody_knows_any_more_is_none():
    backup = backup_from(Path("journal-20261124T083000Z-test.db"), "journal")
    assert backup is not None
    assert backup.reason == ""


@pytest.mark.parametrize(
    "name",
    [
        "journal.db",
        "journal-20261124T083000Z-asked.db.part",
        "journal-20261124T083000Z-asked.key",
        "journal-20260231T083000Z-asked.db",
        "journal-2-20261124T083000Z-asked.db",
        "sample-20261124T083000Z-asked.db",
        "my journal-20261124T083000Z-asked.db",
        "journal-20261124T083000Z-.db",
    ],
)
def test_other_files_are_no_backups_of_this_journal(name):
    assert backup_from(Path(name), "journal") is None
