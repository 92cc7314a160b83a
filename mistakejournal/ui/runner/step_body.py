"""What belongs to the step the cursor is on: where it comes from, its proof, its buttons, an open line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mistakejournal.domain.incident_file import shortened
from mistakejournal.domain.run import RunStep, counts
from mistakejournal.domain.stepkinds import Wanted, kind_of
from mistakejournal.ui.runner.focus import Focus, Line
from mistakejournal.ui.runner.origin_line import OriginLine
from mistakejournal.ui.runner.session import RunSession
from mistakejournal.ui.runner.step_evidence import StepEvidence
from mistakejournal.ui.runner.step_lines import LINES, LookLine, StepLine
from mistakejournal.ui.runner.stepviews import view_of
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.words.stepkinds import check_words

LONGEST = 600
"""Letters of a text of hers in a row: a pasted page would push the steps out of sight."""


class StepBody(Themed, QWidget):
    """One step's body, for the list and for one at a time (`large`)."""

    def __init__(self, session: RunSession, step_id: str, *, large: bool = False) -> None:
        """Build what this step needs and nothing else."""
        super().__init__()
        self.step_id = step_id
        self._session, self._large = session, large
        self._line: StepLine | LookLine | None = None
        self._shown_line = Line.NONE
        self._before: QWidget | None = None
        step = session.step(step_id)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._add_origin(step)
        self._view = view_of(step.kind)()
        self._view.join(session, step_id)
        self._view.edited.connect(lambda text: session.typed.put_proof(step_id, text))
        self._view.noted.connect(lambda text: session.typed.put_note(step_id, text))
        self._view.checked.connect(lambda: session.tick(step_id))
        self._view.outdated.connect(self._on_time)
        session.typed.edited.connect(self._on_typed)
        self._column.addWidget(self._view)
        self._files = StepEvidence(session, step_id)
        self._column.addWidget(self._files)
        self._note = Label("", "small", "text2", wrap=True)
        self._column.addWidget(self._note)
        self._buttons = QWidget()
        self._fill_buttons(step)
        self._column.addWidget(self._buttons)
        self.wear()
        self.show_state()

    def show_state(self) -> None:
        """Show what the session holds, leaving the field that is typed in alone."""
        focused = QApplication.focusWidget()
        was_here = focused is not None and focused is not self and self.isAncestorOf(focused)
        step = self._session.step(self.step_id)
        self._view.show_proof(step, self._session.proof(step))
        self._view.setVisible(self._view.has_content())
        self._files.show_state()
        self._note.setText(self.tr("Note: {note}").format(note=in_short(step.note)))
        self._note.setVisible(bool(step.note) and self._session.line is not Line.NOTE)
        running = self._session.is_running
        self._view.setEnabled(running)
        self._show_buttons(step, shown=running and self._session.line is Line.NONE)
        self._show_line(step)
        if was_here and focused is not None and not focused.isVisibleTo(self):
            # Qt would hand the keys to the next button, and Space would press it.
            self._session.focus_wanted.emit(Focus.STEP)

    def focus_proof(self) -> bool:
        """Put the cursor into the proof field, if there is one."""
        return self._view.focus_proof()

    def focus_line(self) -> None:
        """Put the cursor into the open line."""
        if self._line is not None:
            self._line.focus_field()

    def focus_button(self) -> None:
        """Put the focus on "Checked"."""
        self._checked.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_after(self, widget: QWidget) -> None:
        """Let Tab come here from `widget`, in reading order."""
        self._before = widget
        for part in self.stops():
            QWidget.setTabOrder(widget, part)
            widget = part

    def stops(self) -> list[QWidget]:
        """Give what Tab stops at."""
        return [part for part in self.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def last_stop(self) -> QWidget:
        """Give what Tab leaves last."""
        return self.stops()[-1]

    def restyle(self) -> None:
        """Keep the parts apart."""
        self._column.setSpacing(self.theme.space(20 if self._large else 10))

    def _add_origin(self, step: RunStep) -> None:
        file = self._session.file
        said = file.one_lines.get(step.id, "") if file else ""
        also = file.also_from.get(step.id, ()) if file else ()
        if step.incident_id:
            self._column.addWidget(OriginLine(self._session.context, step, said or step.why, also))
        elif step.why:
            style = "body" if self._large else "small"
            self._column.addWidget(Label(step.why, style, "text2", wrap=True))

    def _fill_buttons(self, step: RunStep) -> None:
        row = FlowLayout(parent=self._buttons)
        height = 44 if self._large else 30
        kind = "primary" if self._large or self._view.acts else "secondary"
        self._checked = Button(self.tr("Checked"), kind, icon="check", height=height)
        if self._large:
            self._checked.set_key_hint(self.tr("Space"))
        self._checked.setAccessibleDescription(step.title)
        self._checked.clicked.connect(lambda: self._session.tick(self.step_id))
        row.addWidget(self._checked)
        for words, line in (
            (self.tr("Skip with a reason"), Line.SKIP),
            (self.tr("Note"), Line.NOTE),
            (self.tr("Good catch"), Line.CATCH),
        ):
            button = Button(words, "quiet", height=height)
            button.clicked.connect(self._asking(line))
            row.addWidget(button)
        add = Button(self.tr("Add a file"), "quiet", height=height)
        add.clicked.connect(self._files.choose)
        row.addWidget(add)

    def _show_buttons(self, step: RunStep, *, shown: bool) -> None:
        self._buttons.setVisible(shown)
        wanted = kind_of(step.kind).wants(self._session.proof(step))
        self._checked.setVisible(
            (self._large or self._view.acts) and (counts(step) or wanted is not Wanted.TIME)
        )
        self._checked.setText(self.tr("Untick") if counts(step) else check_words(wanted))
        self._checked.set_icon(None if counts(step) else "check")

    def _asking(self, line: Line) -> Callable[[], None]:
        def ask() -> None:
            self._session.point_at(self.step_id)
            self._session.ask(line)

        return ask

    def _show_line(self, step: RunStep) -> None:
        wanted = self._session.line if self._session.cursor == self.step_id else Line.NONE
        if wanted is self._shown_line:
            return
        self._shown_line = wanted
        if self._line is not None:
            self._column.removeWidget(self._line)
            self._line.hide()
            self._line.deleteLater()
            self._line = None
        if wanted is Line.NONE:
            return
        text = {Line.NOTE: step.note, Line.SKIP: step.reason}.get(wanted, "")
        self._line = LINES[wanted](text)
        self._line.closed.connect(self._session.close_line)
        self._line.taken.connect(lambda said: self._take(wanted, said))
        if wanted is Line.NOTE:
            self._line.edited.connect(lambda said: self._session.typed.put_note(self.step_id, said))
        self._column.addWidget(self._line)
        self._line.show()
        if self._before is not None:
            self.stand_after(self._before)

    def _on_time(self) -> None:
        """Show what time has brought, such as the end of a wait."""
        self.show_state()
        self._session.time_went_on.emit()

    def _on_typed(self, step_id: str) -> None:
        """Show what is typed into this step in another window (F9)."""
        if step_id == self.step_id and not self.isActiveWindow():
            self.show_state()

    def _take(self, line: Line, said: str) -> None:
        if line is Line.SKIP:
            self._session.skip(said)
        elif line is Line.CATCH:
            self._session.catch(said)
        elif line is Line.LOOK:
            self._session.tick(self.step_id, looked=True)
        else:
            self._session.close_line()


def in_short(text: str) -> str:
    """Give what a row shows of a long note, reason or proof; its field holds the whole."""
    return shortened(text, LONGEST)
