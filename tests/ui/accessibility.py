"""What every page has to keep: names, roles, targets, the way by Tab, nothing cut, enough contrast.

Each function looks at a shown widget tree and gives a list of complaints, empty when all is well.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QWidget,
)

from mistakejournal.ui.theme import Theme
from mistakejournal.ui.widgets.elided import ElidedLabel

SMALLEST_TARGET = 24  # px, WCAG 2.2, 2.5.8
ALL_GROUNDS = ("canvas", "sidebar", "raised", "sunken", "hover", "selected")
TINTS = ("accent_tint", "amber_tint", "clay_tint")
# least contrast, inks, grounds
PAIRS = (
    (7.0, ("text",), (*ALL_GROUNDS, *TINTS, "pressed", "track", "chosen", "accent_tint2")),
    (4.5, ("text2",), (*ALL_GROUNDS, *TINTS, "track", "pressed")),
    (4.5, ("text3",), ALL_GROUNDS),
    (
        4.5,
        ("accent_text",),
        ("canvas", "raised", "sunken", "hover", "selected", "accent_tint", "accent_tint2"),
    ),
    (4.5, ("amber_text",), ("canvas", "raised", "sunken", "amber_tint")),
    (4.5, ("clay_text",), ("canvas", "raised", "sunken", "clay_tint")),
    (4.5, ("on_accent",), ("accent", "accent_hover", "accent_pressed")),
    (3.0, ("field_line",), ("canvas", "raised", "sunken")),
    (3.0, ("accent", "focus"), (*ALL_GROUNDS, *TINTS)),
    (3.0, ("amber", "clay", "chart1"), ("canvas", "raised")),
)


def complaints(root: QWidget) -> list[str]:
    """Give all that is wrong with a shown tree."""
    return [*names(root), *targets(root), *reachable_by_tab(root), *clipped(root)]


def names(root: QWidget) -> list[str]:
    """Each thing that can have the focus says its name, and what it is."""
    found = []
    for widget in _focusable(root):
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            found.append(f"no name: {_told(widget)}")
        if told is None or told.role() in (QAccessible.Role.Client, QAccessible.Role.NoRole):
            found.append(f"no role: {_told(widget)}")
    return found


def targets(root: QWidget) -> list[str]:
    """Each thing that can be pressed is large enough to hit."""
    found = []
    for widget in _pressable(root):
        places = [widget.rect()]
        if isinstance(widget, QTabBar):
            places = [widget.tabRect(index) for index in range(widget.count())]
        for place in places:
            if min(place.width(), place.height()) < SMALLEST_TARGET:
                found.append(f"{place.width()} x {place.height()} px: {_told(widget)}")
    return found


def reachable_by_tab(root: QWidget) -> list[str]:
    """Tab comes to each thing that takes it, once around the window and without a trap."""
    window = root.window()
    window.activateWindow()
    QApplication.processEvents()
    wanted = [widget for widget in _focusable(root) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus.value]
    start = QApplication.focusWidget()
    seen: set[QWidget] = {start} if start is not None else set()
    for _press in range(2 * len(window.findChildren(QWidget)) + 2):
        at = QApplication.focusWidget()
        QTest.keyClick(at if at is not None and at.window() is window else window, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at is None or at in seen:
            break
        seen.add(at)
    groups = {widget.group() for widget in seen if isinstance(widget, QRadioButton) and widget.group()}
    return [
        f"not reached by Tab: {_told(widget)}"
        for widget in wanted
        if widget not in seen and not (isinstance(widget, QRadioButton) and widget.group() in groups)
    ]


def clipped(root: QWidget) -> list[str]:
    """No words are cut by their own widget, or by what it lies in."""
    found = []
    for widget in _shown(root):
        if not isinstance(widget, QLabel | QAbstractButton) or isinstance(widget, ElidedLabel):
            continue
        if _is_inside_of_qt(widget) or not widget.text():
            continue
        if _is_too_small(widget):
            found.append(f"cut: {_told(widget)} has {widget.width()} x {widget.height()}")
        parent = widget.parentWidget()
        if parent is not None and not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            found.append(f"reaches out of its place: {_told(widget)}")
    return found


def too_wide(window: QWidget, width: int, height: int) -> list[str]:
    """The window fits a small screen and nothing in it scrolls sideways."""
    found = []
    least = window.minimumSizeHint()
    if least.width() > width or least.height() > height:
        found.append(f"needs {least.width()} x {least.height()} px")
    window.resize(width, height)
    QApplication.processEvents()
    for area in [window, *window.findChildren(QScrollArea)]:
        if isinstance(area, QScrollArea) and area.isVisible() and area.horizontalScrollBar().maximum() > 0:
            more = area.horizontalScrollBar().maximum()
            found.append(f"{more} px too wide: {_told(area)}")
    return found


def contrasts(theme: Theme) -> list[str]:
    """Each ink is far enough from each ground it stands on."""
    return [
        f"{ink} on {ground}: {ratio:.2f}, not {least}"
        for least, inks, grounds in PAIRS
        for ink in inks
        for ground in grounds
        if (ratio := contrast(theme.color(ink), theme.color(ground))) < least
    ]


def contrast(one: QColor, other: QColor) -> float:
    """Give the contrast of two colours, 1 to 21, as WCAG 2.2 reckons it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def _shown(root: QWidget) -> list[QWidget]:
    return [widget for widget in [root, *root.findChildren(QWidget)] if widget.isVisible()]


def _focusable(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in _shown(root)
        if widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.isWindow()
        and not isinstance(widget, QMenuBar)
        and not _is_inside_of_qt(widget)
    ]


def _pressable(root: QWidget) -> list[QWidget]:
    kinds = QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox | QTabBar
    return [
        widget
        for widget in _shown(root)
        if not _is_inside_of_qt(widget)
        and (isinstance(widget, kinds) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus)
    ]


def _is_inside_of_qt(widget: QWidget) -> bool:
    """Tell whether a widget is a part that Qt makes and names itself."""
    if isinstance(widget, QScrollBar):
        return True
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractSpinBox | QComboBox | QCalendarWidget | QLineEdit | QTabBar):
            return True
        parent = parent.parentWidget()
    return isinstance(widget.parentWidget(), QAbstractScrollArea) and not isinstance(
        widget.parentWidget(), QScrollArea
    )


def _is_too_small(widget: QLabel | QAbstractButton) -> bool:
    grows = widget.hasHeightForWidth() or widget.sizePolicy().hasHeightForWidth()
    if grows:
        needed = widget.heightForWidth(widget.width())
        return needed > widget.height() + 1 or widget.minimumSizeHint().width() > widget.width() + 1
    hint = widget.sizeHint()
    return hint.width() > widget.width() + 1 or hint.height() > widget.height() + 1


def _told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    place = widget.mapTo(widget.window(), QPoint(0, 0))
    return f"{type(widget).__name__} “{words or widget.accessibleName()}” at {place.x()}, {place.y()}"
