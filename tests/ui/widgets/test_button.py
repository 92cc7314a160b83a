"""A button is pressed by mouse and keys, and never cuts its words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.button import Button

KINDS = ["primary", "secondary", "tinted", "quiet", "link"]


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_pressed_by_click_and_by_space(qtbot, kind):
    button = Button("Continue", kind, icon="plus", key_hint="Ctrl ↵")
    qtbot.addWidget(button)
    button.show()
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [1, 1]


def test_a_disabled_button_does_nothing_and_looks_so(qtbot):
    button = Button("Continue", "primary")
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage()
    button.setEnabled(False)
    button.clicked.connect(lambda: pytest.fail("pressed"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.grab().toImage() != before


def test_icon_and_keys_take_their_room(qtbot):
    button = Button("Copy")
    qtbot.addWidget(button)
    widths = [button.sizeHint().width()]
    button.set_icon("copy")
    widths.append(button.sizeHint().width())
    button.set_key_hint("Ctrl C")
    widths.append(button.sizeHint().width())
    assert widths == sorted(set(widths))
    assert button.minimumSizeHint() == button.sizeHint()


def test_heights_grow_with_the_text(qapp, qtbot):
    buttons = [Button("Start", height=height) for height in (30, 36, 44)]
    assert [button.sizeHint().height() for button in buttons] == [30, 36, 44]
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    assert [button.sizeHint().height() for button in buttons] == [60, 72, 88]


def test_a_mnemonic_is_not_shown_as_a_sign(qtbot):
    assert Button("&Oak && Ember").words() == "Oak & Ember"


def test_the_pointer_and_a_press_can_be_seen(qtbot):
    button = Button("Start", "secondary")
    qtbot.addWidget(button)
    looks = [button.grab().toImage()]
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    looks.append(button.grab().toImage())
    button.setDown(True)
    looks.append(button.grab().toImage())
    assert all(one != other for i, one in enumerate(looks) for other in looks[i + 1 :])


def test_a_link_with_an_icon_begins_at_the_edge_of_its_column(qtbot):
    link, quiet = Button("Show more", "link", icon="plus"), Button("Show more", "quiet", icon="plus")
    for one in (link, quiet):
        qtbot.addWidget(one)
        one.show()
    assert _first_stroke(link) <= 2
    assert _first_stroke(quiet) > 10


def test_a_link_with_an_icon_is_underlined_under_the_pointer(qtbot):
    link = Button("Show more", "link", icon="plus")
    qtbot.addWidget(link)
    link.show()
    before = link.grab().toImage()
    link.setDown(True)
    assert link.grab().toImage() != before


def _first_stroke(button):
    picture = button.grab().toImage()
    ground = picture.pixel(0, 0)
    columns = range(picture.width())
    return next(x for x in columns if any(picture.pixel(x, y) != ground for y in range(picture.height())))


@pytest.mark.parametrize("icon", ["plus", "arrow-left", "check", "repeat", "wind", "book-open", "pencil"])
def test_a_link_cuts_no_stroke_off_its_icon(qtbot, icon):
    inks = []
    for kind in ("link", "quiet"):  # one begins at the edge of its column, the other has room before it
        button = Button("", kind, icon=icon, height=36)
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
        image = button.grab().toImage()
        ground = image.pixelColor(0, 0).lightness()
        places = [(x, y) for x in range(image.width()) for y in range(image.height())]
        tone = max(abs(image.pixelColor(*at).lightness() - ground) for at in places)
        inks.append(sum(abs(image.pixelColor(*at).lightness() - ground) for at in places) / tone)
    assert inks[0] > 0.93 * inks[1]
