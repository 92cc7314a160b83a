"""Her own questions for the pages of the flow (B6): added, reworded, moved, put away, brought back."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.flow import STEPS
from mistakejournal.domain.prompt import Prompt
from mistakejournal.services import prompts
from mistakejournal.services.done import Done
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.context import Context
from mistakejournal.ui.own_lines import CHOICE, NEW, TITLE, Acts, OwnLine, OwnLines
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.select import Select
from mistakejournal.ui.widgets.side_by_side import SideBySide
from mistakejournal.words.steps import step_name

_ACTS = Acts(
    prompts.prompts,
    prompts.prompts_put_away,
    prompts.reword_prompt,
    prompts.nudge_prompt,
    prompts.put_away_prompt,
    prompts.bring_back_prompt,
)


class QuestionRow(OwnLine):
    """One question with its page."""

    def __init__(self, prompt: Prompt, autosave: Autosave) -> None:
        """Show `prompt`."""
        super().__init__(prompt, "x", autosave)
        self.title.setAccessibleName(self.tr("Question"))
        self.page = Select([(step.value, step_name(step)) for step in STEPS])
        more = QWidget()
        right = SideBySide(spacing=4, parent=more)
        right.add(self.page, stretch=1, need=CHOICE)
        right.add(self.buttons())
        row = SideBySide(spacing=8, parent=self)
        row.add(self.title, stretch=3, need=TITLE)
        row.add(more, stretch=2, need=TITLE)

    def show_prompt(self, prompt: Prompt, *, is_first: bool, is_last: bool) -> None:
        """Show what is stored, unless it is typed in or not saved yet."""
        self.show_line(prompt, is_first=is_first, is_last=is_last)
        self.page.set_value(prompt.page)
        for control, words in (
            (self.up, self.tr("Ask “{question}” earlier")),
            (self.down, self.tr("Ask “{question}” later")),
            (self.away, self.tr("Put away “{question}”")),
        ):
            control.set_name(words.format(question=prompt.title))
        self.page.setAccessibleName(self.tr("Page of “{question}”").format(question=prompt.title))


class QuestionsForm(OwnLines[Prompt, QuestionRow]):
    """All questions, page by page, with a line to add one and those put away below."""

    def __init__(self, context: Context) -> None:
        """Serve `context`."""
        super().__init__(context, _ACTS)
        about = self.tr(
            "Asked at the end of a page of the flow. What you answered keeps its question, even when you "
            "reword it later."
        )
        new = LineField(placeholder=self.tr("Where was I when it happened?"), name=self.tr("New question"))
        self._page = Select([(step.value, step_name(step)) for step in STEPS], name=self.tr("Its page"))
        self._page.set_value(STEPS[1])
        self.lay_out(about, new, self.tr("Add the question"), self._page)

    def make(self, prompt: Prompt) -> QuestionRow:
        """Make the row of a question."""
        row, desk = QuestionRow(prompt, self.autosave), self.context.desk
        row.page.changed.connect(lambda page: self.do(lambda: prompts.place_prompt(desk, prompt.id, page)))
        return row

    def fill(self, row: QuestionRow, prompt: Prompt) -> None:
        """Show a question in its row."""
        page = [one.id for one in self.lines if one.page == prompt.page]
        row.show_prompt(prompt, is_first=prompt.id == page[0], is_last=prompt.id == page[-1])

    def add(self, title: str) -> Done:
        """Ask one more question."""
        return prompts.add_prompt(self.context.desk, title, self._page.value())

    def settle(self, line_id: str) -> None:
        """Put it on the page that is chosen beside it, also where that was chosen after its words."""
        call = partial(prompts.place_prompt, self.context.desk, line_id, self._page.value())
        self.context.perform(call, stay=NEW)

    def back(self, prompt: Prompt) -> tuple[str, str]:
        """Say what stands on the button that asks a question again, and what it is called."""
        return self.tr("Ask again"), self.tr("Ask “{question}” again").format(question=prompt.title)
