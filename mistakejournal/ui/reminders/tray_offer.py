"""Offered once, after the first promise with a time: the app can stay in the tray and remind her (J5)."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.services.reminders import offered_tray
from mistakejournal.ui.context import Context
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.banner import Banner
from mistakejournal.ui.widgets.button import Button

_BUTTON = 36


class TrayOffer(Themed, QWidget):
    """Goes with the answer and never comes again."""

    def __init__(self, context: Context) -> None:
        """Ask in the window of `context`."""
        super().__init__()
        self._context = context
        banner = Banner(
            self.tr("Stay in the tray for reminders?"),
            self.tr("When you close the window, the app then waits in the tray. Quit ends it."),
            icon="bell",
            tone="accent",
        )
        no = banner.add_action(Button(self.tr("No, thanks"), "quiet", height=_BUTTON))
        yes = banner.add_action(Button(self.tr("Stay in the tray"), height=_BUTTON))
        no.clicked.connect(lambda: self._answer(wanted=False))
        yes.clicked.connect(lambda: self._answer(wanted=True))
        QHBoxLayout(self).addWidget(banner)
        self.wear()

    def restyle(self) -> None:
        """Keep off the edges of the place."""
        edge = self.theme.space(24)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(edge, self.theme.space(12), edge, 0)

    def _answer(self, *, wanted: bool) -> None:
        self.hide()
        self._context.perform(lambda: offered_tray(self._context.desk, wanted=wanted))
        self.deleteLater()
