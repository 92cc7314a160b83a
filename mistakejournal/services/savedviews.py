"""Views of the Journal kept under a name: what was searched for and which filters held (L2)."""

from __future__ import annotations

from mistakejournal.domain.namekey import name_key
from mistakejournal.domain.order import between
from mistakejournal.domain.savedview import SavedView
from mistakejournal.domain.text import clean, one_line
from mistakejournal.domain.wanted import Wanted, from_filters
from mistakejournal.errors import JournalError
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.store import savedviews as store
from mistakejournal.store import tables


def saved_views(desk: Desk) -> list[SavedView]:
    """Give the kept views in the order in which they were kept."""
    return store.all_(desk.journal)


def wanted_of(view: SavedView) -> Wanted:
    """Give what a view asks for."""
    return from_filters(view.query, view.filters or {})


def keep_view(desk: Desk, name: str, wanted: Wanted) -> Done:
    """Keep what is asked for; a view that has this name asks for it from now on. Nothing without a name."""
    name = one_line(name)
    with desk.journal.write() as writing:
        known = store.all_(desk.journal)
        same = _of_name(desk, name)
        asked = {"query": clean(wanted.query), "filters": wanted.filters()}
        row_id = same.id if same else ""
        if same:
            writing.change(tables.SAVED_VIEWS, same.id, **asked)
        elif name:
            key = between(known[-1].order_key if known else None, None)
            row_id = writing.add(tables.SAVED_VIEWS, name=name, order_key=key, **asked)
    return done(writing, "keep_view", row_id)


def rename_view(desk: Desk, view_id: str, name: str) -> Done:
    """Give a view another name; without a name it keeps its own.

    Raises JournalError("name_taken") where another view has that name, and KeyError when there is none.
    """
    name = one_line(name)
    with desk.journal.write() as writing:
        same = _of_name(desk, name)
        if same is not None and same.id != view_id:
            raise JournalError("name_taken", name=same.name)
        if name:
            writing.change(tables.SAVED_VIEWS, view_id, name=name)
    return done(writing, "rename_view", view_id)


def remove_view(desk: Desk, view_id: str) -> Done:
    """Let a view go; what it showed stays. Raises KeyError when there is none."""
    with desk.journal.write() as writing:
        writing.remove(tables.SAVED_VIEWS, view_id)
    return done(writing, "remove_view", view_id)


def _of_name(desk: Desk, name: str) -> SavedView | None:
    wanted = name_key(name)
    return next((view for view in store.all_(desk.journal) if name_key(view.name) == wanted), None)
