"""Settings: read all at once, changed one by one."""

from __future__ import annotations

import json
from collections.abc import Mapping

from mistakejournal.domain import settings as rules
from mistakejournal.domain.settings import Settings
from mistakejournal.domain.text import clean
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import settings as store
from mistakejournal.store import tables
from mistakejournal.store.writing import Writing


def settings(desk: Desk) -> Settings:
    """Give all settings; what was never set, or is stored broken, has its default."""
    return rules.settings_from(store.all_settings(desk.journal))


def change_settings(desk: Desk, **values: object) -> Done:
    """Change settings by name. Raises KeyError (no such setting) or ValueError (the value does not fit)."""
    fit = _fit(values)
    with desk.journal.write(counts=not rules.NOTED_BY_ITSELF.issuperset(fit)) as writing:
        _write(desk, writing, fit)
    return done(writing)


def note_settings(desk: Desk, writing: Writing, **values: object) -> None:
    """Change settings with whatever else `writing` does. Raises as above."""
    _write(desk, writing, _fit(values))


def _fit(values: Mapping[str, object]) -> dict[str, object]:
    return {name: rules.accepted(name, _cleaned(value)) for name, value in values.items()}


def _write(desk: Desk, writing: Writing, fit: Mapping[str, object]) -> None:
    for name, value in fit.items():
        text = json.dumps(value, ensure_ascii=False)
        row_id = store.find_id(desk.journal, name)
        if row_id is None:
            writing.add(tables.SETTINGS, name=name, value=text)
        else:
            writing.change(tables.SETTINGS, row_id, value=text, deleted_at=None)


def _cleaned(value: object) -> object:
    return clean(value) if isinstance(value, str) else value
