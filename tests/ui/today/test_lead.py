"""The times of a group stand under each other."""

from __future__ import annotations

from datetime import date, timedelta

from mistakejournal.ui.theme import apply_theme, load_theme
from mistakejournal.ui.today.lead import Lead
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.progress_ring import ProgressRing
from mistakejournal.words.dates import short_day


def test_a_row_without_a_time_keeps_its_place_free(qtbot):
    leads = [Lead(time, ProgressRing(0)) for time in ("10:00", "", "9:30")]
    for lead in leads:
        qtbot.addWidget(lead)
    assert len({lead.findChild(Label).minimumWidth() for lead in leads}) == 1


def test_every_day_of_a_year_fits_so_that_the_signs_stand_under_each_other(qtbot):
    days = [short_day(date(2026, 1, 1) + timedelta(days=n), date(2026, 6, 1)) for n in range(365)]
    leads = [Lead(day, ProgressRing(0)) for day in days]
    for lead in leads:
        qtbot.addWidget(lead)
    assert len({lead.sizeHint().width() for lead in leads}) == 1


def test_the_column_grows_with_the_text(qtbot, qapp):
    lead = Lead("10:00", ProgressRing(0))
    qtbot.addWidget(lead)
    before = lead.findChild(Label).minimumWidth()
    apply_theme(qapp, load_theme("light", text_scale=2.0))
    assert lead.findChild(Label).minimumWidth() == 2 * before
