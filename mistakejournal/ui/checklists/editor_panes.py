"""The steps beside the chosen one; in a narrow window or at large text one of them alone."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mistakejournal.ui.checklists.step_panel import StepPanel
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.page import Page

_PANEL, _ANY = 372, 16777215


class EditorPanes(Themed, QWidget):
    """Shows the panel while a step is chosen, instead of the steps where there is no room for both."""

    def __init__(self, page: Page, panel: StepPanel, parent: QWidget | None = None) -> None:
        """Put `page` on the left and `panel` on the right."""
        super().__init__(parent)
        self._page, self._panel = page, panel
        self._seam = Hairline(vertical=True)
        self._has_step = self._is_open = self.is_alone = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (page, self._seam, panel):
            row.addWidget(widget, 1 if widget is page else 0)
        self.wear()

    def show_panel(self, *, has_step: bool, is_open: bool | None = None) -> None:
        """Show the panel of a chosen step; `is_open` says whether it covers the steps where it is narrow."""
        self._has_step = has_step
        if is_open is not None:
            self._is_open = is_open
        self._arrange()

    def shown(self) -> list[QWidget]:
        """Give the panes in view."""
        return [pane for pane in (self._page, self._panel) if pane.isVisible()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        """Choose between both and one."""
        self._arrange()

    def _arrange(self) -> None:
        self.is_alone = self.theme.is_narrow(self.window().width())
        self._panel.show_back(shows=self.is_alone)
        if self.is_alone:
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(_ANY)
        else:
            self._panel.setFixedWidth(self.theme.px(_PANEL))
        self._page.setHidden(self.is_alone and self._has_step and self._is_open)
        self._panel.setVisible(self._has_step and (self._is_open or not self.is_alone))
        self._seam.setVisible(self._has_step and not self.is_alone)
