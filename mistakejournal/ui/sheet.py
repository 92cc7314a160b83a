"""The whole kit on one page, to be looked at in each review."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.domain.settings import Settings

from .application import make_application
from .dressing import dress
from .theme.paint import box, painting
from .theme.theme import STYLES
from .theme.themed import Themed
from .widgets.avatar import Avatar
from .widgets.badge import Badge
from .widgets.banner import Banner
from .widgets.button import Button
from .widgets.chip import AddChip, Chip
from .widgets.choice_card import ChoiceCards
from .widgets.dots import Dots
from .widgets.field import Field
from .widgets.flow_layout import FlowLayout
from .widgets.icon_button import IconButton
from .widgets.key_hint import KeyHint
from .widgets.label import Label
from .widgets.line_field import LineField
from .widgets.menu_chip import MenuChip
from .widgets.page import Page
from .widgets.pair import Pair
from .widgets.panel import Panel
from .widgets.progress_bar import ProgressBar
from .widgets.progress_ring import ProgressRing
from .widgets.ring import Ring
from .widgets.row import OpenRow, Row
from .widgets.segmented import Segmented
from .widgets.select import Select
from .widgets.slider import Slider
from .widgets.tabs import Tabs
from .widgets.text_field import TextField
from .widgets.tick import Tick, TickState
from .widgets.time_field import TimeField
from .widgets.timeline_row import TimelineRow
from .widgets.toggle import Toggle

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent

_COLORS = (
    "canvas sidebar raised sunken hover selected text text2 text3 line field_line disabled "
    "accent accent_tint amber amber_tint clay clay_tint chart1 chart2 chart3"
).split()
_SAMPLES = {
    "display": "First, stop. Breathe.",
    "title": "What was my part?",
    "subtitle": "Interruptions are behind six.",
    "heading": "Options for Theo",
    "body": "Plain facts are enough.",
    "strong": "You were away for 14 minutes",
    "small": "Any of these is a fair reaction.",
    "caption": "Only on this laptop",
}
_SHOWN_AT = datetime(2026, 11, 24, 10, 31, tzinfo=UTC)


def open_sheet() -> int:
    """Show the sheet in a window of its own until that is closed; give the exit code."""
    app = QApplication.instance() or make_application()
    assert isinstance(app, QApplication)
    dress(app, Settings())
    sheet = Sheet()
    sheet.resize(1280, 800)
    sheet.show()
    code = app.exec()
    sheet.close()
    return code


class Sheet(Page):
    """Type, colours, and every control in its states. Its words are samples and stay as they are."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(1200, parent=parent)
        self.setWindowTitle("Sheet")
        self._rings: list[tuple[Ring, QWidget]] = []
        self.add(Pair(self._type_and_colors(), self._controls(), stretch=(5, 6), stack_below=1000), gap=0)
        self.add(_composed(), gap=32)
        self.add_stretch()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the focus around the controls that are to have it."""
        super().showEvent(event)
        for ring, target in self._rings:
            ring.show_around(target)

    def _type_and_colors(self) -> QWidget:
        grid, holder = QGridLayout(), QWidget()
        grid.setHorizontalSpacing(24)
        for line, style in enumerate(style for style in STYLES if style in _SAMPLES):
            grid.addWidget(Label(style, "small", "text2"), line, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Label(_SAMPLES[style], style, wrap=True), line, 1)
        grid.setColumnStretch(1, 1)
        swatches = QWidget()
        flow = FlowLayout(parent=swatches)
        for token in _COLORS:
            flow.addWidget(Swatch(token))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label("Type", "heading"))
        column.addLayout(grid)
        column.addSpacing(24)
        column.addWidget(Label("Colour", "heading"))
        column.addWidget(swatches)
        column.addStretch(1)
        return holder

    def _controls(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label("Controls", "heading"))
        for name, widgets in (
            ("Primary", self._buttons("primary", "Continue")),
            (
                "Secondary",
                [*self._buttons("secondary", "Copy", icon="copy"), self._focused(Button("Focused"))],
            ),
            ("Others", _other_buttons()),
            ("Chips", self._chips()),
            ("Segmented", _ways()),
            ("Ticks", _ticks()),
            ("Switches", self._switches()),
            ("Fields", _fields()),
            ("Badges", _badges()),
        ):
            column.addWidget(_Line(name, widgets))
        away = Banner("You were away for 14 minutes", icon="phone-incoming")
        away.add_action(Button("Start again at the top", "primary", height=30))
        trouble = Banner(
            "The journal couldn’t be saved.",
            "Your disk is full. Nothing is lost yet.",
            icon="circle-alert",
            tone="clay",
        )
        trouble.add_action(Button("Try again", height=30))
        for banner in (away, trouble):
            column.addWidget(banner)
        column.addStretch(1)
        return holder

    def _focused(self, widget: QWidget) -> QWidget:
        self._rings.append((Ring(self.viewport()), widget))
        return widget

    def _chips(self) -> list[QWidget]:
        client = MenuChip("Client", [("b", "Brightside")], any_label="Every client")
        chips: list[QWidget] = [Chip("Dread"), Chip("Panic", checked=True), _hovered(Chip("Hover"))]
        return [*chips, self._focused(Chip("Focused")), client, AddChip("Other")]

    def _switches(self) -> list[QWidget]:
        on = Toggle("Remind me", checked=True, bare=True)
        focused = self._focused(Toggle("Remind me of check-ins", checked=True, bare=True))
        off = Toggle("Less movement", bare=True)
        return [off, on, focused, ProgressRing(0.4), ProgressBar("4 of 9", 9, 4), Slider("Strength", value=4)]

    def _buttons(self, kind: str, first: str, *, icon: str | None = None) -> list[QWidget]:
        down, off = Button("Down", kind), Button("Disabled", kind)
        down.setDown(True)
        off.setEnabled(False)
        return [Button(first, kind, icon=icon), _hovered(Button("Hover", kind)), down, off]


class Swatch(Themed, QWidget):
    """A token and its colour."""

    def __init__(self, token: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(Label(token, "caption", "text2"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.wear()

    def restyle(self) -> None:
        """Grow with the text."""
        self.setMinimumSize(self.theme.px(76), self.theme.px(50))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the colour."""
        theme, place = self.theme, self.rect()
        place.setHeight(theme.px(32))
        with painting(self) as painter:
            box(painter, place.toRectF(), 6, fill=theme.color(self._token), border=theme.color("edge"))


