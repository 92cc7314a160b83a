"""Steps and chosen step beside each other, or one of them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.checklists.editor_panes import EditorPanes
from mistakejournal.ui.checklists.step_panel import StepPanel
from mistakejournal.ui.widgets.page import Page


@pytest.mark.parametrize(("width", "alone"), [(1200, False), (800, True)])
def test_where_it_is_narrow_the_chosen_step_covers_the_steps(qtbot, light, width, alone):
    page, panel = Page(), StepPanel()
    panes = EditorPanes(page, panel)
    qtbot.addWidget(panes)
    panes.resize(width, 700)
    panes.show()
    QApplication.processEvents()
    assert panes.shown() == [page]
    panes.show_panel(has_step=True, is_open=True)
    assert panes.is_alone is alone
    assert panes.shown() == ([panel] if alone else [page, panel])
    panes.show_panel(has_step=True, is_open=False)
    assert panes.shown() == ([page] if alone else [page, panel])
