"""The level on four cards: suggested with its reasons, corrected by a click (A5)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services import levels
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.choice_card import ChoiceCards
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.levels import level_words, reason_words


class LevelCards(QWidget):
    """Her own choice stands until she goes back to the suggestion."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cards = ChoiceCards(
            [
                ("1", level_words(1), self.tr("Easily put right")),
                ("2", level_words(2), self.tr("Costs them time or worry")),
                ("3", level_words(3), self.tr("Others can see it")),
                ("4", level_words(4), self.tr("Money, trust, or for good")),
            ],
            name=self.tr("How big is it for them?"),
        )
        self._cards.changed.connect(lambda code: session.choose(level=int(code)))
        self._why = Label("", "small", "text2", wrap=True)
        self._back = Button(self.tr("Use the suggestion"), "link", height=30)
        self._back.clicked.connect(lambda: session.choose(level=None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._cards)
        column.addWidget(self._why)
        column.addWidget(self._back)

    def fill(self) -> None:
        """Show the level that holds, and where it comes from."""
        session = self._session
        if not session.id:
            self._show(None, "")
            return
        chosen = session.incident.level
        suggestion = levels.suggested_level(session.desk, session.id)
        is_known = levels.known_level(session.desk, session.id) is not None
        reasons = ", ".join(reason_words(code) for code in suggestion.reasons)
        name = level_words(suggestion.level)
        if chosen is None:
            words = self.tr("Suggested from your answers: {level}.") if not reasons else self.tr(
                "Suggested from your answers: {level}, because {reasons}."
            )  # fmt: skip
            self._show(suggestion.level if is_known else None, words if is_known else "")
        else:
            words = "" if chosen == suggestion.level else self.tr("Your choice. The answers suggest {level}.")
            self._show(chosen, words)
        self._why.setText(self._why.text().format(level=name, reasons=reasons))
        self._back.setVisible(chosen is not None and chosen != suggestion.level)

    def _show(self, level: int | None, why: str) -> None:
        self._cards.set_value("" if level is None else str(level))
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._back.hide()
