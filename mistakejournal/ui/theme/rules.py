"""The style sheet: only for what the palette and our own painting do not reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .theme import Theme

_RULES = """
QLineEdit, QTextEdit, QDateEdit, QTimeEdit {{
    background: {raised}; color: {text}; placeholder-text-color: {text3};
    border: 1px solid {field_line}; border-radius: 8px; padding: 0 {pad}px;
    selection-background-color: {accent_tint2}; selection-color: {text};
}}
QDateEdit::up-button, QTimeEdit::up-button, QDateEdit::down-button, QTimeEdit::down-button {{
    width: 0; border: none;
}}
QTextEdit {{ padding: {text_pad}px {text_side}px; }}
QLineEdit:focus, QDateEdit:focus, QTimeEdit:focus {{
    border: 2px solid {focus}; padding: 0 {pad_in}px;
}}
QTextEdit:focus {{ border: 2px solid {focus}; padding: {text_pad_in}px {text_side_in}px; }}
QLineEdit:disabled, QTextEdit:disabled, QDateEdit:disabled, QTimeEdit:disabled {{
    background: {sunken}; color: {disabled}; border-color: {line};
}}
QComboBox QLineEdit, QComboBox QLineEdit:focus,
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{
    border: none; background: transparent; padding: 0;
}}
QComboBox QAbstractItemView, #suggestions {{
    background: {raised}; color: {text}; border: 1px solid {edge}; border-radius: 8px; padding: 4px;
    outline: 0; selection-background-color: {selected}; selection-color: {text};
}}
QComboBox QAbstractItemView::item, #suggestions::item {{
    min-height: {row}px; padding: 0 8px; border-radius: 6px;
}}
QComboBox QAbstractItemView::item:selected, #suggestions::item:selected {{
    background: {selected}; color: {text};
}}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {field_line}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; width: 0; height: 0;
}}
QMenu {{ background: {raised}; color: {text}; border: 1px solid {edge}; border-radius: 12px; padding: 6px; }}
QMenu::item {{ padding: {menu_pad}px 14px; border-radius: 6px; min-width: 160px; }}
QMenu::item:selected {{ background: {hover}; color: {text}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::icon {{ padding-left: 10px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 8px; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {edge}; padding: 4px 6px; }}
"""


def rules(theme: Theme) -> str:
    """Give the style sheet of a theme at its text size."""
    pad, text_pad = theme.space(12), theme.space(8)
    side = max(pad - 4, 0)  # a text document keeps 4 px of its own
    return _RULES.format(
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
