"""Style sheets: only for what the palette and our own painting do not reach.

Each is worn by the widget it is for. One sheet on the application would be matched against every widget of
every page: a quarter of the time a page takes to open, and most of a change of theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from .theme import Theme

_FIELDS = """
QLineEdit, QTextEdit, QDateEdit, QTimeEdit {{
    background: {raised}; color: {text}; placeholder-text-color: {text3};
    border: 1px solid {field_line}; border-radius: 8px; padding: 0 {pad}px;
    selection-background-color: {accent_tint2}; selection-color: {text};
}}
QTextEdit {{ padding: {text_pad}px {text_side}px; }}
QLineEdit:focus, QDateEdit:focus, QTimeEdit:focus {{
    border: 2px solid {focus}; padding: 0 {pad_in}px;
}}
QTextEdit:focus {{ border: 2px solid {focus}; padding: {text_pad_in}px {text_side_in}px; }}
QLineEdit:disabled, QTextEdit:disabled, QDateEdit:disabled, QTimeEdit:disabled {{
    background: {sunken}; color: {disabled}; border-color: {line};
}}
"""
_TIMES = """
QDateEdit::up-button, QTimeEdit::up-button, QDateEdit::down-button, QTimeEdit::down-button {{
    width: 0; border: none;
}}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{
    border: none; background: transparent; padding: 0;
}}
"""
_LISTS = """
QListView {{
    background: {raised}; color: {text}; border: 1px solid {edge}; border-radius: 8px; padding: 4px;
    outline: 0; selection-background-color: {selected}; selection-color: {text};
}}
QListView::item {{ min-height: {row}px; padding: 0 8px; border-radius: 6px; }}
QListView::item:selected {{ background: {selected}; color: {text}; }}
"""
_TABLES = """
QHeaderView, QHeaderView::section {{ background: {canvas}; color: {text2}; border: none; }}
QHeaderView::section:horizontal {{ border-bottom: 1px solid {line}; padding: {text_pad}px 2px; }}
QTableView {{
    background: {canvas}; color: {text}; border: none;
    selection-background-color: {selected}; selection-color: {text};
}}
"""
_BARS = """
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {field_line}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; width: 0; height: 0;
}}
"""
_MENUS = """
QMenu {{ background: {raised}; color: {text}; border: 1px solid {edge}; border-radius: 12px; padding: 6px; }}
QMenu::item {{ padding: {menu_pad}px 14px; border-radius: 6px; min-width: 160px; }}
QMenu::item:selected {{ background: {hover}; color: {text}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::icon {{ padding-left: 10px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 8px; }}
"""


def field_rules(theme: Theme) -> str:
    """Give the style sheet of what is typed into, a line or more."""
    return _filled(_FIELDS, theme)


def text_rules(theme: Theme) -> str:
    """Give that of a field with a scroll bar of its own."""
    return _filled(_FIELDS + _BARS, theme)


def time_rules(theme: Theme) -> str:
    """Give that of a day or a time, without the small arrows."""
    return _filled(_FIELDS + _TIMES, theme)


def list_rules(theme: Theme) -> str:
    """Give that of a list that drops down."""
    return _filled(_LISTS + _BARS, theme)


def table_rules(theme: Theme) -> str:
    """Give that of a table of words."""
    return _filled(_TABLES + _BARS, theme)


def bar_rules(theme: Theme) -> str:
    """Give that of a scroll bar."""
    return _filled(_BARS, theme)


def menu_rules(theme: Theme) -> str:
    """Give that of a menu."""
    return _filled(_MENUS, theme)


def wear_rules(widget: QWidget, rules: str) -> None:
    """Put a style sheet on one widget; the same one again costs nothing."""
    if widget.styleSheet() != rules:
        widget.setStyleSheet(rules)


def _filled(rules: str, theme: Theme) -> str:
    pad, text_pad = theme.space(12), theme.space(8)
    side = max(pad - 4, 0)  # a text document keeps 4 px of its own
    return rules.format(
        **theme.tokens,
        pad=pad - 2,  # a line edit keeps 2 px of its own
        pad_in=pad - 3,
        text_pad=text_pad - 2,
        text_pad_in=text_pad - 3,
        text_side=side,
        text_side_in=side - 1,
        row=max(theme.px(24) + theme.space(8), 28),
        menu_pad=theme.space(7),
    )
