"""What was said elsewhere (A1, C8), before this was opened or since: pasted with its time and way."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.client import Channel
from mistakejournal.services import telling
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.channels import channel_choices


class Answered(QWidget):
    """Folded; what is kept becomes the first thing that was said."""

    def __init__(self, session: Session, *, again: bool = False, parent: QWidget | None = None) -> None:
        """Ask what she answered; with `again` what was said besides, once they know."""
        super().__init__(parent)
        self._session = session
        self.words = TextField(placeholder=self.tr("Paste what was said, or write it as you remember it"))
        self.when = TimeField(session.desk.clock.local, empty=self.tr("Just now"))
        self.way = Segmented(
            channel_choices(),
            name=self.tr("How it was said") if again else self.tr("How I answered"),
            value=Channel.EMAIL,
        )
        self._trouble = Label("", "small", "amber_text", wrap=True)
        self._trouble.hide()
        keep = Button(self.tr("Keep what was said") if again else self.tr("Keep this as told"), "secondary")
        keep.clicked.connect(self._on_keep)
        panel = Panel("sunken")
        panel.add(Field(self.tr("What was said") if again else self.tr("What I answered"), self.words))
        panel.add(
            Field(self.tr("When it was said") if again else self.tr("When I answered"), self.when), gap=12
        )
        panel.add(Field(self.tr("How it was said") if again else self.tr("How I answered"), self.way), gap=12)
        panel.add(self._trouble)
        panel.add(keep, gap=12)
        title = self.tr("Something else was said") if again else self.tr("I already answered")
        self._fold = Fold(title, panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fold)

    def fill(self, *, offered: bool) -> None:
        """Offer it, or not."""
        self.setVisible(offered)

    def _on_keep(self) -> None:
        words, way = self.words.text(), self.way.value()
        when, about = self.when.value(), self.when.is_about()
        done = self._session.do(
            lambda desk, incident_id: telling.answered_already(desk, incident_id, words, when, way, about)
        )
        if done is None:
            self._trouble.setText(
                self.tr(
                    "That time is before it was noticed. The words are kept; look at the times once more."
                )
            )
        else:
            self.words.set_text("")
            self._fold.set_open(False)
        self._trouble.setVisible(done is None)