class _Line(QWidget):
    """A name, and the controls it stands for."""

    def __init__(self, name: str, widgets: list[QWidget]) -> None:
        super().__init__()
        flow_holder = QWidget()
        flow = FlowLayout(spacing=10, parent=flow_holder)
        for widget in widgets:
            flow.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._name = Label(name, "small", "text2")
        row.addWidget(self._name)
        row.addWidget(flow_holder, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all names equally wide."""
        super().resizeEvent(event)
        self._name.setMinimumWidth(self._name.theme.px(88))


def _hovered(widget: QWidget) -> QWidget:
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    return widget


def _other_buttons() -> list[QWidget]:
    return [
        Button("Something went wrong", "tinted", icon="life-buoy"),
        Button("Skip for now", "quiet"),
        Button("See them", "link"),
        IconButton("pencil", "Edit"),
        Button("Continue", "primary", key_hint="Ctrl ↵"),
    ]


def _ways() -> list[QWidget]:
    return [Segmented([("a", "List"), ("b", "One at a time")], name="View", value="a")]


def _ticks() -> list[QWidget]:
    return [Tick(f"A step, {state.value}", state) for state in TickState]


def _fields() -> list[QWidget]:
    name, empty = LineField("Brightside", name="Client"), LineField("", "Placeholder", name="Name")
    kind = Select([("n", "Newsletter"), ("i", "Invoice")], name="Kind of work")
    kind.set_value("n")
    found = TimeField(lambda: _SHOWN_AT, _SHOWN_AT, name="I found out", empty="Not known")
    for widget in (name, empty, kind, found):
        widget.setMinimumWidth(150)
    return [name, empty, kind, found]


def _badges() -> list[QWidget]:
    return [
        Badge("Learned 24 Nov", icon="sprout", tone="accent"),
        Badge("Following up", icon="circle-dot-dashed", tone="accent"),
        Badge("Serious"),
        Badge("Came back", icon="rotate-ccw", tone="amber"),
    ]


def _composed() -> QWidget:
    """Show what is put together of several parts."""
    panel = Panel("raised", padding=24)
    tabs = Tabs([("now", "For Theo"), ("later", "So it doesn’t come back")], name="Fix")
    tabs.set_second("now", "now")
    tabs.set_second("later", "later today is fine")
    panel.add(tabs)
    levels = [
        ("1", "Put right today", "Easily put right"),
        ("2", "Noticeable", "Costs them time"),
        ("3", "Serious", "Others can see it"),
        ("4", "Severe", "Money or trust"),
    ]
    cards = ChoiceCards(levels, name="How big is it for them?")
    cards.set_value("3")
    panel.add(cards, gap=16)
    panel.add(Field("What happened", TextField("At 10:02 I sent issue 118 to all 1,840 readers.")), gap=16)
    panel.add(Toggle("Both sides had a part", "Shows shared causes and a way to split any cost."), gap=16)
    start = Button("Start", height=30)
    panel.add(
        Row("Monthly invoices", "Oak & Ember · 7 steps", leading=ProgressRing(), trailing=[start]), gap=16
    )
    panel.add(OpenRow("Theo Marsh", "The Brightside Podcast", leading=Avatar("Theo Marsh")), gap=4)
    panel.add(TimelineRow("24 Nov, 10:31", "I found it in the live email", "Issue 118 linked to 71."), gap=16)
    panel.add(TimelineRow("10:57", "Told Theo, with two options", icon="mail", last=True), gap=0)
    panel.add(Dots([True, True, *[False] * 4], 2, name="Step 3 of 6"), gap=16)
    panel.add(KeyHint("Space", "tick"))
    return panel
