"""What stands quietly at the end of Today: a rule of thumb of hers, and the offer to look back (K5)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.ui.context import Context
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme.veil import is_veiled
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label


class QuietLines(QWidget):
    """Filled after the first paint: what it needs is loaded then, and on most days there is nothing."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Serve `context`; nothing is shown before `show_day`."""
        super().__init__(parent)
        self._context = context
        self._shown: object = None
        self._rule = QWidget()
        line = QHBoxLayout(self._rule)
        line.setContentsMargins(0, 12, 0, 0)
        line.addWidget(IconLabel("lightbulb", "text2", 16))
        self._words = Label("", "small", "text2", wrap=True)
        line.addWidget(self._words, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._rule)
        self._row: QWidget | None = None
        self._place_row: QWidget | None = None
        self._rule.hide()

    def show_day(self, day: date) -> None:
        """Show what the day has; a line that says the same stays, with its open menu."""
        from mistakejournal.services.lookback.offer import look_back_offer
        from mistakejournal.services.rulesofthumb import rule_of_day

        rule, offer = rule_of_day(self._context.desk, day), look_back_offer(self._context.desk)
        self._rule.setVisible(rule is not None and not is_veiled())
        if rule is not None:
            self._words.setText(self.tr("Your rule: {rule}").format(rule=rule.title))
        self._ask_for_second_place()
        if offer == self._shown:
            return
        self._shown = offer
        if self._row is not None:
            self._column.removeWidget(self._row)
            self._row.hide()
            self._row.deleteLater()
            self._row = None
        if offer is not None:
            from mistakejournal.ui.lookback.offer_row import offer_row

            self._row = offer_row(self._context, offer, lambda: self._go(offer.period))
            self._column.addWidget(self._row)

    def _ask_for_second_place(self) -> None:
        """Ask for a second place of backups, once, after the first real incident (O1)."""
        from mistakejournal.services.backups import is_folder_wanted

        wanted = is_folder_wanted(self._context.desk) and not self._context.sample
        if wanted == (self._place_row is not None):
            return
        if self._place_row is not None:
            self._column.removeWidget(self._place_row)
            self._place_row.hide()
            self._place_row.deleteLater()
            self._place_row = None
        else:
            from mistakejournal.ui.backups.second_place import second_place_row

            self._place_row = second_place_row(self._context, self)
            self._column.insertWidget(1, self._place_row)

    def _go(self, period: str) -> None:
        self._context.go(Place.LOOK_BACK, period)
