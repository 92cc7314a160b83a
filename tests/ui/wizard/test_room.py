"""What opens has its room before the next frame."""

from __future__ import annotations

from mistakejournal.domain.flow import Step
from mistakejournal.ui.wizard.parts.fold import Fold
from mistakejournal.ui.wizard.parts.fold_row import FoldRow

from .finding import click


def has_its_room(widget) -> bool:
    wanted = (
        widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.sizeHint().height()
    )
    return widget.height() >= wanted


def test_a_fold_has_its_room_at_once(wizard):
    wizard.open_step(Step.OWN)
    folds = wizard._page().findChildren(Fold)
    assert folds
    for fold in folds:
        fold.set_open(True)
        assert has_its_room(fold.content)


def test_the_first_word_on_pause_has_its_room_at_once(wizard):
    row = wizard._page().findChild(FoldRow)
    click(row, "A first word to the client")
    assert has_its_room(row._contents["word"])
