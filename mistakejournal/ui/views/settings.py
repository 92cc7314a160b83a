"""Settings: a row for each, in sections. Each takes effect at once; nothing has to be saved."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal import __version__
from mistakejournal.domain.settings import TEXT_SIZES
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.context import Context
from mistakejournal.ui.nav_button import NavButton
from mistakejournal.ui.reminders.tray import has_tray
from mistakejournal.ui.settings.backup import BackupForm
from mistakejournal.ui.settings.make_goods import make_good_rows
from mistakejournal.ui.settings.own_questions import QuestionsForm
from mistakejournal.ui.settings.privacy import PrivacyForm, privacy_rows
from mistakejournal.ui.settings.reminders import reminder_rows
from mistakejournal.ui.settings.rows import (
    ChoiceRow,
    DaysRow,
    ListRow,
    OnOffRow,
    SettingRow,
    SizeRow,
    WordsRow,
)
from mistakejournal.ui.settings.works import WorksForm
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.view import View
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.row import Row
from mistakejournal.words.dates import weekday_words

_WIDTH, _LIST, _NARROW_UNDER = 620, 204, 900
_ABOVE = 24
"""Room left above a heading that was jumped to, in px."""
_MONDAY = date(2024, 1, 1)

Section = tuple[str, str, str]
"""Code, words, icon."""


class _Sections(Page):
    """Its title is seen where there is no list beside it."""

    top = 20


class SettingsView(Themed, View):
    """All sections on one page; the list on the left jumps to them."""

    interests = frozenset({"settings", "prompts", "works"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, parent)
        self._rows: dict[str, SettingRow] = {}
        self._headings: dict[str, Label] = {}
        self._jumps: dict[str, NavButton] = {}
        self._page = _Sections(_WIDTH, title=self.tr("Settings"))
        self._list = self._make_list()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._list)
        whole.addWidget(Hairline(vertical=True))
        whole.addWidget(self._page, 1)
        fillers: dict[str, Callable[[], Iterator[SettingRow]]] = {
            "look": self._look_rows,
            "pause": self._pause_rows,
            "reminders": lambda: reminder_rows(has_tray()),
            "runs": self._run_rows,
            "privacy": lambda: privacy_rows(has_passphrase=bool(context.desk.journal.key)),
            "details": self._detail_rows,
            "make_goods": make_good_rows,
        }
        for code, words, _icon in self._sections():
            gap = 12 if code == "look" else 32
            self._headings[code] = self._page.section(words, gap=gap)
            if code == "questions":
                self._questions = self._page.add(QuestionsForm(context), gap=8)
            elif code == "privacy":
                self._page.add(PrivacyForm(context), gap=0)
            elif code == "backup":
                self._backup = self._page.add(BackupForm(context), gap=8)
            elif code == "works":
                self._works = self._page.add(WorksForm(context), gap=8)
            for row in fillers[code]() if code in fillers else ():
                self._page.add(row, gap=0)
                row.changed.connect(self._change)
                self._rows[row.name] = row
        self._add_place()
        self._page.add_stretch()
        self._page.verticalScrollBar().valueChanged.connect(self._mark_section)
        self._mark("look")
        self.wear()

    def refresh(self) -> None:
        """Show what is stored."""
        stored = settings(self.context.desk)
        for name, row in self._rows.items():
            row.show_value(getattr(stored, name))
        self._questions.refresh()
        self._works.refresh()
        self._backup.refresh()

    def show_row(self, row_id: str, detail: str = "") -> None:
        """Jump to the section `detail`."""
        if detail in self._headings:
            self._jump(detail)
            QTimer.singleShot(0, self, lambda: self._jump(detail))  # laid out for the first time by then

    def row_shown(self) -> tuple[str, str]:
        """Give the section she is at."""
        return "", self._marked

    def restyle(self) -> None:
        """Give the list up where the width is needed."""
        self._list.setFixedWidth(self.theme.px(_LIST + 40))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list up where the width is needed."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        has_list = not self.theme.is_narrow(self.width(), under=_NARROW_UNDER)
        self._list.setVisible(has_list)
        self._page.set_title("" if has_list else self.tr("Settings"))

    def _make_list(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(20, 20, 16, 20)
        column.setSpacing(2)
        title = Label(self.tr("Settings"), "title")
        title.setContentsMargins(10, 0, 0, 12)
        column.addWidget(title)
        for code, words, icon in self._sections():
            button = NavButton(words, icon)
            button.clicked.connect(lambda _=False, one=code: self._jump(one))
            column.addWidget(button)
            self._jumps[code] = button
        column.addStretch(1)
        return holder

    def _sections(self) -> tuple[Section, ...]:
        return (
            ("look", self.tr("Appearance"), "palette"),
            ("pause", self.tr("Pause and words"), "wind"),
            ("questions", self.tr("Your own questions"), "text-cursor-input"),
            ("reminders", self.tr("Reminders"), "bell"),
            ("runs", self.tr("Running a checklist"), "list-checks"),
            ("privacy", self.tr("Privacy"), "lock"),
            ("backup", self.tr("Backup"), "archive-restore"),
            ("details", self.tr("Your details"), "user"),
            ("works", self.tr("Kinds of work"), "table-2"),
            ("make_goods", self.tr("Make-goods"), "coins"),
            ("place", self.tr("Your journal"), "info"),
        )

    def _jump(self, code: str) -> None:
        self._page.verticalScrollBar().setValue(self._top_of(code))
        self._mark(code)  # the last one can't come to the top

    def _mark_section(self, scrolled: int) -> None:
        passed = [code for code in self._headings if self._top_of(code) <= scrolled]
        self._mark(passed[-1] if passed else "look")

    def _mark(self, code: str) -> None:
        self._marked = code
        for known, button in self._jumps.items():
            button.set_marked(known == code)

    def _top_of(self, code: str) -> int:
        heading, ground = self._headings[code], self._page.content.parentWidget()
        assert ground is not None
        return heading.mapTo(ground, heading.rect().topLeft()).y() - _ABOVE

    def _look_rows(self) -> Iterator[SettingRow]:
        themes = (
            ("system", self.tr("System")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )
        yield ChoiceRow("theme", self.tr("Theme"), self.tr("Follows your system unless you choose"), themes)
        size = self.tr("From 90 to 200 percent, everywhere in the app")
        yield SizeRow("text_size", self.tr("Text size"), size, TEXT_SIZES)
        still = self.tr(
            "The breathing circle counts instead of growing. Follows your system until you choose."
        )
        yield OnOffRow("reduced_motion", self.tr("Less movement"), still)
        font = self.tr("Instead of Inter and Newsreader")
        yield OnOffRow("system_font", self.tr("Use your system’s font"), font)

    def _pause_rows(self) -> Iterator[SettingRow]:
        skip = self.tr("You can always skip it")
        yield OnOffRow("start_with_pause", self.tr("Start an incident with the pause"), skip)
        rhythms = self.context.desk.content.vocab["pause"]["rhythms"]
        names = [(str(rhythm["id"]), str(rhythm["label"])) for rhythm in rhythms]
        yield ListRow("rhythm", self.tr("One breath"), self.tr("How you breathe in and out"), names)
        lengths = [
            (str(count), self.tr("{count} seconds").format(count=count))
            for count in (30, 50, 60, 90, 120, 180, 300)
        ]
        yield ListRow("breath_seconds", self.tr("How long"), self.tr("You can stop at any time"), lengths)
        kept = self.tr("Off: what you name on Pause is not stored at all")
        yield OnOffRow("keep_feelings", self.tr("Keep feelings in the journal"), kept)
        hints = self.tr("A dotted line under phrases such as “no big deal”")
        yield OnOffRow("hints", self.tr("Point out blaming words"), hints)
        who = self.tr("One person you can call. Shown on Pause.")
        yield WordsRow("ask_person", self.tr("Who can I ask?"), who)
        keys = [(key, key) for key in ("F7", "F8", "F9", "F12")]
        opens = self.tr("The key that opens Pause from everywhere in the app")
        yield ListRow("wrong_key", self.tr("Key for “Something went wrong”"), opens, keys)

    def _run_rows(self) -> Iterator[SettingRow]:
        gap = self.tr("After a pause longer than usual between two ticks")
        yield OnOffRow("ask_after_gap", self.tr("Ask whether I was called away"), gap)
        minutes = [
            (str(count), self.tr("{count} minutes").format(count=count)) for count in (5, 10, 15, 20, 30, 60)
        ]
        known = self.tr("While the usual time of a step is not known yet")
        yield ListRow("gap_unknown_minutes", self.tr("A pause is longer than usual after"), known, minutes)
        quick = self.tr("When a step that proves something is ticked within two seconds")
        yield OnOffRow("look_again", self.tr("Ask “Look again?” once a run"), quick)

    def _detail_rows(self) -> Iterator[SettingRow]:
        yield WordsRow("name", self.tr("Your name"), self.tr("Messages are signed with it"))
        yield WordsRow("sign_off", self.tr("Sign-off"), self.tr("If it is more than your name"))
        yield WordsRow("phone", self.tr("Phone"))
        days = [weekday_words(_MONDAY + timedelta(days=day)) for day in range(7)]
        yield DaysRow("working_days", self.tr("Working days"), days)
        yield WordsRow("day_starts", self.tr("Your day starts at"), self.tr("For example 09:00"))
        yield WordsRow("day_ends", self.tr("Your day ends at"), self.tr("For example 17:00"))
        yield WordsRow("currency", self.tr("Currency"), self.tr("Three letters, for example EUR"))

    def _add_place(self) -> None:
        path = _with_places_to_break(self.context.desk.journal.path)
        show = Button(self.tr("Show the folder"), height=30)
        show.clicked.connect(self._show_folder)
        self._page.add(Row(self.tr("Where it is"), path, trailing=[show]), gap=0)
        local = self.tr("Only on this laptop. No account, no network; nothing is sent anywhere.")
        self._page.add(Row(self.tr("Private"), local), gap=0)
        self._page.add(Row(self.tr("Mistake Journal"), __version__, hairline=False), gap=0)

    def _show_folder(self) -> None:
        from mistakejournal.ui.folder import show_folder

        show_folder(self.context)

    def _change(self, name: str, value: object) -> None:
        row = self._rows[name]
        try:
            done = self.context.perform(lambda: change_settings(self.context.desk, **{name: value}))
        except ValueError:
            if isinstance(row, WordsRow):
                row.refuse(self._refusal(name))
            return
        if isinstance(row, WordsRow):
            row.refuse("") if done is not None else row.wait()

    def _refusal(self, name: str) -> str:
        if name.startswith("make_good_money"):
            return self.tr("An amount looks like 40 or 12.50. The old one is kept.")
        if name == "currency":
            return self.tr("A currency has three capital letters, like EUR or USD. The old one is kept.")
        return self.tr("A time looks like 09:00. The old one is kept.")


def _with_places_to_break(path: Path) -> str:
    """Give a path that may go on in a new line after each folder: a long one is wider than the page."""
    return str(path).replace(os.sep, f"{os.sep}\N{ZERO WIDTH SPACE}")
