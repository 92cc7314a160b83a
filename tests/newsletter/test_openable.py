"""Which links are opened one by one, and which are left alone (I4)."""

from __future__ import annotations

from timeit import repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakejournal.newsletter.acting_words import Acts
from mistakejournal.newsletter.issue import Issue, Link, LinkKind, Source
from mistakejournal.newsletter.openable import acts_at_once, is_address, look_through, to_open
from mistakejournal.newsletter.report import Compared, LinkState, Report

EMPTY = Issue(Source.MAIL)


def link(words: str, href: str = "https://a.example/x", number: int = 1, **more) -> Link:
    return Link(number, words, href, more.pop("kind", LinkKind.WEB), more.pop("target", href), **more)


def report(*links: tuple[Link, LinkState]) -> Report:
    return Report(
        Issue(Source.MAIL, links=tuple(one for one, _ in links)),
        tuple(Compared(one, state) for one, state in links),
    )


@pytest.mark.parametrize(
    "words",
    [
        "Unsubscribe",
        "unsubscribe from this list",
        "Opt-out",
        "Cancel your subscription",
        "Abmelden",
        "Newsletter abbestellen",
        "Melde dich hier ab",
        "Se désabonner",
        "Désinscription",
        "Darse de baja",
        "Cancelar suscripción",
        "Cancelar a minha subscrição",
        "Descadastrar",
        "Disiscriviti",
        "Annulla l’iscrizione",
        "Uitschrijven",
        "Schrijf je hier uit",
        "Avprenumerera",
        "Avsluta din prenumeration",
        "Frameld nyhedsbrev",
        "Meld deg av",
        "Peruuta uutiskirje",
        "Wypisz się",
        "Rezygnuję z subskrypcji",
        "Odhlásit se",
        "Leiratkozás",
        "Отписаться",
        "Відписатися",
        "Abonelikten çıkmak",
        "Απεγγραφή",
        "配信停止はこちら",
        "退订",
        "取消訂閱",
        "수신거부",
        "להסרה מרשימת התפוצה",
        "إلغاء الاشتراك",
    ],
)
def test_what_unsubscribes_is_left_alone_in_many_languages(words: str) -> None:
    assert acts_at_once(link(words), EMPTY) is Acts.UNSUBSCRIBES


@pytest.mark.parametrize(
    ("words", "acts"),
    [
        ("Manage your preferences", Acts.PREFERENCES),
        ("Update your profile", Acts.PREFERENCES),
        ("Newsletter-Einstellungen", Acts.PREFERENCES),
        ("Gérer mes préférences", Acts.PREFERENCES),
        ("Voorkeuren aanpassen", Acts.PREFERENCES),
        ("配信設定", Acts.PREFERENCES),
        ("Confirm your email", Acts.CONFIRMS),
        ("Anmeldung bestätigen", Acts.CONFIRMS),
        ("Confirmer mon inscription", Acts.CONFIRMS),
        ("Conferma", Acts.CONFIRMS),
        ("RSVP", Acts.ANSWERS),
        ("I’m coming", Acts.ANSWERS),
        ("Zusagen", Acts.ANSWERS),
    ],
)
def test_preferences_confirmations_and_answers_are_left_alone(words: str, acts: Acts) -> None:
    assert acts_at_once(link(words), EMPTY) is acts


@pytest.mark.parametrize(
    "href",
    [
        "https://list.example/unsubscribe?u=1",
        "https://brightside.us1.list-manage.com/profile?u=1&id=2",
        "https://a.example/email-preferences/12",
        "https://a.example/x?optout=1",
        "https://a.example/confirm/12ab",
        "https://a.example/event/rsvp?yes",
        "https://a.example/%75nsubscribe",
    ],
)
def test_an_address_that_acts_is_left_alone_whatever_its_words(href: str) -> None:
    assert acts_at_once(link("Read more", href), EMPTY) is not None


