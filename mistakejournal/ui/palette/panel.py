"""The palette's panel: the field keeps the keyboard, the arrows choose among what it finds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mistakejournal.ui.actions import title_of
from mistakejournal.ui.beside import Beside
from mistakejournal.ui.context import Context
from mistakejournal.ui.palette.entries import Entry, entries_for, hits_for
from mistakejournal.ui.palette.row import PaletteRow
from mistakejournal.ui.theme.paint import box, painting
from mistakejournal.ui.theme.rules import wear_rules
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.key_hint import KeyHint
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.widgets.scrolling import ScrollArea

_RADIUS, _HEAD, _LIST = 14, 54, 384
_DOWN = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Tab})
_UP = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Backtab})


class PalettePanel(Themed, QWidget):
    """Finds as she types; Enter or a click does the chosen entry, and the palette is left."""

    left = Signal()

    def __init__(self, context: Context, do: Callable[[str], None], parent: QWidget | None = None) -> None:
        """Search the journal of `context`; `do` does an act by its code."""
        super().__init__(parent)
        self._context = context
        self._do = do
        self._rows: list[PaletteRow] = []
        self._at = 0
        self._most = 0
        self._beside = Beside(context.desk, self)
        self._beside.failed.connect(context.failed)
        self.field = _Field()
        self.field.setAccessibleName(self.tr("What to find or do"))
        self.field.setPlaceholderText(title_of("palette"))
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        self._area = ScrollArea(self._list)
        self._area.show_ground()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 1, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._make_head())
        self._column.addWidget(Hairline())
        self._column.addWidget(self._area)
        self._column.addWidget(Hairline())
        self._column.addWidget(self._make_foot())
        self.wear()
        self._find("")

    def chosen(self) -> PaletteRow | None:
        """Give the row that Enter means, or None when nothing was found."""
        return self._rows[self._at] if self._rows else None

    def set_most(self, height: int) -> None:
        """Never be taller than this, in px."""
        self._most = height
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that choose before the field does."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _DOWN or key in _UP:
                goes_up = key in _UP or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._choose(self._at + (-1 if goes_up else 1))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def restyle(self) -> None:
        """Grow with the text."""
        theme = self.theme
        self._lines.setContentsMargins(theme.space(8), theme.space(8), theme.space(8), theme.space(8))
        self.field.setFixedHeight(theme.px(_HEAD))
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        with painting(self) as painter:
            color = self.theme.color
            box(painter, QRectF(self.rect()), _RADIUS, fill=color("raised"), border=color("edge"))

    def _make_head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(14)
        row.addWidget(IconLabel("search", "text2", 20))
        row.addWidget(self.field, 1)
        row.addWidget(KeyHint(self.tr("Esc")))
        return head

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        flow = self._keys = FlowLayout(spacing=14, parent=foot)
        flow.setContentsMargins(20, 8, 16, 8)
        for keys, words in (
            ("↑ ↓", self.tr("choose")),
            ("↵", self.tr("open")),
            (">", self.tr("only actions")),
            ("#", self.tr("only journal")),
        ):
            flow.addWidget(KeyHint(keys, words))
        return foot

    def _find(self, typed: str) -> None:
        """Show what is found; words that take long to look for come as soon as they are known."""
        hits = self._beside.quickly(lambda desk: hits_for(desk, typed))
        self._show(entries_for(typed, self._context, self._do, hits or []))
        if hits is None:
            self._beside.read(
                lambda desk: hits_for(desk, typed),
                lambda found: self._show_late(entries_for(typed, self._context, self._do, found)),
            )

    def _show_late(self, entries: list[Entry]) -> None:
        """Show what came late; Enter means the entry that it meant before."""
        chosen = self.chosen()
        is_there = chosen is not None and chosen.entry in entries
        self._show(entries, at=entries.index(chosen.entry) if chosen is not None and is_there else 0)

    def _show(self, entries: list[Entry], *, at: int = 0) -> None:
        empty(self._lines)
        self._rows = []
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                self._add(self._heading(group))
            row = PaletteRow(entry)
            row.clicked.connect(lambda _=False, chosen=entry: self._do_entry(chosen))
            self._rows.append(row)
            self._add(row)
        if not entries:
            nothing = Label(self.tr("Nothing here has these words."), "body", "text2", wrap=True)
            nothing.setContentsMargins(12, 10, 12, 10)
            self._add(nothing)
        self._lines.addStretch(1)
        self._at = at
        self._fit()
        lay_out_now()  # a row has to be where it will stand before it can be scrolled to
        self._choose(at)

    def _add(self, widget: QWidget) -> None:
        self._lines.addWidget(widget)
        widget.show()  # at once, so that its height counts

    def _heading(self, group: str) -> Label:
        heading = Label(group, "caption", "text2")
        heading.setContentsMargins(self.theme.space(12), self.theme.space(8), 0, self.theme.space(2))
        return heading

    def _choose(self, at: int) -> None:
        if not self._rows:
            return
        self._at = at % len(self._rows)
        for place, row in enumerate(self._rows):
            row.set_selected(place == self._at)
        chosen = self._rows[self._at]
        self._area.ensureWidgetVisible(chosen, 0, self.theme.px(32))
        announce(self.field, chosen.accessibleName())

    def _take(self) -> None:
        row = self.chosen()
        if row is not None:
            self._do_entry(row.entry)

    def _do_entry(self, entry: Entry) -> None:
        self.left.emit()
        entry.act()

    def _fit(self) -> None:
        """Take the height of what was found, up to the usual list or the window."""
        wide = self._area.viewport().width()
        high = max(self._lines.totalMinimumSize().height(), self._lines.totalHeightForWidth(wide))
        around = self.field.height() + self._keys.totalHeightForWidth(self.width()) + 2
        room = self._most - around if self._most else high
        self._area.setFixedHeight(max(60, min(high, self.theme.px(_LIST), room)))


class _Field(Themed, QLineEdit):
    """A field without a border: the panel is its border."""

    own_focus = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.wear()

    def restyle(self) -> None:
        """Take font and colours from the theme; the rule for fields would draw a second border."""
        color: Callable[[str], QColor] = self.theme.color
        self.setFont(self.theme.font("body"))
        wear_rules(
            self,
            "QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 0; "
            f"color: {color('text').name()}; placeholder-text-color: {color('text3').name()}; }}",
        )
