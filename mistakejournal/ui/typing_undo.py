"""Undo of what was just typed, in the field that has the cursor: it comes before the undo of acts."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def undo_typing() -> bool:
    """Take back what was typed last; tell whether there was anything."""
    field = _field()
    if field is None or not _can_undo(field):
        return False
    field.undo()
    return True


def redo_typing() -> bool:
    """Have back what was taken back last; tell whether there was anything."""
    field = _field()
    if field is None or not _can_redo(field):
        return False
    field.redo()
    return True


def _field() -> QLineEdit | QTextEdit | QPlainTextEdit | None:
    field: QWidget | None = QApplication.focusWidget()
    return field if isinstance(field, QLineEdit | QTextEdit | QPlainTextEdit) else None


def _can_undo(field: QLineEdit | QTextEdit | QPlainTextEdit) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return field.document().isUndoAvailable()


def _can_redo(field: QLineEdit | QTextEdit | QPlainTextEdit) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    return field.document().isRedoAvailable()
