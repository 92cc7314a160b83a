"""Every screen as a picture, light and dark, numbered as the screens of the design are.

Lists come from the example journal, the guided flow and the run from the reference journey: nothing of hers.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from mistakejournal.domain.lookback import Period
from mistakejournal.services.clients import clients_in_use
from mistakejournal.services.clock import StandingClock
from mistakejournal.services.content import Content
from mistakejournal.services.incidents import list_incidents
from mistakejournal.services.lookback.page import past_look_backs
from mistakejournal.services.sample import make_sample
from mistakejournal.ui.hand import Hand, NotSeenError
from mistakejournal.ui.journal.export_dialog import open_export
from mistakejournal.ui.journal.report_dialog import open_report
from mistakejournal.ui.journey import Journey
from mistakejournal.ui.lock.closed_window import ClosedWindow
from mistakejournal.ui.routes import CLEAR_LINES, Place, Route
from mistakejournal.ui.sheet import Sheet
from mistakejournal.ui.theme import apply_theme, current_theme, load_theme
from mistakejournal.ui.walk import Start, story_clock

THEMES = ("light", "dark")
_LARGE, _NARROW = 2.0, (900, 640)
_OWN, _RUN, _FOCUS = "03-own", "09-run-list", "10-run-focus"
_SHARED = "Blog post two days late"
_SAMPLE_MORNING = datetime(2026, 12, 1, 8, 20, tzinfo=UTC)
_PLACES = (
    ("01-today", "Today"),
    ("23-checklists", "Checklists"),
    ("13-journal", "Journal"),
    ("15-clients", "Clients"),
    ("16-settings", "Settings"),
)


def shoot(start: Start, folder: Path, walker: type[Journey] = Journey) -> int:
    """Write the pictures into `folder`, which is made when it is not there; give the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        try:
            _shoot_story(start, Path(place) / "story.db", folder, walker)
            _shoot_sample(start, Path(place) / "sample.db", folder)
        except NotSeenError as trouble:
            print(f"The pictures stopped: {trouble}", file=sys.stderr)
            return 1
    _shoot_sheet(folder)
    print(f"{len(list(folder.glob('*.png')))} pictures are in {folder}")
    return 0


def _shoot_story(start: Start, journal: Path, folder: Path, walker: type[Journey]) -> None:
    clock = story_clock()
    with closing(Hand(lambda: start(journal, clock))) as hand:
        _tell_story(hand, folder, clock, walker)


def _tell_story(hand: Hand, folder: Path, clock: StandingClock, walker: type[Journey]) -> None:
    _take(hand.main, folder, "17-first-run")
    hand.click("Journal")
    _take(hand.main, folder, "25-empty-journal", ("light",))
    hand.click("Patterns")
    hand.sees("Patterns need a little time")
    _take(hand.main, folder, "24-empty-patterns", ("light",))
    hand.click("Inspector")
    _take(hand.main, folder, "34-inspect-first")
    hand.click("Today")

    def look(screen: str) -> None:
        if screen == "13-journal":
            return
        _take(hand.main, folder, screen)
        if screen == _FOCUS:
            _shoot_mini(hand, folder)
        if screen == _OWN:
            _take(hand.main, folder, "20-own-200pct", ("light",), scale=_LARGE)
        if screen == _RUN:
            before = hand.main.size()
            hand.main.resize(*_NARROW)
            _take(hand.main, folder, "21-narrow", ("light",))
            hand.main.resize(before)

    journey = walker(hand, clock, look)
    for _name, act in journey.stations():
        act()
    _shoot_month(hand, folder)


def _shoot_mini(hand: Hand, folder: Path) -> None:
    """The run that is shown, in its small window with the keys."""
    hand.main.deeds.do("mini_runner")
    hand.settle()
    mini = QApplication.activeWindow()
    if mini is not None and mini is not hand.main:
        _take(mini, folder, "27-mini-runner")
        mini.close()
        hand.main.activateWindow()
        hand.settle()


def _shoot_month(hand: Hand, folder: Path) -> None:
    """The first client's month of clear-to-send lines."""
    for client in clients_in_use(hand.main.context.desk)[:1]:
        hand.main.go(Route(Place.CLIENTS, client.id, CLEAR_LINES))
        hand.settle()
        page = QApplication.activeModalWidget()
        if page is not None:
            _take(page, folder, "28-clear-month")
            page.close()
            hand.settle()


def _shoot_sample(start: Start, journal: Path, folder: Path) -> None:
    clock = StandingClock(_SAMPLE_MORNING, story_clock().local().tzinfo or UTC, story_clock().zone_name())
    make_sample(journal, clock, Content())
    with closing(Hand(lambda: start(journal, clock))) as hand:
        _shoot_places(hand, folder)
        _shoot_told(hand, folder)
        _shoot_looking_back(hand, folder)
        _shoot_keeping(hand, journal, folder)


