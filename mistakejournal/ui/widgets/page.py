"""A page: one column in the middle, as wide as it reads well, that scrolls."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mistakejournal.ui.theme.themed import Themed

from .label import Label
from .scrolling import ScrollBar

W = TypeVar("W", bound=QWidget)


class Page(Themed, QScrollArea):
    """``add`` puts things under each other; ``max_width`` is in px at 100 percent."""

    top = 44
    """White space over the title, in px at 100 percent."""

    def __init__(
        self,
        max_width: int = 680,
        *,
        title: str = "",
        subtitle: str = "",
        title_style: str = "title",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._max_width = max_width
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(parent=self))
        self.setHorizontalScrollBar(ScrollBar(Qt.Orientation.Horizontal, parent=self))
        self.setWidgetResizable(True)
        ground = QWidget()
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._middle = QHBoxLayout(ground)
        self._middle.addStretch(1)
        self._middle.addWidget(self.content, 1000)
        self._middle.addStretch(1)
        self.setWidget(ground)
        self.title = Label(title, title_style, wrap=True)
        self.subtitle = Label(subtitle, "body", "text2", wrap=True)
        self._header = QWidget()
        self._heading = QVBoxLayout(self._header)
        self._heading.setContentsMargins(0, 0, 0, 0)
        self._heading.addWidget(self.title)
        self._heading.addWidget(self.subtitle)
        self.column.addWidget(self._header)
        self.set_title(title)
        self.set_subtitle(subtitle)
        self.wear()

    def add(self, widget: W, *, gap: int = 16) -> W:
        """Put a widget under the others, ``gap`` px below; one of fixed width keeps to the left."""
        self._leave(gap)
        fixed = widget.sizePolicy().horizontalPolicy() in (
            QSizePolicy.Policy.Fixed,
            QSizePolicy.Policy.Maximum,
        )
        self.column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if fixed else Qt.AlignmentFlag(0))
        return widget

    def add_layout(self, layout: QLayout, *, gap: int = 16) -> None:
        """Put a layout under the others."""
        self._leave(gap)
        self.column.addLayout(layout)

    def add_stretch(self) -> None:
        """Leave the rest of the page empty; comes last."""
        self.column.addStretch(1)

    def section(self, text: str, *, gap: int = 32) -> Label:
        """Put a heading under the others."""
        return self.add(Label(text, "heading", wrap=True), gap=gap)

    def set_title(self, text: str) -> None:
        """Change the title; without one it takes no room."""
        self.title.setText(text)
        self.title.setVisible(bool(text))
        self.setAccessibleName(text)
        self._show_header()

    def set_subtitle(self, text: str) -> None:
        """Change the line under the title; without one it takes no room."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))
        self._show_header()

    def restyle(self) -> None:
        """Keep the column as wide as it reads well."""
        theme = self.theme
        self._heading.setSpacing(theme.space(10))
        self.content.setMaximumWidth(theme.px(self._max_width))
        side = theme.space(24)
        self._middle.setContentsMargins(side, theme.space(self.top), side, theme.space(32))

    def _show_header(self) -> None:
        self._header.setVisible(bool(self.title.text() or self.subtitle.text()))

    def _leave(self, gap: int) -> None:
        if self._header.isHidden() and self.column.count() == 1:
            return
        self.column.addSpacing(self.theme.space(gap))
