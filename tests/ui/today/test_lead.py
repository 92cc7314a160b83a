"""The times of a group stand under each other."""

from __future__ import annotations

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.today.lead import Lead
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.progress_ring import ProgressRing


def test_a_row_without_a_time_keeps_its_place_free(qtbot):
    leads = [Lead(time, ProgressRing(0)) for time in ("10:00", "", "9:30")]
    for lead in leads:
        qtbot.addWidget(lead)
    assert len({lead.findChild(Label).minimumWidth() for lead in leads}) == 1


def test_the_column_grows_with_the_text(qtbot, qapp):
    lead = Lead("10:00", ProgressRing(0))
    qtbot.addWidget(lead)
    before = lead.findChild(Label).minimumWidth()
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    assert lead.findChild(Label).minimumWidth() == 2 * before
