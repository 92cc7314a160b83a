"""The one page a look back ends in: read, copied, printed; it is for her alone (K5)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.paper import Paper, Style, plain
from mistakejournal.services.lookback.page import LookBackPage, look_back_page
from mistakejournal.ui.beside import Beside
from mistakejournal.ui.context import Context
from mistakejournal.ui.paper_dialog import PaperDialog
from mistakejournal.ui.widgets.act_button import act_button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.page import Page
from mistakejournal.words.lookbackpages import page_lines

_WIDTH = 780
_LOOKS = {
    Style.FACTS: ("small", "text2", 6),
    Style.HEADING: ("heading", "text", 22),
    Style.STEP: ("body", "text", 6),
    Style.TEXT: ("body", "text", 6),
}


class PageDialog(PaperDialog):
    """The page as it will be on paper."""

    def __init__(self, context: Context, paper: Paper, parent: QWidget) -> None:
        """Show a page over `parent`."""
        self._paper = paper
        super().__init__(context, self.tr("Print this page"), parent)
        self.finish()

    def paper(self) -> Paper:
        """Give the page."""
        return self._paper

    def says(self) -> str:
        """Say whom it is for."""
        return self.tr("Only for you. Names of clients may stand in your notes.")


class ClosingPage(Page):
    """Reads as text; what she changes in a step is on it when she comes back to it."""

    top = 28

    def __init__(self, context: Context, look_back_id: str, parent: QWidget | None = None) -> None:
        """Show the page of a look back."""
        super().__init__(_WIDTH, title=" ", parent=parent)
        self._context, self._id = context, look_back_id
        self._shown: Paper = ()
        self._beside = Beside(context.desk, self)
        self._beside.failed.connect(context.failed)
        self._lines = QWidget()
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.add(self._lines, gap=0)
        acts = QWidget()
        row = FlowLayout(spacing=8)
        acts.setLayout(row)
        copy = act_button(self.tr("Copy"), self.tr("This page"), self._copy)
        printing = act_button(self.tr("Print or save as PDF"), self.tr("This page"), self.print_page)
        row.addWidget(copy)
        row.addWidget(printing)
        self.add(acts, gap=28)
        self.add_stretch()

    def fill(self) -> None:
        """Read the page anew."""
        self._beside.ask(lambda desk: look_back_page(desk, self._id), self._show)

    def _show(self, page: LookBackPage) -> None:
        paper = _lines(self._context, page)
        if paper == self._shown:
            return
        self._shown = paper
        self.set_title(paper[0].text)
        empty(self._column)
        lines = QWidget()  # comes into view as one: each line by itself would lay out the page
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in paper[1:]:
            style, tone, gap = _LOOKS[line.style]
            words = f"{line.mark} {line.text}" if line.mark else line.text
            column.addSpacing(self.theme.space(gap))
            column.addWidget(Label(words, style, tone, wrap=True))
        self._column.addWidget(lines)

    def _copy(self) -> None:
        from mistakejournal.ui.mailing.copying import copy_text  # few pages are copied

        copy_text(self._context, plain(self._shown))

    def print_page(self) -> None:
        """Open the page as it will be on paper."""
        PageDialog(self._context, self._shown, self.window()).open()


def _lines(context: Context, page: LookBackPage) -> Paper:
    begun = context.desk.clock.local(page.look_back.begun_at)
    return page_lines(page, begun)
