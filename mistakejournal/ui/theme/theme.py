"""One theme: colours by name, type and space at the chosen text size."""

from __future__ import annotations

import tomllib
from dataclasses import field
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontDatabase

from mistakejournal.domain.records import dataclass
from mistakejournal.paths import resource

from .lettering import Lettering

if TYPE_CHECKING:
    from collections.abc import Mapping

SERIF = "Newsreader Display"
SANS = "Inter"
SMALLEST_TEXT, LARGEST_TEXT = 0.9, 2.0
_MOST_SPACE = 1.25
_NARROW_UNDER, _LARGE_TEXT = 1000, 1.4
# style: size in px at 100 percent, weight, serif, line height as a part of the size
_STYLES: dict[str, tuple[int, QFont.Weight, bool, float]] = {
    "display": (34, QFont.Weight.Normal, True, 1.2),
    "title": (27, QFont.Weight.Normal, True, 1.2),
    "subtitle": (20, QFont.Weight.Normal, True, 1.2),
    "heading": (15, QFont.Weight.DemiBold, False, 1.4),
    "body": (14, QFont.Weight.Normal, False, 1.5),
    "medium": (14, QFont.Weight.Medium, False, 1.5),
    "strong": (14, QFont.Weight.DemiBold, False, 1.5),
    "field": (13, QFont.Weight.Medium, False, 1.45),
    "key": (13, QFont.Weight.DemiBold, False, 1.45),
    "small": (13, QFont.Weight.Normal, False, 1.45),
    "caption": (12, QFont.Weight.Normal, False, 1.45),
}
STYLES = tuple(_STYLES)


@dataclass(frozen=True)
class Theme:
    """Everything a widget needs to know to paint itself; sizes in px at a text size of 100 percent.

    Colours are named by what they are for: amber means "look here", clay trouble with the software, edge and
    line are decoration only.
    """

    name: str
    tokens: Mapping[str, str]
    text_scale: float = 1.0
    reduced_motion: bool = False
    system_font: bool = False
    high_contrast: bool = False
    _fonts: dict[tuple[str, QFont.Weight | None], QFont] = field(
        default_factory=dict, repr=False, compare=False
    )
    _letterings: dict[str, Lettering] = field(default_factory=dict, repr=False, compare=False)

    def color(self, token: str) -> QColor:
        """Give the colour of a token; raises ``KeyError`` for a name no theme has."""
        return QColor(self.tokens[token])

    def px(self, size: float) -> int:
        """Give a size that grows with the text, 90 to 200 percent."""
        return round(size * self.text_scale)

    def space(self, size: float) -> int:
        """Give white space, which grows to 125 percent only while the text grows to 200."""
        return round(size * min(self.text_scale, _MOST_SPACE))

    def is_narrow(self, width: int, *, under: int = _NARROW_UNDER) -> bool:
        """Tell whether what stands side by side has no room in so many px: large text needs all of them."""
        return width < under or self.text_scale >= _LARGE_TEXT

    def font(self, style: str, *, weight: QFont.Weight | None = None) -> QFont:
        """Give the font of a type style; raises ``KeyError`` for an unknown one."""
        wanted = style, weight
        if wanted not in self._fonts:
            self._fonts[wanted] = self._made_font(style, weight)
        return QFont(self._fonts[wanted])  # the caller may change it

    def lettering(self, style: str) -> Lettering:
        """Give what painting a line in a type style needs; raises ``KeyError`` for an unknown one."""
        if style not in self._letterings:
            bold = self.font(style, weight=QFont.Weight.Bold)
            self._letterings[style] = Lettering(self.font(style), bold)
        return self._letterings[style]

    def _made_font(self, style: str, weight: QFont.Weight | None) -> QFont:
        size, usual, serif, _height = _STYLES[style]
        if self.system_font:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        else:
            font = QFont(SERIF if serif else SANS)
        font.setPixelSize(self.px(size))
        font.setWeight(weight if weight is not None else usual)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def line_height(self, style: str) -> int:
        """Give the distance of two lines of wrapped text in px, never less than the font itself needs."""
        size, _weight, _serif, height = _STYLES[style]
        return max(round(self.px(size) * height), ceil(self.lettering(style).height))


def load_theme(
    name: str,
    *,
    text_scale: float = 1.0,
    reduced_motion: bool = False,
    system_font: bool = False,
    high_contrast: bool = False,
) -> Theme:
    """Read a theme, ``light`` or ``dark``, from its file.

    High contrast takes the paler texts and lines away.
    """
    with resource("themes", f"{name}.toml").open("rb") as file:
        tokens: dict[str, str] = tomllib.load(file)
    if high_contrast:
        tokens |= dict.fromkeys(("text2", "text3"), tokens["text"])
        tokens |= dict.fromkeys(("line", "edge"), tokens["field_line"])
    scale = min(max(text_scale, SMALLEST_TEXT), LARGEST_TEXT)
    return Theme(name, tokens, scale, reduced_motion, system_font, high_contrast)
