"""Every field of a client saves itself; what is being typed is never overwritten."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from mistakejournal.domain.client import Channel, Client
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.clients.fields import ClientFields
from mistakejournal.ui.widgets.toggle import Toggle

CLIENT = Client("c", "Brightside", "Theo Marsh", zone="Europe/Lisbon", channel=Channel.PHONE)


@pytest.fixture
def saved():
    return {}


@pytest.fixture
def fields(qtbot, saved):
    autosave = Autosave(lambda values: saved.update(values) is None)
    fields = ClientFields(autosave)
    fields.autosave = autosave
    qtbot.addWidget(fields)
    fields.resize(700, 900)
    fields.show_client(CLIENT)
    fields.show()
    fields.activateWindow()
    QApplication.processEvents()
    yield fields
    autosave.flush()


def field(fields, name):
    return next(one for one in fields.findChildren(QWidget) if one.accessibleName() == name)


def test_each_field_hands_on_what_is_typed(fields, saved):
    for name, code in (
        ("Name", "name"), ("Contact", "contact"), ("Email", "email"), ("Phone", "phone"),
        ("Currency", "currency"),
        ("How they like to be told", "how_to_tell"), ("What they value", "cares_about"),
        ("Sore points", "sore_points"), ("What they are anxious about", "anxious_about"), ("Notes", "notes"),
        ("What we agreed for the day something goes wrong", "agreed"),
    ):  # fmt: skip
        QTest.keyClicks(field(fields, name), "x")
        assert fields.autosave.pending == {code}
        fields.autosave.flush()
        assert saved[code].endswith("x")


def test_leaving_a_field_saves_at_once(fields, saved):
    fields.focus_on("contact")
    QTest.keyClicks(field(fields, "Contact"), " jun")
    QTest.keyClick(field(fields, "Contact"), Qt.Key.Key_Tab)
    assert saved == {"contact": "Theo Marsh jun"}


def test_what_is_typed_is_left_alone_when_the_card_is_read_anew(fields):
    QTest.keyClicks(field(fields, "Notes"), "likes tea")
    fields.show_client(CLIENT)
    assert field(fields, "Notes").text() == "likes tea"


def test_a_zone_is_chosen_by_its_city_or_typed_by_its_name(fields, saved):
    zone = field(fields, "Time zone")
    assert zone.value() == "Europe/Lisbon"
    zone.setText("")
    for typed, stored in (("Berlin, Europe", "Europe/Berlin"), ("Asia/Tokyo", "Asia/Tokyo")):
        zone.selectAll()
        QTest.keyClicks(zone, typed)
        fields.autosave.flush()
        assert saved["zone"] == stored
    zone.selectAll()
    QTest.keyClick(zone, Qt.Key.Key_Delete)
    fields.autosave.flush()
    assert saved["zone"] == ""


def test_an_unknown_zone_is_not_stored_and_says_so(fields, saved):
    zone = field(fields, "Time zone")
    zone.selectAll()
    QTest.keyClicks(zone, "Nowhere")
    fields.autosave.flush()
    assert saved.get("zone") in (None, "")
    assert "No zone of that name" in zone.accessibleDescription()


def test_how_the_first_word_goes_is_a_chip(fields, qtbot):
    with qtbot.waitSignal(fields.channel_chosen) as chosen:
        next(chip for chip in fields.findChildren(QAbstractButton) if chip.text() == "Text").click()
    assert chosen.args == [Channel.CHAT]


def hint(fields, name):
    return field(fields, name).accessibleDescription()


def test_what_looks_wrong_is_said_kindly_and_kept(fields):
    fields.show_client(replace(CLIENT, email="theo at site.fm", currency="EURO"), has_namesake=True)
    assert hint(fields, "Email").startswith("This doesn’t look like one address")
    assert hint(fields, "Currency") == "A currency has three letters, like EUR."
    assert hint(fields, "Name") == "Another client has this name too."
    assert field(fields, "Email").text() == "theo at site.fm"
    fields.show_client(replace(CLIENT, email="theo@site.fm", currency="EUR"))
    assert hint(fields, "Email") == ""
    assert hint(fields, "Currency") == "Three letters, as on an invoice: EUR, USD."
    assert hint(fields, "Name") == "As it stands in your lists."


def test_a_retainer_is_a_switch(fields, qtbot):
    fields.show_client(replace(CLIENT, retainer=True))
    switch = fields.findChild(Toggle)
    assert switch.text() == "On a monthly retainer"
    assert switch.isChecked()
    with qtbot.waitSignal(fields.retainer_set) as was_set:
        QTest.keyClick(switch, Qt.Key.Key_Space)
    assert was_set.args == [False]
