"""What stands in the window's place holds nothing of the journal, and stays while something is done (N2)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mistakejournal.ui.lock.closed import ClosedWork
from mistakejournal.ui.lock.closed_window import ClosedWindow
from mistakejournal.ui.theme import current_theme


def test_it_stands_where_the_window_stood(qapp, qtbot):
    before = QWidget()
    qtbot.addWidget(before)
    before.setGeometry(40, 50, 700, 560)
    before.show()
    window = ClosedWindow(before)
    qtbot.addWidget(window)
    assert window.geometry() == before.geometry()
    assert window.windowTitle() == "Journal"
    assert current_theme().name == "light"


def test_a_window_that_was_out_of_sight_is_not_put_into_it(qapp, qtbot):
    before = QWidget()
    qtbot.addWidget(before)
    window = ClosedWindow(before)
    qtbot.addWidget(window)
    page = window.wait(ClosedWork("Sealing", "A moment.", lambda _going: ""))
    assert window.windowState() & Qt.WindowState.WindowMinimized
    with qtbot.waitSignal(page.done):
        pass


def test_it_does_not_close_over_work(qapp, qtbot):
    window = ClosedWindow()
    qtbot.addWidget(window)
    page = window.wait(ClosedWork("Sealing", "A moment.", lambda _going: ""))
    assert not window.close()
    with qtbot.waitSignal(page.done):
        pass
    window.hide()


def test_a_bug_in_the_work_does_not_keep_it_open_for_good(qapp, qtbot):
    def work(_going):
        raise ZeroDivisionError

    window = ClosedWindow()
    qtbot.addWidget(window)
    with qtbot.captureExceptions() as raised:
        page = window.wait(ClosedWork("Sealing", "A moment.", work))
        qtbot.waitUntil(lambda: not page.is_going)
    assert [one[0] for one in raised] == [ZeroDivisionError]
    assert window.close()
