"""What let it through (D2): causes suggested from her words first, all others behind "More"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.cause import Causes
from mistakejournal.services import incident_parts
from mistakejournal.ui.widgets.chip import AddChip
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.wizard.session import Session

CARRIED_ON = "interrupted_carried_on"
_OTHER = "other"
_USUAL = ("interrupted_carried_on", "assumption", "missing_step", "forgot", "stale_template", "deadline")
"""Shown while her words hint at nothing."""


class CauseChips(QWidget):
    """Often there are several; none of them is called the one cause."""

    def __init__(self, session: Session, causes: Causes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._causes = session, causes
        self._is_whole = False
        self._offered: list[str] = []
        self._chips = ChipGroup()
        self._chips.changed.connect(self._store)
        self._more = AddChip(self.tr("More"))
        self._more.setAccessibleName(self.tr("More causes"))
        self._more.clicked.connect(self._on_more)
        self._chips.append(self._more)
        self._question = Field(self.tr("What let it through?"), self._chips)
        self._other = LineField(placeholder=self.tr("In your words"), name=self.tr("The other cause"))
        self._other.textEdited.connect(lambda _text: self._keep_words())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addWidget(self._other)

    def fill(self, texts: Sequence[str], *, carried_on: bool) -> None:
        """Show what is chosen and what the words, or the run, suggest."""
        file = self._session.file
        chosen = [cause.code for cause in file.causes] if file else []
        suggested = self._causes.suggest("\n".join(texts))
        if carried_on and CARRIED_ON not in suggested:
            suggested = [CARRIED_ON, *(code for code in suggested if code != "interruption")]
        self._question.set_hint(
            self.tr("From your words and the run. Several can be true.")
            if suggested
            else self.tr("Several can be true.")
        )
        self._offer([*suggested, *chosen, *(() if suggested else _USUAL)])
        self._chips.set_values(chosen)
        words = next((cause.title for cause in file.causes if cause.code == _OTHER), "") if file else ""
        show_text(self._other, words)
        self._other.setVisible(_OTHER in chosen)

    def _offer(self, first: Sequence[str]) -> None:
        """Put chips that are new behind those that stand there: nothing jumps while she reads."""
        codes = [cause.code for cause in self._causes.all]
        wanted = [*self._offered, *(code for code in dict.fromkeys(first) if code not in self._offered)]
        if self._is_whole:
            wanted += [code for code in codes if code not in wanted]
        if wanted == self._offered:
            return
        labels = {cause.code: cause.label for cause in self._causes.all}
        hints = {cause.code: cause.hint for cause in self._causes.all}
        for code in wanted[len(self._offered) :]:
            self._chips.add_option(code, labels[code])
            self._chips.chip(code).setToolTip(hints[code])
        self._offered = wanted
        self._more.setVisible(len(wanted) < len(codes))

    def _on_more(self) -> None:
        self._is_whole = True
        count = len(self._offered)
        self._offer([])
        self._chips.chip(self._offered[count]).setFocus()

    def _store(self) -> None:
        codes, words = self._chips.values(), self._other.text()
        self._session.do(lambda desk, row: incident_parts.set_causes(desk, row, codes, words))
        if _OTHER in codes and not words:
            self._other.setFocus()

    def _keep_words(self) -> None:
        codes, words = self._chips.values(), self._other.text()
        self._session.later("causes", lambda desk, row: incident_parts.set_causes(desk, row, codes, words))
