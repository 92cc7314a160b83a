"""What became of opening the links: right, wrong, later, not opened, and what was left alone (I4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident_file import shortened
from mistakejournal.domain.inspection import Answer
from mistakejournal.newsletter.openable import LeftAlone, ToOpen
from mistakejournal.services.inspections import Seen, note_caught
from mistakejournal.ui.context import Context
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.row import Row
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.words.links import goes_words, read_words

_SMALL = 30
_LONGEST = 80
"""Letters of an address in a row; the whole one stands where it is opened."""


class ThroughEnd(ScrollArea):
    """Says how many, names the wrong ones, and leads back to any of them."""

    again_wanted = Signal(int)
    """int: the place among the links to open, from 0."""

    def __init__(
        self, context: Context, seen: Seen, links: Sequence[ToOpen], alone: Sequence[LeftAlone]
    ) -> None:
        """Stand at the end of `links`."""
        inside = QWidget()
        super().__init__(inside)
        self._context, self._kept, self._links = context, seen.inspection, links
        self._counted = Label("", "heading", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._alone = Label(_alone_words(alone), "small", "text2", wrap=True)
        self._alone.setVisible(bool(alone))
        self._again = Button(self.tr("Go through them again"), "quiet", icon="rotate-ccw", height=_SMALL)
        self._again.clicked.connect(lambda: self.again_wanted.emit(0))
        self._again.setVisible(bool(links))
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 4, 4)
        column.setSpacing(10)
        column.addWidget(self._counted)
        column.addLayout(self._rows)
        column.addWidget(self._alone)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_answers(self, answers: Mapping[int, Answer]) -> None:
        """Count anew; the wrong ones and those for later stand in rows."""
        self._counted.setText(_count_words(self._links, answers))
        empty(self._rows)
        for place, one in enumerate(self._links):
            answer = answers.get(one.link.number)
            if answer is not Answer.RIGHT:
                row = self._row(place, one, answer)
                self._rows.addWidget(row)
                row.show()
        keep_reading_order(self)

    def focus_first(self) -> None:
        """Put the focus where it goes on."""
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        """Give the count, for a screen reader."""
        return self._counted.text()

    def _row(self, place: int, one: ToOpen, answer: Answer | None) -> Row:
        title = read_words(one.link)
        look = Button(self.tr("Look again"), "quiet", height=_SMALL)
        look.clicked.connect(lambda: self.again_wanted.emit(place))
        buttons = [look]
        if answer is Answer.WRONG:
            caught = Button(self.tr("Log as caught"), "quiet", icon="sprout", height=_SMALL)
            caught.clicked.connect(lambda: self._log(caught, one))
            buttons.insert(0, caught)
        for button in buttons:
            button.setAccessibleDescription(title)
        said = {
            Answer.WRONG: self.tr("Wrong: {place}"),
            Answer.LATER: self.tr("For later: {place}"),
        }.get(answer or Answer.RIGHT, self.tr("Not opened: {place}"))
        return Row(
            title,
            said.format(place=shortened(goes_words(one.link), _LONGEST)),
            trailing=buttons,
            title_style="body",
        )

    def _log(self, button: Button, one: ToOpen) -> None:
        """Keep it as a near miss; where the report is of a run, its step has caught it (K3)."""
        title = self.tr("“{words}” opened the wrong page").format(words=read_words(one.link))
        if self._context.perform(lambda: note_caught(self._context.desk, self._kept, title)) is not None:
            button.setEnabled(False)
            button.setText(self.tr("Logged"))
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)


def _count_words(links: Sequence[ToOpen], answers: Mapping[int, Answer]) -> str:
    if not links:
        return QCoreApplication.translate("ThroughEnd", "This issue has no link that could be opened here.")
    said = [answers.get(one.link.number) for one in links]
    parts = (
        (said.count(Answer.RIGHT), QCoreApplication.translate("ThroughEnd", "{count} right")),
        (said.count(Answer.WRONG), QCoreApplication.translate("ThroughEnd", "{count} wrong")),
        (said.count(Answer.LATER), QCoreApplication.translate("ThroughEnd", "{count} for later")),
        (said.count(None), QCoreApplication.translate("ThroughEnd", "{count} not opened")),
    )
    return ", ".join(words.format(count=count) for count, words in parts if count)


def _alone_words(alone: Sequence[LeftAlone]) -> str:
    names = list(dict.fromkeys(read_words(one.link) for one in alone))
    words = QCoreApplication.translate(
        "ThroughEnd", "Left alone, because opening them does something: {names}."
    )
    return words.format(names=", ".join(names))
