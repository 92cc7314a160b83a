"""Show stored words without disturbing whoever is typing there."""

from __future__ import annotations

from .line_field import LineField
from .text_field import TextField


def show_text(field: LineField | TextField, text: str) -> None:
    """Put `text` into a field, unless it stands there already or the cursor is in it."""
    if field.text() == text or _has_cursor(field):
        return
    if isinstance(field, LineField):
        field.setText(text)
    else:
        field.set_text(text)


def _has_cursor(field: LineField | TextField) -> bool:
    return (field.focusWidget() or field).hasFocus()
