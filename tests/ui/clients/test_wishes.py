"""A client's rules for each issue, on their card (I10)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mistakejournal.domain.inspection import Wish
from mistakejournal.services import checklists, clients, incidents, runs, steps
from mistakejournal.services.clientrules import add_rule, client_rules
from mistakejournal.services.inspections import of_step
from mistakejournal.ui.clients.wishes import WishRow
from mistakejournal.ui.inspector.handed import Handed
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.runner.run_view import RunView
from tests.ui.window import Window


@pytest.fixture
def client(window: Window) -> str:
    return clients.add_client(window.desk, "The Brightside Podcast", "Theo Marsh").id


def show_card(window: Window, client_id: str) -> None:
    window.main.go(Route(Place.CLIENTS, client_id))
    window.settle()


def rules(window: Window, client_id: str) -> list[tuple[str, Wish]]:
    return [(one.title, one.wish) for one in client_rules(window.desk, client_id)]


def test_a_rule_is_added_changed_and_removed_and_each_can_be_undone(window: Window, client: str) -> None:
    show_card(window, client)
    window.type_into("Words of the new rule", "Galway")
    window.keys("Return")
    assert rules(window, client) == [("Galway", Wish.CONTAIN)]
    window.main.findChildren(WishRow)[0].wish.setFocus()
    window.keys("Down")
    assert rules(window, client) == [("Galway", Wish.AVOID)]
    field = window.find("Words of the rule")
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]  # a line field
    QTest.keyClicks(field, "last chance")
    window.keys("Tab")
    assert rules(window, client) == [("last chance", Wish.AVOID)]
    window.click("~Remove Must not contain")
    assert rules(window, client) == []
    window.main.context.undo()
    assert rules(window, client) == [("last chance", Wish.AVOID)]


def test_a_rule_keeps_its_words_until_there_are_new_ones(window: Window, client: str) -> None:
    add_rule(window.desk, client, "Brightside", Wish.SPELL)
    show_card(window, client)
    field = window.find("Words of the rule")
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]  # a line field
    window.keys("Delete", "Tab")
    assert rules(window, client) == [("Brightside", Wish.SPELL)]


def test_without_words_nothing_is_added(window: Window, client: str) -> None:
    show_card(window, client)
    window.click("Add a rule")
    assert rules(window, client) == []
    assert QApplication.focusWidget() is window.find("Words of the new rule")


@pytest.mark.row("I10")
def test_a_rule_made_from_an_incident_is_looked_after_and_leads_back_to_it(
    window: Window, client: str, tmp_path: Path
) -> None:
    incident = incidents.start_incident(
        window.desk, title="The address was missing", client_id=client, what_happened="It went out without."
    ).id
    window.main.go(Route(Place.JOURNAL, incident))
    window.settle()
    more = window.find("More")
    next(act for act in more.menu().actions() if act.text() == "A rule for their newsletters").trigger()  # type: ignore[attr-defined]  # a menu holder
    window.settle()
    QTest.keyClicks(QApplication.focusWidget(), "12 Quay Street")
    window.keys("Return")
    (rule,) = client_rules(window.desk, client)
    assert (rule.title, rule.wish, rule.incident_id) == ("12 Quay Street", Wish.CONTAIN, incident)
    show_card(window, client)
    window.click("Learned from “The address was missing”")
    assert window.main.place is Place.JOURNAL

    list_id = checklists.add_checklist(window.desk, "Newsletter", client).id
    steps.add_step(window.desk, list_id, "Inspect the test", kind="inspect")
    run_id = runs.start_run(window.desk, list_id).id
    window.main.go(Route(Place.RUN, run_id))
    window.settle()
    mail = tmp_path / "119.html"
    mail.write_text('<p>Hi Theo</p><p><a href="https://brightsidepod.example/73">Listen</a></p>', "utf-8")
    view = window.main.findChild(RunView)
    assert view is not None
    (step,) = runs.run_file(window.desk, run_id).steps
    view.session.handed.emit(step.id, Handed(path=mail))
    for _ in range(250):
        if of_step(window.desk, step.id) is not None:
            break
        QTest.qWait(20)
    window.sees("12 Quay Street")
    window.click("See the whole report")
    window.click("Its incident")
    assert window.main.place is Place.JOURNAL
