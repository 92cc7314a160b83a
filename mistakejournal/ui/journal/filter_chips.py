"""Filters as chips: client, work, cause, state, level, time; and what a figure asked for (L2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.incident import Kind, State
from mistakejournal.domain.wanted import ANY, WHENS, Wanted
from mistakejournal.services.clock import Clock
from mistakejournal.ui.widgets.chip import AddChip, Chip
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.menu_chip import MenuChip
from mistakejournal.words.levels import level_words
from mistakejournal.words.states import state_words
from mistakejournal.words.wanted import noticed_words, picked_words, range_words, told_words, when_words

_RANGE, _OTHER = "range", "other"
_MENUS = ("client_id", "cause", "work_id", "state", "level", "kind")
_SELDOM = ("work_id", "state", "level", "kind")


class FilterChips(QWidget):
    """``changed`` only when the person changed it. The words searched for are not its own."""

    changed = Signal()
    dates_wanted = Signal()
    """Other days are to be asked for."""

    def __init__(self, causes: Mapping[str, str], clock: Clock, parent: QWidget | None = None) -> None:
        """Offer everything; `causes` gives the names of the causes by code."""
        super().__init__(parent)
        self._clock = clock
        self._wanted = ANY
        self._works: list[tuple[str, str]] = []
        self.menus = {
            "client_id": MenuChip(self.tr("Client"), any_label=self.tr("Any client")),
            "cause": MenuChip(self.tr("Cause"), list(causes.items()), any_label=self.tr("Any cause")),
            "work_id": MenuChip(self.tr("Work"), any_label=self.tr("Any work")),
            "state": MenuChip(self.tr("State"), _states(), any_label=self.tr("Any state")),
            "level": MenuChip(self.tr("Level"), _levels(), any_label=self.tr("Any level")),
            "kind": MenuChip(self.tr("Kind"), self._kinds(), any_label=self.tr("Incidents and catches")),
        }
        self.when = MenuChip(self.tr("When"), any_label=self.tr("Any time"))
        self._tokens: list[Chip] = []
        self.more = AddChip(self.tr("More"))
        self.more.lead = None  # so that the first four stand in one line
        self._flow = FlowLayout(spacing=6, parent=self)
        for chip in (self.menus["client_id"], self.menus["cause"], self.when):
            self._flow.addWidget(chip)
        for name in _SELDOM:
            self._flow.addWidget(self.menus[name])
        self._flow.addWidget(self.more)
        for name, chip in self.menus.items():
            chip.changed.connect(lambda value, name=name: self._on_menu(name, value))
        self.when.changed.connect(self._on_when)
        self.more.clicked.connect(self._on_more)
        self._shows_more = False
        self.show_wanted(ANY)

    def offer(self, clients: Sequence[tuple[str, str]], works: Sequence[tuple[str, str]]) -> None:
        """Offer these clients and kinds of work, (id, name) each."""
        self._works = list(works)
        self.menus["client_id"].set_options(clients)
        self.menus["work_id"].set_options(works)
        self._show()

    def wanted(self) -> Wanted:
        """Give what the chips ask for, without words."""
        return self._wanted

    def show_wanted(self, wanted: Wanted) -> None:
        """Ask for this; nothing is told."""
        self._wanted = replace(wanted, query="")
        for name, chip in self.menus.items():
            chip.set_value(str(getattr(wanted, name) or ""))
        self._show()

    def set_days(self, since: datetime | None, until: datetime | None) -> None:
        """Ask for the days from `since` to before `until`, in UTC, as the person said."""
        self._change(replace(self._wanted, when="", since=since, until=until))

    def _on_menu(self, name: str, value: str) -> None:
        given: dict[str, object] = {name: (int(value) if value else None) if name == "level" else value}
        self._change(replace(self._wanted, **given))  # type: ignore[arg-type]  # each name is such a field

    def _on_when(self, value: str) -> None:
        if value == _OTHER:
            self._show()  # the answer comes from the dialog
            self.dates_wanted.emit()
        elif value != _RANGE:
            self._change(replace(self._wanted, when=value, since=None, until=None))

    def _on_more(self) -> None:
        self._shows_more = not self._shows_more
        self._show()

    def _change(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._show_when()
        for name in _SELDOM:
            chip = self.menus[name]
            offers = name != "work_id" or bool(self._works)
            chip.setVisible(bool(chip.value()) or (self._shows_more and offers))
        self.more.setText(self.tr("Fewer") if self._shows_more else self.tr("More"))
        self.more.setAccessibleName(self.tr("Fewer filters") if self._shows_more else self.tr("More filters"))
        self._show_tokens()

    def _show_when(self) -> None:
        wanted = self._wanted
        options = [(when, when_words(when)) for when in WHENS]
        if wanted.since or wanted.until:
            first = self._clock.local(wanted.since).date() if wanted.since else None
            end = self._clock.local(wanted.until).date() - timedelta(days=1) if wanted.until else None
            options.append((_RANGE, range_words(first, end)))
        options.append((_OTHER, self.tr("Other days…")))
        self.when.set_options(options)
        self.when.set_value(wanted.when or (_RANGE if wanted.since or wanted.until else ""))

    def _show_tokens(self) -> None:
        """Show what no menu asks for as chips of their own; a press lets one go."""
        had_focus = any(chip.hasFocus() for chip in self._tokens)
        for chip in self._tokens:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._tokens = [self._token(words, cleared) for words, cleared in self._asked_besides()]
        if had_focus:
            (self._tokens[0] if self._tokens else self.more).setFocus()

    def _asked_besides(self) -> list[tuple[str, Wanted]]:
        """Give each such question in words, and what is asked without it."""
        wanted, asked = self._wanted, list[tuple[str, Wanted]]()
        if wanted.ids:
            asked.append((picked_words(len(wanted.ids)), replace(wanted, ids=())))
        if words := noticed_words(wanted.noticed_by):
            asked.append((words, replace(wanted, noticed_by="")))
        if wanted.told is not None:
            asked.append((told_words(told=wanted.told), replace(wanted, told=None)))
        if wanted.counted:
            asked.append((self.tr("Without practice"), replace(wanted, counted=False)))
        return asked

    def _token(self, words: str, without: Wanted) -> Chip:
        chip = Chip(words, icon="x", checked=True)
        chip.setAccessibleDescription(self.tr("Press to show the others too"))
        chip.toggled.connect(lambda _on: self._change(without))
        self._flow.insert_widget(self._flow.count() - 1, chip)
        chip.show()
        return chip

    def _kinds(self) -> list[tuple[str, str]]:
        return [(Kind.INCIDENT, self.tr("Incidents")), (Kind.NEAR_MISS, self.tr("Caught"))]


def _states() -> list[tuple[str, str]]:
    return [(state.value, state_words(state)) for state in State]


def _levels() -> list[tuple[str, str]]:
    return [(str(level), level_words(level)) for level in (1, 2, 3, 4)]
