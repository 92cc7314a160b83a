"""The offer to stay in the tray goes with its answer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mistakejournal.services.preferences import settings
from mistakejournal.ui.reminders.tray_offer import TrayOffer
from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.widgets.button import Button
from tests.ui.accessibility import complaints


@pytest.mark.parametrize(("place", "wanted"), [(0, False), (1, True)])
def test_an_answer_is_kept_and_it_goes(context, place, wanted):
    offer = TrayOffer(context)
    QTest.keyClick(offer.findChildren(Button)[place], Qt.Key.Key_Space)
    stored = settings(context.desk)
    assert (stored.tray_offered, stored.stay_in_tray) == (True, wanted)
    assert offer.isHidden()


def test_it_can_be_read_at_200_percent(context, qtbot, qapp):
    apply_theme(qapp, load_theme("dark", text_scale=2.0))
    offer = TrayOffer(context)
    qtbot.addWidget(offer)
    offer.resize(820, 400)
    offer.show()
    assert complaints(offer) == []
    offer.hide()