def test_words_that_only_point_say_what_stands_around_them() -> None:
    text = "Read the show notes here\nIf you no longer want these mails, click here."
    issue = Issue(Source.MAIL, text=text)
    at = text.rindex("here")
    assert acts_at_once(link("here", start=at, end=at + 4), issue) is Acts.UNSUBSCRIBES
    assert acts_at_once(link("Listen to this week’s episode", start=at, end=at + 4), issue) is None
    alone = Issue(Source.MAIL, text="Read the show notes here")
    assert acts_at_once(link("here", start=20, end=24), alone) is None


def test_the_address_of_the_mails_own_unsubscribe_line_is_left_alone() -> None:
    issue = Issue(Source.MAIL, unsubscribe="<https://a.example/u/99>, <mailto:off@a.example>")
    assert acts_at_once(link("Amir’s course", "https://a.example/u/99"), issue) is Acts.UNSUBSCRIBES


@pytest.mark.parametrize(
    "words",
    [
        "Listen to this week’s episode",
        "View in browser",
        "Subscribe",
        "Forward to a friend",
        "Accepting help",
        "How to accept that you can’t please everybody",
        "The confirmed line-up",
        "Abmahnung im Handwerk",
        "Baja California",
        "Read more",
        "Show notes",
    ],
)
def test_what_only_shows_a_page_may_be_opened(words: str) -> None:
    assert acts_at_once(link(words), EMPTY) is None


@pytest.mark.parametrize(
    ("href", "kind"),
    [
        ("mailto:a@b.example", LinkKind.MAIL),
        ("tel:+4930123", LinkKind.PHONE),
        ("#top", LinkKind.ANCHOR),
        ("{{unsubscribe}}", LinkKind.TAG),
        ("webcal://a.example", LinkKind.OTHER),
        ("http://https://a.example", LinkKind.BROKEN),
        ("javascript:alert(1)", LinkKind.WEB),
        ("file:///etc/passwd", LinkKind.WEB),
        ("https://", LinkKind.WEB),
        ("https://a.example/x y", LinkKind.WEB),
        ("https://[", LinkKind.WEB),
        ("https://a.example/" + "x" * 9000, LinkKind.WEB),
        ("", LinkKind.WEB),
    ],
)
def test_nothing_but_an_address_of_the_web_is_opened(href: str, kind: LinkKind) -> None:
    assert not is_address(link("Words", href, kind=kind))


def test_new_ones_come_first_and_each_target_once() -> None:
    found = to_open(
        report(
            (link("Apple Podcasts", "https://p.example/id1", 1), LinkState.STEADY),
            (link("Listen", "https://b.example/72", 2), LinkState.SAME),
            (link("Show notes", "https://b.example/73/notes?utm=1", 3, target="https://b.example/73/notes"),
             LinkState.NEW),
            (link("Read them", "https://b.example/73/notes?utm=2", 4, target="https://b.example/73/notes"),
             LinkState.NEW),
            (link("Unsubscribe", "https://b.example/u/1", 5), LinkState.SAME),
            (link("Write to us", "mailto:a@b.example", 6, kind=LinkKind.MAIL), LinkState.APART),
        )
    )  # fmt: skip
    assert [(one.link.number, one.also) for one in found] == [(3, (4,)), (2, ()), (1, ())]


def test_what_is_left_alone_is_named() -> None:
    _to_open, found = look_through(
        report(
            (link("Listen", number=1), LinkState.NEW),
            (link("Unsubscribe", number=2), LinkState.SAME),
            (link("Manage preferences", number=3), LinkState.SAME),
        )
    )
    assert [(one.link.number, one.acts) for one in found] == [(2, Acts.UNSUBSCRIBES), (3, Acts.PREFERENCES)]


def test_what_was_looked_through_once_costs_a_fraction_the_next_time() -> None:
    """A report with answers is looked through each time it is shown, in the window's thread."""
    links = [
        link(f"Chapter {number} of the week’s news", f"https://b.example/s/{number}", number)
        for number in range(3000)
    ]
    long = report(*((one, LinkState.NEW) for one in links))
    first, *later = repeat(lambda: look_through(long), number=1, repeat=6)
    assert min(later) < 0.75 * first


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_words_and_any_address_are_answered(words: str, href: str) -> None:
    one = link(words, href)
    assert acts_at_once(one, EMPTY) is None or is_address(one) in (True, False)
