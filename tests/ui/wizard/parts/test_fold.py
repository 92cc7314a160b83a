"""A fold says whether it is open, and opening it changes nothing else."""

from __future__ import annotations

from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.fold import Fold
from tests.ui.wizard.finding import button, click, is_there


def test_a_click_opens_and_folds(qtbot):
    fold = Fold("Look closer", Label("Six rows"))
    qtbot.addWidget(fold)
    fold.show()
    assert not fold.content.isVisible()
    with qtbot.waitSignal(fold.opened):
        click(fold, "Look closer")
    assert fold.content.isVisible()
    assert button(fold, "Look closer").accessibleDescription() == "Unfolded"
    click(fold, "Look closer")
    assert not fold.is_open()
    fold.set_words("Look again")
    assert is_there(fold, "Look again")
