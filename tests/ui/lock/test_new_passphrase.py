"""A new passphrase is typed twice; how good it is is said honestly, and a better one offered (N2)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from mistakejournal.ui.lock.new_passphrase import NewPassphrase
from mistakejournal.ui.widgets.label import Label
from tests.ui.lock.by_hand import fill, press


@pytest.fixture
def form(qapp, qtbot):
    form = NewPassphrase()
    qtbot.addWidget(form)
    form.show()
    return form


def words(form):
    return " ".join(label.text() for label in form.findChildren(Label) if label.isVisible())


@pytest.mark.row("N2")
def test_a_weak_one_is_said_to_be_weak_and_may_be_taken(form):
    fill(form, "New passphrase", "password1")
    assert "Weak. Whoever has your files guesses it within a minute." in words(form)
    fill(form, "The same again", "password1")
    assert form.text() == "password1"


@pytest.mark.row("N2")
def test_a_suggested_one_is_good_and_is_typed_once_more(form):
    press(form, "Suggest one")
    assert "Guessing it takes" in words(form)
    assert form.first.echoMode() is QLineEdit.EchoMode.Normal
    assert form.text() == ""
    fill(form, "The same again", form.first.text())
    assert form.text() == form.first.text()


def test_a_slip_in_the_second_is_said_and_what_is_only_begun_is_not(form):
    fill(form, "New passphrase", "kettle harbor")
    fill(form, "The same again", "kettle")
    assert "isn’t the same" not in words(form)
    fill(form, "The same again", "kettel")
    assert "This isn’t the same as above yet." in words(form)
    assert form.text() == ""


def test_letters_are_hidden_until_she_wants_to_see_them(form):
    assert form.first.echoMode() is QLineEdit.EchoMode.Password
