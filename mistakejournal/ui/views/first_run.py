"""The first run: the doors into an empty journal (picture 17)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.ask import choose_open_file
from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme.icons import app_pixmap
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.view import View
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.ui.widgets.row import Row

_WIDTH, _SIGN = 640, 52


class FirstRunView(Themed, View):
    """Four doors, each with what is behind it; nothing has to be set up first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`."""
        super().__init__(context, parent)
        self._sign = Label()
        page = Page(_WIDTH)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        page.add(self._sign, gap=64)
        title = self.tr("A quiet place for the day something goes wrong")
        page.add(Label(title, "display", wrap=True), gap=24)
        promise = self.tr(
            "Everyone who works for clients gets something wrong sometimes. Here you put it right, "
            "tell the client well, and leave yourself a step that stops it coming back."
        )
        page.add(Label(promise, "body", "text2", wrap=True), gap=16)
        self._first = self._door(page, "life-buoy", self._wrong_words(), "primary", self._begin, gap=32)
        self._door(page, "list-checks", self._list_words(), "secondary", self._choose_list)
        self._door(page, "book-open", self._sample_words(), "secondary", self._open_sample)
        self._door(page, "archive-restore", self._own_words(), "secondary", self._open_own, last=True)
        line = QHBoxLayout()
        line.addWidget(IconLabel("lock", "text3", 14), 0, Qt.AlignmentFlag.AlignTop)
        local = self.tr("Everything stays on this laptop. No account, nothing is sent anywhere.")
        line.addWidget(Label(local, "small", "text2", wrap=True), 1)
        page.add_layout(line, gap=24)
        page.add_stretch()
        self.setFocusProxy(self._first)
        self.wear()

    def refresh(self) -> None:
        """Stay as it is: an empty journal has nothing to read."""

    def restyle(self) -> None:
        """Draw the sign in the theme's colours."""
        size = self.theme.space(_SIGN)
        self._sign.setPixmap(app_pixmap(size, self.devicePixelRatioF()))

    def _wrong_words(self) -> tuple[str, str, str]:
        return (
            self.tr("Something just went wrong"),
            self.tr("Start here. It takes one page at a time and saves as you type."),
            self.tr("Begin"),
        )

    def _list_words(self) -> tuple[str, str, str]:
        return (
            self.tr("Set up your first checklist"),
            self.tr("Pick newsletter, invoice or call prep, and change it to fit."),
            self.tr("Choose one"),
        )

    def _sample_words(self) -> tuple[str, str, str]:
        return (
            self.tr("Look around with a sample journal"),
            self.tr(
                "Six months of a made-up assistant’s notes, in a file of its own. One click and it is gone."
            ),
            self.tr("Open sample"),
        )

    def _own_words(self) -> tuple[str, str, str]:
        return (
            self.tr("I already have a journal"),
            self.tr("Open a journal file from another folder or a USB stick."),
            self.tr("Find it"),
        )

    def _door(
        self,
        page: Page,
        icon: str,
        words: tuple[str, str, str],
        kind: str,
        act: Callable[[], None],
        *,
        gap: int = 0,
        last: bool = False,
    ) -> Button:
        title, second, label = words
        button = Button(label, kind)
        button.setAccessibleDescription(title)
        button.clicked.connect(act)
        leading = IconLabel(icon, "accent_text", 20)
        page.add(
            Row(title, second, leading=leading, trailing=[button], hairline=not last, title_style="strong"),
            gap=gap,
        )
        return button

    def _begin(self) -> None:
        self.context.go(Place.FLOW)

    def _choose_list(self) -> None:
        self.context.go(Place.CHECKLISTS, detail="templates")

    def _open_sample(self) -> None:
        self.context.journal_wanted.emit("sample")

    def _open_own(self) -> None:
        filters = self.tr("Journals (*.db)")
        path = choose_open_file(self.window(), self.tr("I already have a journal"), filters)
        if path is not None:
            self.context.journal_wanted.emit(str(path))
