"""The one open journal and its window change places together, and nothing is lost on the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from mistakejournal.app import OWN, SAMPLE, THEN, Studio
from mistakejournal.errors import JournalError
from mistakejournal.services.content import Content
from mistakejournal.ui.handover import Handover
from mistakejournal.ui.main_window import MainWindow
from mistakejournal.ui.routes import Place
from mistakejournal.ui.theme import apply_theme, current_theme, load_theme


@pytest.fixture
def studio(qapp, journal_file, clock):
    apply_theme(qapp, load_theme("light"))
    made = Studio(qapp, journal_file, clock, Content())
    yield made
    made.close()
    made.deleteLater()


def windows():
    QApplication.sendPostedEvents()
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow) and top.isVisible()]


def refusal(studio, wanted):
    with pytest.raises(JournalError) as told:
        studio.show(wanted)
    return told.value.code


def test_a_start_makes_her_journal_and_one_window(studio, journal_file):
    window = studio.show()
    assert windows() == [window]
    assert journal_file.exists()


def test_the_sample_takes_the_place_of_the_window_and_goes_again(studio, journal_file):
    own = studio.show()
    sample = studio.show(SAMPLE)
    assert sample.context.sample
    assert windows() == [sample]
    assert own is not sample
    path = sample.context.desk.journal.path
    studio.show(OWN)
    assert not path.exists()
    assert journal_file.exists()


def test_the_sample_looks_as_her_own_journal_does(studio):
    studio.show().deeds.do("theme_dark")
    studio.show(SAMPLE)
    assert current_theme().name == "dark"


def test_another_journal_stands_where_the_window_before_it_stood(studio):
    studio.show().setGeometry(40, 50, 700, 560)
    there = studio.window.geometry()
    assert there.topLeft() == QPoint(40, 50)
    assert studio.show(SAMPLE).geometry() == there
    studio.window.move(60, 70)
    there = studio.window.geometry()
    assert studio.show(OWN).geometry() == there


def test_an_act_can_be_asked_for_together_with_the_journal(studio):
    window = studio.show(OWN + THEN + "something_went_wrong")
    assert window.place is Place.FLOW


def test_another_journal_takes_the_place_of_hers(studio, tmp_path, journal_file):
    studio.show()
    window = studio.show(str(tmp_path / "other.db"))
    assert window.context.desk.journal.path == tmp_path / "other.db"
    before = Handover(journal_file)
    before.claim()  # it was let go
    before.release()


@pytest.mark.parametrize("words", ["milk", ""])
def test_what_cannot_be_opened_leaves_the_window_as_it_is(studio, tmp_path, words):
    window = studio.show()
    other = tmp_path / "nowhere" / "other.db"
    if words:
        other.parent.mkdir()
        other.write_text(words)
    assert refusal(studio, str(other)) in ("not_ours", "missing")
    assert studio.window is window
    assert windows() == [window]


def test_a_journal_that_is_open_elsewhere_is_not_opened_twice(studio, tmp_path):
    window = studio.show()
    elsewhere = Handover(tmp_path / "other.db")
    elsewhere.claim()
    assert refusal(studio, str(tmp_path / "other.db")) == "in_use"
    assert windows() == [window]
    elsewhere.release()


def test_trouble_with_another_journal_is_said_in_the_window(studio, tmp_path, qtbot):
    window = studio.show()
    (tmp_path / "shopping.db").write_text("milk")
    with qtbot.waitSignal(window.context.failed) as heard:
        window.context.journal_wanted.emit(str(tmp_path / "shopping.db"))
    assert heard.args[0].code == "not_ours"


def test_a_second_start_brings_the_window_to_the_front(studio, journal_file):
    window = studio.show()
    window.showMinimized()
    studio._handover.called.emit()
    assert not window.windowState() & Qt.WindowState.WindowMinimized


def test_closing_lets_the_journal_go(studio, journal_file):
    studio.show()
    studio.close()
    studio.close()
    assert windows() == []
    assert [path.name for path in journal_file.parent.glob("journal.db*")] == ["journal.db"]
