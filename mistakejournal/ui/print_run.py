"""Printing a run's record, or saving it as a PDF: hers whole, or what the client may read (F6)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.paper import Paper
from mistakejournal.services.runrecords import client_record, run_record
from mistakejournal.ui.context import Context
from mistakejournal.ui.paper_dialog import PaperDialog
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.words.runrecords import client_page, her_page, left_out_words

HERS, CLIENT = "hers", "client"


class PrintRun(PaperDialog):
    """One run on a page, in one of its two forms."""

    def __init__(self, context: Context, run_id: str, parent: QWidget) -> None:
        """Offer the run over `parent`."""
        super().__init__(context, self.tr("Print this run"), parent)
        self._run_id = run_id
        self._form = self.add(
            Segmented(
                [(HERS, self.tr("For me")), (CLIENT, self.tr("For the client"))],
                name=self.tr("Who it is for"),
                value=HERS,
            )
        )
        self._form.changed.connect(lambda _form: self.show_paper())
        self.finish()

    def paper(self) -> Paper:
        """Give the record in the chosen form."""
        desk = self.context.desk
        if self._form.value() == CLIENT:
            return client_page(client_record(desk, self._run_id))
        return her_page(run_record(desk, self._run_id), desk.clock.local)

    def says(self) -> str:
        """Say what stands in it, and what was left out for the client."""
        if self._form.value() != CLIENT:
            return self.tr("Everything the record holds. Read it before it leaves your desk.")
        words = self.tr(
            "What was done and what was seen. Interruptions, skips, times and notes are left out."
        )
        left_out = left_out_words(client_record(self.context.desk, self._run_id))
        return f"{words} {left_out}".strip()

    def suggested(self) -> str:
        """Name the file for the run and its day."""
        record = run_record(self.context.desk, self._run_id)
        moment = record.ended_at or record.started_at
        day = self.context.desk.clock.local(moment).date().isoformat() if moment else ""
        return f"{self.paper()[0].text} {day}"