def _shoot_places(hand: Hand, folder: Path) -> None:
    for screen, place in _PLACES:
        hand.click(place)
        _take(hand.main, folder, screen)
    hand.click("Patterns")
    hand.sees("Is the fix holding?")
    _take(hand.main, folder, "14-patterns")
    hand.click("Inspector")
    hand.click(r"~\.eml")
    _take(hand.main, folder, "12-inspector")
    hand.click("Checklists")
    hand.click("~^Newsletter")
    _take(hand.main, folder, "11-editor")
    hand.click("Today")
    hand.keys("Ctrl+K")
    hand.type_into("What to find or do", "link")
    _take(hand.main, folder, "18-palette")
    hand.keys("Esc")


def _shoot_told(hand: Hand, folder: Path) -> None:
    """A client's card, and an incident whose client answered, chose, and was told of a change."""
    hand.click("Clients")
    hand.click("~^Ferrer Pottery")
    _take(hand.main, folder, "29-client")
    _take(hand.main, folder, "30-client-history", at_end=True)
    told = next(line for line in list_incidents(hand.main.context.desk) if line.title == _SHARED)
    hand.main.go(Route(Place.JOURNAL, told.id))
    hand.settle()
    _take(hand.main, folder, "31-incident")
    for screen, dialog in (
        ("44-report", open_report(hand.main.context, told.id, hand.main)),
        ("45-export", open_export(hand.main.context, hand.main, [told.id])),
    ):
        hand.settle()
        _take(dialog, folder, screen)
        dialog.close()
    for screen, page in (("32-they-know", "apologize"), ("33-seen-through", "follow_up")):
        hand.main.go(Route(Place.FLOW, told.id, page))
        hand.settle()
        _take(hand.main, folder, screen)


def _shoot_looking_back(hand: Hand, folder: Path) -> None:
    """Where it begins, two of its steps, and the one page of a past one."""
    hand.main.deeds.do("look_back")
    hand.settle()
    _take(hand.main, folder, "40-look-back")
    for screen, page in (("41-causes", "causes"), ("42-fixes", "fixes_due")):
        hand.main.go(Route(Place.LOOK_BACK, Period.MONTH, page))
        hand.settle()
        _take(hand.main, folder, screen)
    oldest = past_look_backs(hand.main.context.desk)[-1].look_back
    hand.main.go(Route(Place.LOOK_BACK, oldest.id))
    hand.settle()
    _take(hand.main, folder, "43-one-page")


def _shoot_keeping(hand: Hand, journal: Path, folder: Path) -> None:
    """What keeps the journal: two parts of Settings, and the page that asks for a passphrase."""
    for screen, part in (("46-privacy", "privacy"), ("47-backup", "backup")):
        hand.main.go(Route(Place.SETTINGS, detail=part))
        hand.settle()
        _take(hand.main, folder, screen, stays=True)
    closed = ClosedWindow(hand.main)
    closed.ask(journal, hand.main.context.desk.content.vocab["pause"])
    closed.show()
    closed.resize(hand.main.size())
    hand.settle()
    _take(closed, folder, "26-unlock")
    closed.close()
    closed.deleteLater()


def _shoot_sheet(folder: Path) -> None:
    for name in THEMES:
        _wear(name)
        sheet = Sheet()
        sheet.resize(1280, 1600)
        sheet.show()
        _take(sheet, folder, "19-kit", (name,))
        sheet.close()
        sheet.deleteLater()


def _take(
    widget: QWidget,
    folder: Path,
    screen: str,
    themes: tuple[str, ...] = THEMES,
    *,
    scale: float = 1.0,
    at_end: bool = False,
    stays: bool = False,
) -> None:
    """Save a widget in each theme, from the top of its page, at its end, or as it stands; it keeps its size.

    The theme that is worn comes first: changing it is what takes the time here.
    """
    size = widget.size()
    for name in sorted(themes, key=lambda name: name != current_theme().name):
        _wear(name, scale)
        widget.resize(size)
        for area in () if stays else widget.findChildren(QScrollArea):
            bar = area.verticalScrollBar()
            bar.setValue(bar.maximum() if at_end else 0)
        _settle()
        widget.grab().save(str(folder / f"{screen}-{name}.png"))
    if scale != 1.0:
        _wear(themes[-1])
        widget.resize(size)
        _settle()


def _wear(name: str, scale: float = 1.0) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    worn = current_theme()
    if (worn.name, worn.text_scale) != (name, scale):
        apply_theme(app, load_theme(name, text_scale=scale, reduced_motion=True))
        _settle()


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents()
