"""Tab goes as one reads, also over what was added to a page after the rest of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def keep_reading_order(root: QWidget) -> None:
    """Let Tab pass what is in `root` in the order of its layouts; Qt puts what is made later at the end."""
    for one, following in pairwise(list(stops_in(root))):
        QWidget.setTabOrder(one, following)


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """Give what takes the focus in `widget` in the order of its layouts, with the choices Tab passes by."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        assert item is not None
        inner = item.layout()
        widget = item.widget()
        if widget is not None:
            yield from stops_in(widget)
        elif inner is not None:
            yield from _stops_of(inner)
