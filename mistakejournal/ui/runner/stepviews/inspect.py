"""Inspect the newsletter at its step: drop, paste or open the test mail, and look at what is found (I11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mistakejournal.domain.run import RunStep, counts
from mistakejournal.domain.stepkinds import Proof, kind_of
from mistakejournal.domain.stepkinds.kind import says_something
from mistakejournal.errors import JournalError
from mistakejournal.ui.inspector.drop_zone import DropZone
from mistakejournal.ui.inspector.handed import can_be_read
from mistakejournal.ui.inspector.way_line import WayLine
from mistakejournal.ui.inspector.ways_in import choose_mail
from mistakejournal.ui.mime import clipboard
from mistakejournal.ui.runner.focus import Focus
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.runner.stepviews.beside import Beside
from mistakejournal.ui.runner.stepviews.step_view import StepView
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.words.errors import error_words
from mistakejournal.words.stepkinds import evidence_example, evidence_label

if TYPE_CHECKING:
    from mistakejournal.services.inspections import Seen
    from mistakejournal.ui.runner.step_inspecting import StepInspecting
    from mistakejournal.ui.runner.stepviews.report_in_short import ReportInShort

_SMALL, _HEIGHT = 30, 40


class InspectView(Themed, StepView):
    """What is handed in is read on a worker; its report is the proof."""

    code = "inspect"

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask for the mail; `join` says in which run."""
        super().__init__(parent)
        self._step_id = ""
        self._seen: Seen | None = None
        self._seen_for: object = None
        self._wants_another = False
        self._is_over = False
        self._asks = self._make_asking()
        self._way = WayLine()
        self._way.cancelled.connect(lambda: self._inspecting.cancel(self._step_id))
        self._report: ReportInShort | None = None
        self._before = Label("", "small", "text2", wrap=True)
        self._beside = Beside()
        self._reason = LineField(height=_HEIGHT)
        self._why = Field(
            self.tr("Mend it and inspect again, or say in one line why it stays"),
            self._reason,
            hint=self.tr("Mended already? Inspect the mended test too: the next issue is compared with it."),
        )
        self._reason.textEdited.connect(self.noted)
        self._reason.returnPressed.connect(self.checked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._before, self._asks, self._way, self._beside, self._why):
            self._column.addWidget(part)
        self.wear()

    def join(self, session: RunSession, step_id: str) -> None:
        """Read for a step of this run."""
        from mistakejournal.ui.runner.step_inspecting import step_inspecting  # most runs inspect nothing

        self._session, self._step_id = session, step_id
        self._inspecting: StepInspecting = step_inspecting(session)
        self._inspecting.changed.connect(self._on_reading)
        self._inspecting.failed.connect(self._on_failed)
        session.context.changed.connect(self._on_changed)
        if self._inspecting.is_reading(step_id):
            self._way.begin()

    def show_proof(self, step: RunStep, proof: Proof) -> None:
        """Show the report; what was seen before a break is only a grey hint and is inspected again (G2)."""
        self._is_over = counts(step)
        self._look(step, proof)
        show_text(self._reason, proof.note)
        words = self.tr("Before the break: {line}").format(line=step.ghost_evidence)
        self._before.setText(words if step.ghost_evidence and self._seen is None else "")
        self._before.setVisible(bool(self._before.text()))
        self._beside.show_comparisons(kind_of(self.code).compare(proof))
        self._why.setVisible(bool(proof.open_findings) and self._seen is not None and not self._is_over)
        self._arrange()

    def focus_proof(self) -> bool:
        """Put the cursor where a mail is handed in, or into the line that asks why something stays."""
        target: QWidget = self._paste
        if not self._why.isHidden():
            target = self._reason
        elif self._asks.isHidden():
            return False
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if target is self._reason and not says_something(self._reason.text()):
            self._reason.selectAll()  # what says nothing gives way to what is typed next
        return True

    def restyle(self) -> None:
        """Keep the parts apart."""
        self._column.setSpacing(self.theme.space(10))

    def _look(self, step: RunStep, proof: Proof) -> None:
        """Read the report where it may be another one, and keep the step's line in step with it."""
        from mistakejournal.services.inspections import of_step
        from mistakejournal.words.inspections import evidence_line

        has_report = bool(proof.evidence.strip()) and proof.open_findings is not None
        wanted = (step.id, proof.open_findings) if has_report else None
        if wanted != self._seen_for:
            before = self._seen
            self._seen_for = wanted
            self._seen = of_step(self._session.desk, step.id) if has_report else None
            if self._is_another(before):
                self._wants_another = False
        if self._seen is not None and not self._is_over and self._session.is_running:
            line = evidence_line(self._seen.report)
            if line != proof.evidence:
                self.edited.emit(line)

    def _is_another(self, before: Seen | None) -> bool:
        now = self._seen
        return before is None or now is None or before.inspection.inspected_at != now.inspection.inspected_at

    def _arrange(self) -> None:
        is_reading = self._inspecting.is_reading(self._step_id)
        asks = not self._is_over and not is_reading and (self._seen is None or self._wants_another)
        self._asks.setVisible(asks)
        self._keep.setVisible(self._seen is not None)
        if self._seen is not None:
            self._part().show_report(self._seen, is_over=self._is_over)
            keep_reading_order(self)
        if self._report is not None:
            self._report.setVisible(self._seen is not None and not is_reading and not self._wants_another)

    def _part(self) -> ReportInShort:
        """Give the part that shows a report, made for the first one."""
        if self._report is None:
            from mistakejournal.ui.runner.stepviews.report_in_short import ReportInShort

            client = self._session.file.client if self._session.file else None
            self._report = ReportInShort(self._session.context, client.name if client else "")
            self._report.again_wanted.connect(self._ask_again)
            self._column.insertWidget(self._column.indexOf(self._beside), self._report)
        return self._report

    def _make_asking(self) -> QWidget:
        self._paste = Button(self.tr("Paste the mail"), icon="copy", key_hint="Ctrl V", height=_SMALL)
        self._paste.clicked.connect(self._take_copied)
        self._open = Button(self.tr("Open a file"), "quiet", icon="file-plus-2", height=_SMALL)
        self._open.clicked.connect(self._choose)
        self._keep = Button(self.tr("Keep the report"), "quiet", height=_SMALL)
        self._keep.clicked.connect(self._ask_no_more)
        zone = DropZone(
            evidence_label(self.code),
            evidence_example(self.code),
            [self._paste, self._open, self._keep],
            large=False,
        )
        zone.handed.connect(lambda handed: self._session.handed.emit(self._step_id, handed[0]))
        return zone

    def _take_copied(self) -> None:
        copied = clipboard()
        if not can_be_read(copied):
            self._way.say(error_words(JournalError("issue_nothing_pasted")))
        else:
            self._session.offer(copied)

    def _choose(self) -> None:
        handed = choose_mail(self, self.tr("Inspect a newsletter"))
        if handed is not None:
            self._session.handed.emit(self._step_id, handed)

    def _ask_again(self) -> None:
        self._wants_another = True
        self._way.hide()
        self._arrange()
        self._paste.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_no_more(self) -> None:
        self._wants_another = False
        self._arrange()
        if self._report is not None:
            self._report.focus_first()

    def _on_reading(self, step_id: str) -> None:
        """Say that it is read; the keys wait at the step, where Space asks for what comes next."""
        if step_id != self._step_id:
            return
        had_keys = self.isAncestorOf(QApplication.focusWidget() or self.window())
        is_reading = self._inspecting.is_reading(step_id)
        if is_reading:
            self._way.begin()
        else:
            self._way.end()
        self._arrange()
        if not is_reading and self._report is not None and not self._report.isHidden():
            announce(self, self._report.words())
        if had_keys:
            self._session.focus_wanted.emit(Focus.STEP)

    def _on_failed(self, step_id: str, error: JournalError) -> None:
        if step_id == self._step_id:
            self._way.say(error_words(error))

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "inspections" in kinds:
            self._seen_for = object()
            self.outdated.emit()
