"""Rows come by the page as they are looked at; one that would say the same stays."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.clients import add_client, edit_client, list_clients
from mistakejournal.store import tables
from mistakejournal.ui.clients.client_list import ClientList
from mistakejournal.ui.clients.client_rows import FIRST, PAGE, ClientRows
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.ui.widgets.row import OpenRow


@pytest.fixture
def many(desk):
    with desk.journal.write() as writing:
        for number in range(60):
            writing.add(tables.CLIENTS, name=f"Client {number:02}")
    return list_clients(desk)


@pytest.fixture
def rows(qtbot):
    rows = ClientRows()
    qtbot.addWidget(rows)
    rows.show()
    return rows


def names(rows):
    return [row.title.text() for row in rows.findChildren(OpenRow) if row.isVisible()]


def test_few_rows_are_made_at_first_and_the_next_when_they_are_wanted(rows, many):
    rows.show_lines(many)
    assert len(names(rows)) == FIRST * PAGE
    while len(names(rows)) < len(many):
        rows.show_more()
    assert names(rows) == [line.client.name for line in many]
    assert not rows.show_more()


def test_a_change_makes_anew_only_the_pages_from_there_on(rows, many, desk):
    rows.show_lines(many)
    first = rows.row_to_focus()
    edit_client(desk, many[PAGE].client.id, name="Client 08b")
    assert rows.show_lines(list_clients(desk))
    assert names(rows)[PAGE] == "Client 08b"
    assert rows.row_to_focus() is first
    assert not rows.show_lines(list_clients(desk))


def test_fewer_clients_leave_no_rows_behind(rows, many):
    rows.show_lines(many)
    rows.show_lines(many[:3])
    assert names(rows) == ["Client 00", "Client 01", "Client 02"]
    rows.show_lines([])
    assert names(rows) == []
    assert rows.row_to_focus() is None


def test_the_row_that_was_opened_has_the_cursor_again(rows, many, qtbot):
    rows.show_lines(many)
    second = rows.findChildren(OpenRow)[1]
    with qtbot.waitSignal(rows.opened) as opened:
        second.click()
    assert opened.args == [many[1].client.id]
    assert rows.row_to_focus() is second


def test_what_they_value_in_telling_and_what_was_learned_stand_in_the_second_line(rows, desk):
    client = add_client(desk, "Acorn", "Ana Lind").id
    edit_client(desk, client, how_to_tell="prefers a call first, then email", zone="Europe/Lisbon")
    with desk.journal.write() as writing:
        work = writing.add(tables.WORKS, name="Weekly newsletter")
        known = writing.add(tables.CHECKLISTS, name="Send", client_id=client, work_id=work)
        for title in ("one", "two"):
            writing.add(tables.STEPS, checklist_id=known, title=title, learned_at=writing.now)
    rows.show_lines(list_clients(desk))
    (row,) = rows.findChildren(OpenRow)
    assert row.second.text() == (
        "Weekly newsletter · 2 learned steps · prefers a call first, then email · Lisbon time"
    )
    assert rows.findChildren(Badge) == []


def test_a_high_window_and_scrolling_bring_the_others(qtbot, context, many):
    people = ClientList(context)
    qtbot.addWidget(people)
    people.resize(900, 2400)
    people.show()
    people.refresh()
    qtbot.waitUntil(lambda: len(names(people)) * 50 > people.height())
    bar = people._page.verticalScrollBar()

    def reach_the_end():
        bar.setValue(bar.maximum())
        QApplication.processEvents()
        assert len(names(people)) == len(many)

    qtbot.waitUntil(reach_the_end)


@pytest.mark.parametrize(
    ("works", "words"),
    [
        (("Invoices", "Newsletter"), "Invoices, Newsletter"),
        (("Invoices", "Newsletter", "Posts"), "Invoices, Newsletter and 1 more"),
        (("Invoices", "Newsletter", "Posts", "Show notes"), "Invoices, Newsletter and 2 more"),
    ],
)
def test_a_row_names_two_kinds_of_work_and_how_to_tell_in_short(rows, desk, works, words):
    client = add_client(desk, "Ferrer Pottery Studio").id
    edit_client(desk, client, how_to_tell="a text message, " * 20)
    with desk.journal.write() as writing:
        for name in works:
            work = writing.add(tables.WORKS, name=name)
            writing.add(tables.CHECKLISTS, client_id=client, work_id=work, name=name)
    rows.show_lines(list_clients(desk))
    (row,) = rows.findChildren(OpenRow)
    named, told = row.second.text().split(" · ")
    assert named == words
    assert told.startswith("a text message, a text")
    assert len(told) <= 60
