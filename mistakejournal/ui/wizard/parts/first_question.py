"""Stop the harm before breathing (B1): is it still going, one quick stop, one screenshot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident import StillGoing
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.segmented import Segmented


class FirstQuestion(QWidget):
    """Nothing is chosen beforehand. The stops appear only where there may be something to stop."""

    answered = Signal(str)
    """StillGoing."""
    stop_chosen = Signal(str)
    """The code of a quick stop, "" when it is taken back."""

    def __init__(self, first: Mapping[str, Any], parent: QWidget | None = None) -> None:
        """Ask what stands in ``vocab["pause"]["first_question"]``."""
        super().__init__(parent)
        self._texts = {str(stop["id"]): str(stop["text"]) for stop in first["quick_stops"]}
        self._answer = Segmented(
            (
                (StillGoing.NO, self.tr("No, it’s out and done")),
                (StillGoing.YES, self.tr("Yes, I can stop it")),
                (StillGoing.UNSURE, self.tr("Not sure")),
            ),
            name=str(first["ask"]),
        )
        self._answer.changed.connect(self._on_answered)
        self._hands_off = Label(
            self.tr("Hands off everything else for now. Nothing needs sending again yet."),
            "small",
            "text2",
            wrap=True,
        )
        self._move = Label(str(first["yes"]), "small", "text", wrap=True)
        self._stops = ChipGroup(
            [(code, self._short(code)) for code in self._texts], exclusive=True, name=str(first["yes"])
        )
        self._stops.changed.connect(self._on_stop)
        self._how = Label("", "small", "text", wrap=True)
        self._then = Label(str(first["then"]), "small", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(str(first["ask"]), "heading", wrap=True))
        for widget in (self._answer, self._hands_off, self._move, self._stops, self._how, self._then):
            column.addWidget(widget)
        self.show_answer("", "")

    def show_answer(self, answer: str, stop: str) -> None:
        """Show what was answered before."""
        self._answer.set_value(answer)
        self._stops.set_value(stop)
        self._show_stops()

    def is_settled(self) -> bool:
        """Say whether nothing is left to stop: answered no, or a stop chosen."""
        return self._answer.value() == StillGoing.NO or bool(self._stops.value())

    def _on_answered(self, answer: str) -> None:
        self._show_stops()
        self.answered.emit(answer)

    def _on_stop(self) -> None:
        self._show_stops()
        self.stop_chosen.emit(self._stops.value())

    def _show_stops(self) -> None:
        answer = self._answer.value()
        may_stop = answer in (StillGoing.YES, StillGoing.UNSURE)
        self._hands_off.setVisible(not may_stop)
        self._then.setVisible(bool(answer))
        for widget in (self._move, self._stops):
            widget.setVisible(may_stop)
        how = self._texts.get(self._stops.value(), "") if may_stop else ""
        self._how.setText(how)
        self._how.setVisible(bool(how))

    def _short(self, code: str) -> str:
        """Give the few words of a chip; a stop that is new in the content says itself whole."""
        words = {
            "pause_send": self.tr("Pause the send"),
            "undo_mail": self.tr("Undo the email"),
            "swap_link": self.tr("Swap the link"),
            "hide_post": self.tr("Hide the post"),
            "join_call": self.tr("Join the call"),
            "unpublish": self.tr("Back to draft"),
            "stop_payment": self.tr("Stop the payment"),
        }
        return words.get(code, self._texts[code])
