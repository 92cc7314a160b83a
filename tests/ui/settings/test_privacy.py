"""Settings > Privacy says what a passphrase does, how to get one, and when the journal locks (N2, N3)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QPushButton

from mistakejournal.app import SAMPLE
from mistakejournal.services.preferences import settings
from mistakejournal.store import driver
from mistakejournal.store.keyfile import mark_place
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.select import Select
from tests.ui.lock.by_hand import privacy
from tests.ui.lock.conftest import code, quick, sealed, studio, unlocked

__all__ = ["code", "quick", "sealed", "studio", "unlocked"]


def test_without_the_part_that_seals_it_says_how_to_get_it(studio, monkeypatch):
    monkeypatch.setattr(driver, "has_cipher", lambda: False)
    form = privacy(studio.show())
    assert not form.findChildren(QPushButton)
    assert any("packaging/run.py encryption" in label.text() for label in form.findChildren(Label))


@pytest.mark.row("N3")
def test_how_soon_it_locks_is_hers_to_choose(unlocked):
    privacy(unlocked)
    lists = unlocked.findChildren(Select)
    choice = next(one for one in lists if one.accessibleName() == "Lock after")
    choice.setCurrentIndex(choice.findText("5 minutes"))
    choice.activated.emit(choice.currentIndex())
    assert settings(unlocked.context.desk).lock_minutes == 5


def test_the_sample_has_no_passphrase_to_set(studio):
    form = privacy(studio.show(SAMPLE))
    assert not form.findChildren(QPushButton)
    assert any("Your own can have one" in label.text() for label in form.findChildren(Label))


@pytest.mark.row("N2")
def test_a_backup_that_anybody_can_open_is_told_of(unlocked, qtbot, sealed):
    mark_place(sealed).write_text("a second place is away")
    labels = [label for label in privacy(unlocked).findChildren(Label) if "without it" in label.text()]
    (plain,) = labels
    qtbot.waitUntil(plain.isVisible)


def test_where_all_are_sealed_nothing_is_said(unlocked, qtbot):
    (plain,) = (label for label in privacy(unlocked).findChildren(Label) if "without it" in label.text())
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(50)
    assert not plain.isVisible()


@pytest.mark.row("N2")
def test_what_it_protects_and_what_not_stands_there_before_it_is_set(studio):
    words = " ".join(label.text() for label in privacy(studio.show()).findChildren(Label))
    assert "a stolen laptop" in words
    assert "It doesn’t protect while the journal is open" in words
