"""What the card says stands where it is needed, and takes no room where it says nothing."""

from __future__ import annotations

import pytest

from mistakejournal.services import clients
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.known_of_client import LONGEST, KnownOfClient, LikedWay


@pytest.fixture
def theo(context, session):
    made = clients.add_client(context.desk, "Brightside", "Theo Marsh").id
    session.choose(client_id=made)
    return made


def words(widget):
    return "\n".join(label.text() for label in widget.findChildren(Label) if label.text())


@pytest.mark.row("A11")
def test_feel_is_told_what_they_value_and_what_hurts(session, context, theo, qtbot):
    known = KnownOfClient(session)
    qtbot.addWidget(known)
    known.fill()
    assert known.isHidden()
    fields = {
        "cares_about": "Guests", "sore_points": "Late mails", "anxious_about": "The launch",
        "how_to_tell": "a call first, then email", "agreed": "Call before noon\nLinks by Monday",
    }  # fmt: skip
    context.perform(lambda: clients.edit_client(context.desk, theo, **fields))
    known.fill()
    assert words(known) == (
        "What you know about Theo\n"
        "They value: Guests\nSore points: Late mails\nAnxious about: The launch\n"
        "How they like to be told: a call first, then email\nWhat we agreed: Call before noon Links by Monday"
    )


def test_without_a_contact_it_is_about_them_and_long_words_are_cut(session, context, qtbot):
    made = clients.add_client(context.desk, "Brightside").id
    session.choose(client_id=made)
    context.perform(lambda: clients.edit_client(context.desk, made, cares_about="word " * 200))
    known = KnownOfClient(session)
    qtbot.addWidget(known)
    known.fill()
    assert words(known).startswith("What you know about them")
    assert len(words(known)) < LONGEST + 60


@pytest.mark.row("A11")
def test_how_they_like_to_be_told_stands_beside_the_ways(session, context, theo, qtbot):
    liked = LikedWay(session)
    qtbot.addWidget(liked)
    liked.fill()
    assert liked.isHidden()
    context.perform(lambda: clients.edit_client(context.desk, theo, how_to_tell="a call first, then email"))
    liked.fill()
    assert liked.text() == "How they like to be told: a call first, then email"
