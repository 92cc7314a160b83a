"""The report for a client: read, changed, looked through, and only then copied, printed or saved (M2)."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.clientreport import ClientReport, on_paper
from mistakejournal.domain.othernames import FoundName, instead
from mistakejournal.domain.paper import Paper
from mistakejournal.errors import JournalError
from mistakejournal.services.clientreport import names_of_others, report_draft, save_report, write_report
from mistakejournal.services.incident_files import incident_file
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context
from mistakejournal.ui.journal.names_banner import NamesBanner
from mistakejournal.ui.mailing.copying import copy_text
from mistakejournal.ui.paper_dialog import PaperDialog
from mistakejournal.ui.saving import ask_where
from mistakejournal.ui.widgets.announcement import announce
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.scrolling import ScrollArea
from mistakejournal.ui.widgets.tall_text import TallText
from mistakejournal.words.clientreport import headings, instead_words, report_text
from mistakejournal.words.errors import error_words

_WIDTH, _HEIGHT = 720, 760
_LOOK_AFTER_MS = 250
"""Names are looked for when typing rests; before anything leaves they are looked for at once."""


class ReportDialog(Dialog):
    """Closed in any way, her words are kept. While a name was not looked at, nothing leaves."""

    def __init__(self, context: Context, incident_id: str, parent: QWidget) -> None:
        """Offer the report of an incident over `parent`."""
        file = incident_file(context.desk, incident_id)
        title = self.tr("A report for your client")
        if file.first_name:
            title = self.tr("A report for {name}").format(name=file.first_name)
        super().__init__(title, width=0, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._id = context, incident_id
        self._names = names_of_others(context.desk, incident_id)
        self._looked: list[QTextCursor] = []
        self._left: list[FoundName] = []
        self._is_warned = False
        draft = report_draft(context.desk, incident_id, self._build)
        self._built = draft.built
        self._autosave = Autosave(self._save, self)
        says = self.tr(
            "From what you wrote for them. Feelings, their part and your notes are never in it, and other "
            "clients’ names are looked for. Change any word."
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._says = Label(says, "small", "text2", wrap=True)
        column.addWidget(self._says)
        self._banner = NamesBanner()
        column.addWidget(self._banner)
        self._banner.kept.connect(self._keep)
        self._banner.taken_out.connect(self._take_out)
        self._text = TallText(draft.body, name=title)
        column.addWidget(self._text, 1)
        self._text.changed.connect(self._on_typed)
        self._text.left.connect(self._autosave.flush)
        self._column.setStretchFactor(self.add(ScrollArea(inside)), 1)
        self._trouble = self.add(Label("", "body", "clay_text", wrap=True))
        self._trouble.hide()
        self.add(self._ways())
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LOOK_AFTER_MS)
        self._soon.timeout.connect(self._look)
        self.be_large(_WIDTH, _HEIGHT)
        self._look()
        if self._left:
            self._banner.focus_first()
        else:
            self._text.setFocus()

    def paper(self) -> Paper:
        """Give the report as it stands, laid out as a page."""
        return on_paper(self._text.text(), headings())

    def done(self, result: int) -> None:
        """Keep what was typed last; where that can't be done say so first, and close when asked again."""
        self._soon.stop()
        if not self._autosave.flush() and not self._is_warned:
            self._is_warned = True
            words = self.tr("What you typed last is not on the disk yet. Copy it, or close it again.")
            self._show_trouble(words)
            return
        super().done(result)

    def _ways(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(spacing=8)
        line.setLayout(flow)
        self._copy = Button(self.tr("Copy"), "primary", icon="copy")
        self._print = Button(self.tr("Print or PDF"), icon="printer")
        self._file = Button(self.tr("Save as Markdown"), icon="download")
        self._anew = Button(self.tr("Build it anew"), "quiet", icon="rotate-ccw")
        close = Button(self.tr("Close"), "quiet")
        for button, act in (
            (self._copy, self._on_copy),
            (self._print, self._on_print),
            (self._file, self._on_file),
            (self._anew, self._build_anew),
            (close, self.accept),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            flow.addWidget(button)
        return line

    def _build(self, report: ClientReport) -> str:
        clock = self._context.desk.clock
        return report_text(report, clock.local, clock.local().date())

    def _save(self, taken: dict[str, object]) -> bool:
        desk, body = self._context.desk, str(taken["body"])
        return self._context.perform(lambda: save_report(desk, self._id, body, self._built)) is not None

    def _on_typed(self, text: str) -> None:
        self._autosave.put("body", text)
        self._soon.start()

    def _look(self) -> None:
        """Find what was not looked at yet, show the first of it, and hold the ways out until none is left."""
        self._soon.stop()
        text = self._text.text()
        looked = {(one.selectionStart(), one.selectionEnd()) for one in self._looked}
        found = [one for one in self._names.find(text) if _place(text, one) not in looked]
        had_focus = self._banner.has_focus()
        is_other = [(one.start, one.words) for one in found] != [(one.start, one.words) for one in self._left]
        self._left = found
        self._text.set_marks(_place(text, one) for one in found)
        reason = self.tr("Once the names were looked at.") if found else ""
        for way in (self._copy, self._print, self._file):
            way.setEnabled(not found and bool(text.strip()))
            way.setToolTip(reason)
        self._says.setVisible(not found)
        self._anew.setVisible(text != self._built)
        if found:
            said = self._banner.show_found(text, found[0], len(found))
            self._banner.show()
            if is_other:
                announce(self, said)
        elif had_focus:
            self._copy.setFocus()
        self._banner.setVisible(bool(found))

    def _keep(self) -> None:
        """Remember the place, not its number: it moves with what is written before it."""
        self._looked.append(self._text.span(*_place(self._text.text(), self._left[0])))
        self._go_on()

    def _take_out(self) -> None:
        found, text = self._left[0], self._text.text()
        words = instead(text, found, instead_words(found.kind))
        self._text.replace_span(*_place(text, found), words)
        self._go_on()

    def _go_on(self) -> None:
        self._look()
        if self._left:
            self._text.show_span(*_place(self._text.text(), self._left[0]))
            self._banner.focus_first()

    def _is_looked_at(self) -> bool:
        """Look once more before anything leaves: the last letters may be younger than the last look."""
        self._look()
        self._trouble.hide()
        self._autosave.flush()
        return not self._left

    def _on_copy(self) -> None:
        if self._is_looked_at():
            copy_text(self._context, self._text.text())
            announce(self, self.tr("Copied"))

    def _on_print(self) -> None:
        if self._is_looked_at():
            PrintReport(self._context, self.paper(), self).open()

    def _on_file(self) -> None:
        if not self._is_looked_at():
            return
        paper = self.paper()
        kinds = self.tr("Markdown (*.md)")
        path = ask_where(self, self.tr("Save as Markdown"), paper[0].text, "md", kinds)
        if path is None:
            return
        try:
            write_report(paper, path)
        except JournalError as error:
            self._show_trouble(error_words(error))
            return
        self._context.noted.emit(self.tr("Saved as {name}").format(name=path.name))

    def _show_trouble(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.show()
        announce(self, words)

    def _build_anew(self) -> None:
        """Put her changes aside for the text as it is built now; undo in the text brings them back."""
        self._text.replace_span(0, self._text.document().characterCount() - 1, self._built)
        self._look()


class PrintReport(PaperDialog):
    """The report on a page, as it stands."""

    def __init__(self, context: Context, paper: Paper, parent: QWidget) -> None:
        """Offer `paper` over `parent`."""
        super().__init__(context, self.tr("Print this report"), parent)
        self._paper = paper
        self.finish()

    def paper(self) -> Paper:
        """Give the report."""
        return self._paper

    def says(self) -> str:
        """Say that nothing else goes along."""
        return self.tr("The report as it stands, and nothing else of the incident.")


def open_report(context: Context, incident_id: str, parent: QWidget) -> ReportDialog:
    """Open the report of an incident over the window."""
    dialog = ReportDialog(context, incident_id, parent.window())
    dialog.open()
    return dialog


def _place(text: str, found: FoundName) -> tuple[int, int]:
    """Count as Qt does, in UTF-16: a smiley before a place moves it by one more."""
    start = len(text[: found.start].encode("utf-16-le", "surrogatepass")) // 2
    return start, start + len(found.words.encode("utf-16-le", "surrogatepass")) // 2
