"""What stands beside the pages of the flow: the rail, or a line on top where it has no room (B3)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.flow import Step
from mistakejournal.domain.incident import Kind
from mistakejournal.domain.progress import done_steps
from mistakejournal.services import telling
from mistakejournal.ui.ask import ask_line
from mistakejournal.ui.theme import current_theme
from mistakejournal.ui.wizard.rail import Rail
from mistakejournal.ui.wizard.session import Session
from mistakejournal.ui.wizard.steps_line import StepsLine
from mistakejournal.words.calm import calm_sentence, calm_title, near_miss_words
from mistakejournal.words.dates import clock_words, day_words


class Bars(QObject):
    """Rail and line say the same of the incident; one of them is seen."""

    closed = Signal()
    step_chosen = Signal(str)
    short_of_time = Signal()

    def __init__(self, session: Session, flow: QWidget) -> None:
        """Serve `flow`, which lays out `rail` and `line`."""
        super().__init__(flow)
        self._session, self._flow = session, flow
        self.rail, self.line = Rail(), StepsLine()
        for bar in (self.rail, self.line):
            bar.closed.connect(self.closed)
            bar.step_chosen.connect(self.step_chosen)
            bar.short_of_time.connect(self.short_of_time)
            bar.first_word_wanted.connect(self._open_first_word)
        self.line.naming_wanted.connect(self._ask_title)
        self.rail.title_edited.connect(lambda text: session.edit(title=text))
        session.saving.connect(self.show_saved)
        session.saved.connect(self.show_saved)

    def arrange(self) -> None:
        """Choose between rail and line: large text needs the width."""
        too_high = self.rail.minimumSizeHint().height() > self._flow.height()
        is_narrow = too_high or current_theme().is_narrow(self._flow.width())
        self.line.setVisible(is_narrow)
        self.rail.setVisible(not is_narrow)

    def measure_again(self) -> None:
        """Choose anew when all is dressed; the layouts of a hidden rail are told of no new size by Qt."""
        for part in reversed([self.rail, *self.rail.findChildren(QWidget)]):
            part.updateGeometry()
            if layout := part.layout():
                layout.invalidate()
                layout.activate()
        self.arrange()

    def show_session(self, step: Step) -> None:
        """Say where she is, what is done, and what the incident is called."""
        incident, file = self._session.incident, self._session.file
        deed = str(self._session.desk.content.vocab["own"]["own_deed_regex"])
        done = done_steps(file, deed) if file else frozenset()
        made = file.title if file else ""
        client = file.client.name if file and file.client else self._when()
        self.rail.show_heading(incident.title, made or self.tr("New incident"), client)
        is_untold = incident.told_at is None and incident.kind is not Kind.NEAR_MISS
        is_offered = is_untold and step is not Step.PAUSE  # Pause has its own
        for bar in (self.rail, self.line):
            bar.show_steps(step, done)
            bar.show_first_word(offered=is_offered)
            bar.show_short_of_time(offered=is_offered and not incident.short_of_time)
        self.show_saved()
        self.show_note()

    def show_saved(self) -> None:
        """Say whether everything is on disk."""
        stored = self.tr("Saved") if self._session.id else ""
        self.rail.show_saved(self.tr("Saving") if self._session.is_waiting else stored)

    def show_note(self) -> None:
        """Show the calm clock as it stands now (B8)."""
        session = self._session
        title = text = ""
        if session.incident.kind is Kind.NEAR_MISS:
            title, text = near_miss_words()
        elif session.file is not None:
            calm = telling.calm(session.desk, session.id)
            title = calm_title(calm, session.first_name)
            text = calm_sentence(calm, session.desk.clock.local())
        self.rail.show_note(title, text)
        self.line.show_note(title, text)

    def _when(self) -> str:
        moment = self._session.desk.clock.local(self._session.incident.noticed_at)
        return f"{day_words(moment.date())}, {clock_words(moment)}"

    def _open_first_word(self) -> None:
        from mistakejournal.ui.wizard.parts.first_word_dialog import FirstWordDialog

        FirstWordDialog(self._session, self._flow).open()

    def _ask_title(self) -> None:
        title = ask_line(
            self._flow,
            self.tr("Name this incident"),
            self.tr("Title"),
            yes=self.tr("Keep"),
            no=self.tr("Cancel"),
            text=self._session.incident.title,
        )
        if title is not None:
            self._session.choose(title=title)
