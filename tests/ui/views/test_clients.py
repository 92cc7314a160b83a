"""Clients: added by a name, renamed once for everywhere, put away without loss, each with a card."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.services.agreements import record_agreement
from mistakejournal.services.clients import add_client, edit_client, get_client, list_clients
from mistakejournal.services.fixes import add_fix
from mistakejournal.services.incidents import edit_incident, incident_file, start_incident
from mistakejournal.services.telling import draft, tell
from mistakejournal.ui.routes import Place, Route
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.services import brightside
from tests.ui import accessibility
from tests.ui.views import story
from tests.ui.window import Window


def show(window: Window, row: str = "") -> None:
    window.main.activateWindow()
    window.main.go(Route(Place.CLIENTS, row))
    window.settle()


def add(window: Window, name: str, button: str = "Add") -> None:
    window.click("Add a client")
    window.type_into("Name of the business or person", name)
    window.click(button)
    window.main.activateWindow()
    window.settle()


@pytest.mark.row("A4")
def test_a_client_is_made_by_typing_a_name_and_gone_on_with_at_the_contact(window: Window) -> None:
    show(window)
    assert "Add the people you work for." in window.words()
    add(window, "The Brightside Podcast")
    assert QApplication.focusWidget().accessibleName() == "Contact"
    window.type_into("Contact", "Theo Marsh")
    window.click("All clients")
    assert window.has("The Brightside Podcast, Theo Marsh")


@pytest.mark.row("A4")
def test_a_name_typed_again_opens_the_one_there_is(window: Window) -> None:
    add_client(window.desk, "The Brightside Podcast", "Theo Marsh")
    show(window)
    window.click("Add a client")
    window.type_into("Name of the business or person", "the brightside  podcast")
    window.sees("You have The Brightside Podcast (Theo Marsh) already.")
    window.click("Open")
    window.sees("All clients")
    assert len(list_clients(window.desk)) == 1


def test_not_now_adds_nobody(window: Window) -> None:
    show(window)
    window.click("Add a client")
    window.click("Not now")
    assert list_clients(window.desk) == []


@pytest.mark.row("A4")
def test_renamed_once_is_renamed_everywhere(window: Window) -> None:
    """In all places and in a message not sent; what was said stays as it was said."""
    desk, known = window.desk, brightside.make(window.desk)
    told = start_incident(desk, title="Old link", client_id=known.client, work_id=known.work).id
    tell(desk, told, "email", "Hi Theo, I sent the old link.", "The link")
    open_one = start_incident(
        desk, title="Wrong date", client_id=known.client, my_part="I sent the old date"
    ).id
    assert "Hi Theo" in draft(desk, open_one, "email").body
    show(window, known.client)
    for name, words in (("Name", "Brightside Media"), ("Contact", "Thea Marsh")):
        window.find(name).selectAll()
        window.type_into(name, words)
        window.keys("Tab")
    for place in (Place.TODAY, Place.CHECKLISTS, Place.JOURNAL):
        window.main.go(Route(place))
        window.settle()
        shown = window.words()
        assert "Brightside Media" in shown, place
        assert "The Brightside Podcast" not in shown, place
    assert "Hi Thea" in draft(desk, open_one, "email").body
    assert incident_file(desk, told).messages[0].body == "Hi Theo, I sent the old link."


@pytest.mark.row("A11")
def test_the_card_keeps_what_is_known_and_leads_to_what_happened(window: Window) -> None:
    known = story.live(window.desk, window.clock)
    show(window, known.client)
    window.sees("The Brightside Podcast", "Newsletter", "Newsletter: send", "Last week’s podcast link")
    for name, text in (
        ("How they like to be told", "A call first"),
        ("What they value", "Punctual and dry"),
        ("Sore points", "Sponsor names"),
        ("What we agreed for the day something goes wrong", "Call before noon"),
        ("What they are anxious about", "The launch"),
        ("Notes", "Works from Lisbon on Fridays"),
        ("Currency", "EUR"),
        ("Email", "theo@brightside.fm"),
        ("Phone", "+44 20 7946 0018"),
    ):
        window.type_into(name, text)
    window.click("Call")
    window.click("On a monthly retainer")
    window.click("Last week’s podcast link, 24 Nov · Open")
    assert window.main.place is Place.JOURNAL
    client = get_client(window.desk, known.client)
    assert (client.how_to_tell, client.cares_about, client.sore_points) == (
        "A call first",
        "Punctual and dry",
        "Sponsor names",
    )
    assert (client.agreed, client.anxious_about, client.notes) == (
        "Call before noon",
        "The launch",
        "Works from Lisbon on Fridays",
    )
    assert (client.channel, client.currency) == ("phone", "EUR")
    assert (client.email, client.phone, client.retainer) == ("theo@brightside.fm", "+44 20 7946 0018", True)


@pytest.mark.row("A11")
def test_the_card_tells_what_is_owed_agreed_and_made_good(window: Window) -> None:
    known = story.live(window.desk, window.clock)
    edit_incident(window.desk, known.incident, make_good="An hour of extra time", make_good_minutes=60)
    fix = add_fix(window.desk, known.incident, "communication", "Theo sends the link by Monday").id
    record_agreement(window.desk, fix, "agreed")
    show(window, known.client)
    window.sees(
        "Promised and still open", "Agreed with them", "Theo sends the link by Monday",
        "Make-goods", "An hour of extra time", "Offered so far: 1 h. Nothing of it delivered yet.",
    )  # fmt: skip
    window.click("~^An hour of extra time")
    assert window.main.place is Place.JOURNAL


def test_put_away_and_taken_back_without_loss(window: Window) -> None:
    client = add_client(window.desk, "Fennel Studio", "Inês Duarte").id
    show(window, client)
    window.click("Put away")
    assert not window.has("Fennel Studio, Inês Duarte")
    window.click("Undo")
    assert window.has("Fennel Studio, Inês Duarte")
    window.click("Fennel Studio, Inês Duarte")
    window.click("Put away")
    window.click("Show those put away")
    window.click("Open")
    window.sees("Put away")
    window.click("Take back")
    window.click("All clients")
    assert window.has("Fennel Studio, Inês Duarte")


def test_keys_open_a_card_and_come_back(window: Window) -> None:
    add_client(window.desk, "Acorn")
    show(window)
    window.keys("Return")
    assert QApplication.focusWidget().text() == "All clients"
    window.keys("Space")
    assert QApplication.focusWidget().accessibleName() == "Acorn"


@pytest.mark.row("A11")
def test_the_card_is_filled_and_left_by_keys_alone(window: Window) -> None:
    client = add_client(window.desk, "Acorn").id
    show(window)
    window.keys("Return", "Tab", "Tab")
    assert QApplication.focusWidget().accessibleName() == "Contact"
    for letter in "theo":
        window.keys(letter)
    window.keys("Esc")
    assert QApplication.focusWidget().accessibleName() == "Acorn, theo"
    assert get_client(window.desk, client).contact == "theo"


def test_a_card_whose_client_was_taken_back_by_undo_gives_way_to_the_list(window: Window) -> None:
    desk = window.desk
    done = window.main.context.perform(lambda: add_client(desk, "Acorn"))
    assert done is not None
    show(window, done.id)
    window.sees("All clients")
    window.main.context.undo()
    window.settle()
    assert not window.has("All clients")


@pytest.mark.row("A8")
def test_typing_on_the_card_is_kept_when_the_app_is_closed(window: Window) -> None:
    client = add_client(window.desk, "Acorn").id
    show(window, client)
    window.type_into("Notes", "likes tea")
    window.close()
    window.open()
    assert get_client(window.desk, client).notes == "likes tea"


def test_a_change_elsewhere_shows_without_disturbing_what_is_typed(window: Window) -> None:
    client = add_client(window.desk, "Acorn").id
    show(window, client)
    window.type_into("Notes", "likes tea")
    desk = window.desk
    window.main.context.perform(lambda: edit_client(desk, client, sore_points="late mails"))
    assert window.find("Sore points").toPlainText() == "late mails"
    assert window.find("Notes").toPlainText() == "likes tea"


@pytest.mark.row("P1", "P2")
@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (900, 640, 1.0), (1280, 800, 2.0)])
def test_list_and_card_are_named_reached_and_whole(
    window: Window, qapp: QApplication, width: int, height: int, scale: float
) -> None:
    known = story.live(window.desk, window.clock)
    window.main.resize(width, height)
    apply_theme(qapp, load_theme("light", text_scale=scale))
    show(window)
    assert accessibility.complaints(window.main.current()) == []
    show(window, known.client)
    assert accessibility.complaints(window.main.current()) == []
    assert accessibility.too_wide(window.main, 1280, 800) == []
