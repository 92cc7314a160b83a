"""What every test stands on: a home of its own, a clock that stands still, and nothing left behind."""

from __future__ import annotations

import gc
import io
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mistakejournal.services.clock import StandingClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How fast a shared machine is today says nothing about our code.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

PACKAGE = Path(__file__).resolve().parent.parent / "mistakejournal"
FLOORS = {"domain": 95, "newsletter": 95, "store": 95, "services": 95, "ui": 85}
"""The least part of each layer's lines and branches, in per cent, that the whole suite has to run."""
below_floor = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--faults",
        choices=("some", "full"),
        default="some",
        help="try a fifth of all kills and damages, or all",
    )


def pytest_collection_finish() -> None:
    """Set aside what is there before the first test."""
    _set_aside()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Set aside what a file of tests leaves: a cache of trees made each later test half a second longer."""
    yield
    if nextitem is None or nextitem.path != item.path:
        _set_aside()


def _set_aside() -> None:
    """Have nobody look for garbage, or for running timers, in what is there now."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def tries(request: pytest.FixtureRequest) -> Callable[[int], int]:
    """Give how many of a full number of faults to try in this run."""
    full = request.config.getoption("--faults") == "full"
    return lambda number: number if full else number // 5


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point everything that looks for a home into this test's own folder."""
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("MISTAKEJOURNAL_HOME", str(home / "journal"))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    home.mkdir()
    return home


@pytest.fixture
def clock() -> StandingClock:
    """Give a clock that stands at half past nine in Berlin on 24 November 2026 until the test moves it."""
    from mistakejournal.services.clock import StandingClock

    zone = "Europe/Berlin"
    return StandingClock(datetime(2026, 11, 24, 8, 30, tzinfo=UTC), ZoneInfo(zone), zone)


@pytest.fixture
def journal_file(tmp_path: Path) -> Path:
    """Give a place for a journal that is not there yet."""
    return tmp_path / "journal.db"


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window open, a timer running or the process changed, then clean up."""
    before = _process()
    yield
    left = []
    if "qapp" in request.fixturenames:  # without an application no window opens and no timer runs
        from pytestqt.qtbot import _close_widgets

        _close_widgets(request.node)  # what was handed to qtbot; by itself pytest-qt does this only later
        _delete_what_is_due()
        left = _open_windows() + _running_timers()
        _close_everything()
    left += [f"another {name}" for name, value in _process().items() if value != before[name]]
    _put_back(before)
    if left:
        pytest.fail("left behind: " + ", ".join(left), pytrace=False)


def _process() -> dict[str, Any]:
    """Give what all tests of this process share: the next one finds it as it is left."""
    return {"switch interval": sys.getswitchinterval(), "collector": gc.isenabled(), "folder": Path.cwd()}


def _put_back(process: dict[str, Any]) -> None:
    sys.setswitchinterval(process["switch interval"])
    (gc.enable if process["collector"] else gc.disable)()
    os.chdir(process["folder"])


def _open_windows() -> list[str]:
    from PySide6.QtWidgets import QApplication

    return [
        f"window {type(widget).__name__} “{widget.windowTitle()}”"
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible()
    ]


def _running_timers() -> list[str]:
    from PySide6.QtCore import QTimer
    from shiboken6 import isValid

    kinds = _with_subclasses(QTimer)  # asking each object would take longer than most tests
    return [
        f"timer of {timer.interval()} ms in {timer.parent()!r}"
        for timer in gc.get_objects()
        if type(timer) in kinds and isValid(timer) and timer.isActive()
    ]


def _with_subclasses(kind: type) -> set[type]:
    return {kind}.union(*map(_with_subclasses, kind.__subclasses__()))


def _close_everything() -> None:
    from PySide6.QtWidgets import QAbstractItemView, QApplication

    for widget in QApplication.topLevelWidgets():
        widget.close()
        if not isinstance(widget, QAbstractItemView):  # suggestions belong to their completer
            widget.deleteLater()
    _delete_what_is_due()


def _delete_what_is_due() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run of the whole suite that covers less of a layer than its floor."""
    config = session.config
    measured = config.pluginmanager.hasplugin("_cov") and not hasattr(config, "workerinput")
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    ran_through = session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
    if not (measured and whole and ran_through):
        return
    config.stash[below_floor] = _layers_below_floor()
    if config.stash[below_floor] and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which layers are below their floor, and the figures that tests of faults have recorded."""
    for line in config.stash.get(below_floor, []):
        terminalreporter.write_line(line, red=True)
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == "figure":
                terminalreporter.write_line(str(value))


def _layers_below_floor() -> list[str]:
    from coverage import Coverage

    coverage = Coverage()
    coverage.load()
    covered = {
        layer: coverage.report(include=[f"{PACKAGE / layer}/*"], file=io.StringIO())
        for layer in FLOORS
        if (PACKAGE / layer).is_dir()
    }
    return [
        f"coverage of {layer} is {part:.1f} %, its floor is {FLOORS[layer]} %"
        for layer, part in covered.items()
        if part < FLOORS[layer]
    ]
