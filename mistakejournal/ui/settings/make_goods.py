"""The rows of Settings about make-goods: what is suggested at each level, hers to change (C6)."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mistakejournal.ui.settings.rows import ListRow, SettingRow, WordsRow
from mistakejournal.words.levels import level_words
from mistakejournal.words.makegoods import time_words

LEVELS = (2, 3, 4)
_MINUTES = (15, 30, 45, 60, 90, 120, 180, 240, 300, 360, 480)


def make_good_rows() -> Iterator[SettingRow]:
    """Give two rows for each level at which something is suggested: in time, and in money."""
    sizes = [(str(minutes), time_words(minutes)) for minutes in _MINUTES]
    for level in LEVELS:
        name = level_words(level)
        yield ListRow(
            f"make_good_minutes_{level}",
            QCoreApplication.translate("MakeGoods", "{level}: extra time").format(level=name),
            QCoreApplication.translate("MakeGoods", "A suggestion that you change each time"),
            sizes,
        )
        yield WordsRow(
            f"make_good_money_{level}",
            QCoreApplication.translate("MakeGoods", "{level}: in money").format(level=name),
            QCoreApplication.translate(
                "MakeGoods", "In your currency, for example 40. Empty suggests nothing."
            ),
        )
