"""What others see: the words that are painted, which need not be those a widget holds."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget


def painted(widget: QWidget) -> str:
    """Give all words that are painted, as a drawing keeps them."""
    buffer = QBuffer()
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(widget.size())
    widget.render(drawing)
    text = bytes(buffer.data().data()).decode("utf-8")
    return "\n".join(re.findall(r"<text[^>]*>([^<]*)</text>", text))
