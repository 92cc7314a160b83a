"""Each place in each look: names, roles, targets, the way by Tab, nothing cut or too wide, no warning."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mistakejournal.domain.flow import STEPS
from mistakejournal.domain.lookback import CLOSING, PAGES, Period
from mistakejournal.services.checklist_list import list_checklists
from mistakejournal.services.clients import list_clients
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.incident_list import list_incidents
from mistakejournal.services.inspections import recent
from mistakejournal.services.runrecords import past_runs
from mistakejournal.services.runs import start_run
from mistakejournal.services.sample import make_sample
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.accessibility import clipped, names, reachable_by_tab, targets, too_wide
from tests.ui.window import Window

LOOKS = (
    ("light", 1.0, (1280, 800)),
    ("dark", 1.0, (900, 640)),
    ("dark", 2.0, (1280, 800)),
    ("light", 1.5, (900, 640)),
)
PLACES = (
    *(
        Route(place)
        for place in (
            Place.FIRST_RUN,
            Place.TODAY,
            Place.CHECKLISTS,
            Place.INSPECTOR,
            Place.JOURNAL,
            Place.PATTERNS,
            Place.CLIENTS,
            Place.SETTINGS,
        )
    ),
    Route(Place.CHECKLIST, "the first"),
    Route(Place.RUN, "a new one"),
    Route(Place.RUNS, "the first"),
    Route(Place.RUN, "a past one"),
    Route(Place.CLIENTS, "the first"),
    Route(Place.JOURNAL, "the newest"),
    Route(Place.INSPECTOR, "the newest"),
    *(Route(Place.FLOW, "the newest", step) for step in STEPS),
    Route(Place.FLOW),
    Route(Place.LOOK_BACK),
    *(Route(Place.LOOK_BACK, period, page) for period in Period for page in (*PAGES[period], CLOSING)),
)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the example journal as it is on 24 November."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    make_sample(path, standing(), Content())
    return path


@pytest.fixture
def full(sample: Path, journal_file: Path, clock: StandingClock, qapp):
    """Give the app over a journal with something in every place."""
    shutil.copyfile(sample, journal_file)
    window = Window(journal_file, clock)
    yield window
    window.close()


def standing() -> StandingClock:
    return StandingClock(
        datetime(2026, 11, 24, 8, 30, tzinfo=UTC), ZoneInfo("Europe/Berlin"), "Europe/Berlin"
    )


def told(route: Route) -> str:
    return " ".join(part for part in (route.place, route.id, route.detail) if part)


def row_of(window: Window, route: Route) -> str:
    if not route.id or route.place is Place.LOOK_BACK:
        return route.id
    if route.place is Place.INSPECTOR:
        return recent(window.desk, 1)[0].id
    if route.place is Place.CLIENTS:
        return list_clients(window.desk)[0].client.id
    if route.place in (Place.CHECKLIST, Place.RUNS):
        return list_checklists(window.desk)[0].id
    if route.place is Place.RUN and route.id == "a past one":
        return past_runs(window.desk, list_checklists(window.desk)[0].id)[0].id
    if route.place is Place.RUN:
        return start_run(window.desk, list_checklists(window.desk)[0].id).id
    return list_incidents(window.desk)[0].id


def open_place(window: Window, route: Route) -> None:
    window.main.go(Route(route.place, row_of(window, route), route.detail))
    window.settle()


def wear(window: Window, qapp, look) -> None:
    theme, scale, size = look
    apply_theme(qapp, load_theme(theme, text_scale=scale))
    window.main.resize(*size)
    window.settle()


@pytest.mark.row("P1", "P2")
@pytest.mark.parametrize("route", PLACES, ids=told)
def test_a_place_can_be_used_by_everybody(full: Window, qapp, route) -> None:
    open_place(full, route)
    main = full.main
    found: list[object] = reachable_by_tab(main)
    for look in LOOKS:
        wear(full, qapp, look)
        wrong = [*names(main), *targets(main), *clipped(main), *too_wide(main, *look[2])]
        found += [(look, complaint) for complaint in wrong]
    assert found == []
