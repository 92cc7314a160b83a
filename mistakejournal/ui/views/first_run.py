"""The first run: the doors into an empty journal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.services.today import is_empty
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import PRACTICE, Place
from mistakejournal.ui.theme.icons import app_pixmap
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.view import View
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.side_by_side import SideBySide

_WIDTH, _SIGN, _WORDS = 640, 52, 300


class Door(QWidget):
    """What she could do first, what is behind it, and the button that opens it."""

    def __init__(self, icon: str, title: str, second: str, label: str, kind: str = "secondary") -> None:
        """Take an icon, two lines of words, and the button's label and kind."""
        super().__init__()
        self.button = Button(label, kind)
        self.button.setAccessibleDescription(title)
        lines = QVBoxLayout()
        lines.setSpacing(3)
        lines.addWidget(Label(title, "strong", wrap=True))
        lines.addWidget(Label(second, "body", "text2", wrap=True))
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(IconLabel(icon, "accent_text", 24), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        whole = SideBySide(spacing=16, parent=self)
        whole.setContentsMargins(0, 16, 0, 18)
        whole.add(words, stretch=1, need=_WORDS)
        whole.add(self.button)


class FirstRunView(Themed, View):
    """Four doors, each with what is behind it; nothing has to be set up first."""

    interests = frozenset({"incidents", "checklists", "clients"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, parent)
        self._sign = Label()
        page = Page(_WIDTH)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        page.add_stretch()
        page.add(self._sign, gap=0)
        title = self.tr("A quiet place for the day\nsomething goes wrong")
        page.add(Label(title, "display", wrap=True), gap=24)
        promise = self.tr(
            "Everyone who works for clients gets something wrong sometimes. Here you put it right, "
            "tell the client well, and leave yourself a step that stops it coming back."
        )
        page.add(Label(promise, "body", "text2", wrap=True), gap=16)
        doors = self._doors()
        for place, (door, act) in enumerate(doors):
            door.button.clicked.connect(act)
            if place:
                page.add(Hairline(), gap=0)
            page.add(door, gap=0 if place else 24)
        page.add(Hairline(), gap=0)
        practise = Button(self.tr("Practise with a made-up mistake"), "link", icon="repeat", height=30)
        practise.clicked.connect(lambda: context.go(Place.FLOW, detail=PRACTICE))
        alone = QHBoxLayout()
        alone.addWidget(practise)
        alone.addStretch(1)
        page.add_layout(alone, gap=12)
        line = QHBoxLayout()
        line.setSpacing(9)
        line.addWidget(IconLabel("laptop", "text3", 14), 0, Qt.AlignmentFlag.AlignTop)
        local = self.tr("Everything stays on this laptop. No account, nothing is sent anywhere.")
        line.addWidget(Label(local, "small", "text2", wrap=True), 1)
        page.add_layout(line, gap=16)
        page.add_stretch()
        self.setFocusProxy(doors[0][0].button)
        self.wear()

    def refresh(self) -> None:
        """Give way to Today where something is there after all, such as what was brought back."""
        if self.isVisible() and not is_empty(self.context.desk):
            self.context.go(Place.TODAY)

    def restyle(self) -> None:
        """Draw the sign in the theme's colours."""
        size = self.theme.space(_SIGN)
        self._sign.setPixmap(app_pixmap(size, self.devicePixelRatioF()))

    def _doors(self) -> tuple[tuple[Door, Callable[[], None]], ...]:
        wrong = Door(
            "life-buoy",
            self.tr("Something just went wrong"),
            self.tr("Start here. It takes one page at a time and saves as you type."),
            self.tr("Begin"),
            "primary",
        )
        checklist = Door(
            "list-checks",
            self.tr("Set up your first checklist"),
            self.tr("Pick newsletter, invoice or call prep, and change it to fit."),
            self.tr("Choose one"),
        )
        sample = Door(
            "book-open",
            self.tr("Look around with a sample journal"),
            self.tr("Six months of a made-up assistant’s notes. Clear it with one click."),
            self.tr("Open sample"),
        )
        own = Door(
            "archive-restore",
            self.tr("I already have a journal"),
            self.tr("From another laptop, a USB stick or a backup. You see what is in it first."),
            self.tr("Find it"),
        )
        return (
            (wrong, self._begin),
            (checklist, self._choose_list),
            (sample, self._open_sample),
            (own, self._open_own),
        )

    def _begin(self) -> None:
        self.context.go(Place.FLOW)

    def _choose_list(self) -> None:
        self.context.go(Place.CHECKLISTS, detail="templates")

    def _open_sample(self) -> None:
        self.context.journal_wanted.emit("sample")

    def _open_own(self) -> None:
        from mistakejournal.ui.backups.own_journal import open_own_journal  # opened once, on a new laptop

        open_own_journal(self.window(), self.context)
