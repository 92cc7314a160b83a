"""The page shows one incident, what it is, and nothing once it is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from mistakejournal.services.evidence import incident_evidence
from mistakejournal.services.fixes import owe_fix
from mistakejournal.services.incident_parts import add_option, add_repair, set_causes
from mistakejournal.services.incidents import (
    edit_incident,
    remove_incident,
    start_incident,
)
from mistakejournal.ui.evidence.files import EvidenceFiles
from mistakejournal.ui.journal.incident_page import IncidentPage
from mistakejournal.ui.journal.reading import Reading
from mistakejournal.ui.slices import Slices
from mistakejournal.ui.widgets.badge import Badge


@pytest.fixture
def page(qtbot, context):
    page = IncidentPage(context, {"forgot": "Forgot to come back to it"})
    qtbot.addWidget(page)
    page.resize(640, 700)
    page.show()
    return page


def badges(page):
    QApplication.processEvents()
    return [badge.text() for badge in page.findChildren(Badge) if badge.isVisible()]


def test_badges_say_state_level_what_is_awaited_and_the_causes(page, desk, clock):
    row = start_incident(desk, title="Old link", level=3).id
    edit_incident(desk, row, told_at=clock.now())
    add_option(desk, row, "A correction")
    owe_fix(desk, row, None)
    set_causes(desk, row, ["forgot", "other"], "The heat")
    page.show_incident(row)
    assert badges(page) == [
        "Open", "Serious", "Waiting for their choice", "System fix owed", "Forgot to come back to it",
        "The heat",
    ]  # fmt: skip


def test_practice_is_named_and_an_older_year_stands_with_its_day(page, desk, clock):
    row = start_incident(desk, practice=True).id
    clock.advance(days=60)
    page.show_incident(row)
    assert "Practice" in badges(page)
    assert "Tuesday, 24 November 2026" in [label.text() for label in page.findChildren(QLabel)]


def test_one_that_is_gone_leaves_nothing(page, desk):
    row = start_incident(desk, title="Old link").id
    page.show_incident(row)
    remove_incident(desk, row)
    page.refresh()
    assert page.incident_id == ""
    assert badges(page) == []


@pytest.mark.row("A6")
def test_a_relationship_at_risk_is_said_at_the_head(page, desk):
    row = start_incident(desk, title="Old link", at_risk=True).id
    page.show_incident(row)
    assert "Relationship at risk" in badges(page)


def test_what_says_the_same_is_not_built_anew(page, desk):
    row = start_incident(desk, title="Old link").id
    page.show_incident(row)
    before = page._story
    page.refresh()
    assert page._story is before
    edit_incident(desk, row, my_part="I did not look")
    page.refresh()
    assert page._story is not before


def test_a_file_stays_with_the_page_it_was_dropped_on(page, desk, qtbot, tmp_path):
    (first, other) = (start_incident(desk, title=title).id for title in ("Old link", "Wrong price"))
    source = tmp_path / "sent.png"
    source.write_bytes(b"picture")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    page.show_incident(first)
    page.findChild(EvidenceFiles).take(data)
    page.show_incident(other)
    qtbot.waitUntil(lambda: bool(incident_evidence(desk, first)))
    assert incident_evidence(desk, other) == []


def test_tab_goes_as_one_reads_over_what_came_later(page, desk, qtbot):
    row = start_incident(desk, title="Old link", what_happened="The old link went out").id
    for number in range(10):
        add_repair(desk, row, f"Repair {number}", done_now=True)
    page.show_incident(row)
    qtbot.waitUntil(
        lambda: any(one.accessibleName() == "What happened" for one in page.findChildren(Reading))
    )
    page.activateWindow()
    page.focus_first()
    QApplication.processEvents()
    passed = []
    for _ in range(16):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    content = page._page.content
    places = [one.mapTo(content, QPoint()).y() for one in passed if isinstance(one, Reading)]
    assert len(places) > 10
    assert places == sorted(places)


class Cuts(QObject):
    """Looks at each frame for texts that are painted lower than they are, or below the edge of their row."""

    def __init__(self):
        super().__init__()
        self.painted, self.cut = 0, []

    def eventFilter(self, watched, event):
        reading = watched.parent()
        if event.type() == QEvent.Type.Paint and isinstance(reading, Reading):
            self.painted += 1
            is_low = reading.height() < reading.document().size().height()
            if is_low or reading.parentWidget().height() < reading.geometry().bottom():
                self.cut.append(reading.toPlainText()[:30])
        return False


def test_no_row_is_painted_before_it_has_its_height(qtbot, qapp, page, desk):
    rows = []
    for number in range(2):
        row = start_incident(desk, title="Old link", what_happened="The old link went out " * 20).id
        for repair in range(20):
            add_repair(desk, row, "and what was done about it " * (1 + (repair + number) % 9), done_now=True)
        rows.append(row)
    cuts = Cuts()
    qapp.installEventFilter(cuts)
    for row in rows:
        page.show_incident(row)
        qtbot.waitUntil(lambda: not page.findChildren(Slices))
        QApplication.processEvents()
    qapp.removeEventFilter(cuts)
    assert cuts.painted
    assert cuts.cut == []
