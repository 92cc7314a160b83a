"""A headline, its picture and its "Read more" are one group; two cards are two."""

from __future__ import annotations

from mistakejournal.newsletter.reading import read_bytes


def groups(html: str) -> dict[str, int]:
    return {link.words: link.group for link in read_bytes("a.html", f"<html>{html}".encode()).links}


def card(number: int) -> str:
    return (
        f"<td><a href=//x.example/{number}><img src=a alt=P{number}></a>"
        f"<h2><a href=//x.example/{number}>H{number}</a>"
        f"</h2><p>Words</p><a href=//x.example/{number}/more>R{number}</a></td>"
    )


def test_cards_of_a_table_are_groups():
    found = groups(f"<table><tr>{card(1)}{card(2)}</tr></table>")
    assert found["P1"] == found["H1"] == found["R1"]
    assert found["P2"] == found["H2"] == found["R2"] != found["R1"]


def test_what_stands_below_a_headline_belongs_to_it():
    found = groups(
        "<div><h2>One</h2><p>one <a href=1>A</a></p><p>two <a href=2>B</a></p>"
        "<h2>Two</h2><p>three <a href=3>C</a></p></div>"
    )
    assert found["A"] != found["C"]


def test_a_box_of_one_address_is_a_group_and_a_list_is_none():
    box = "<div><p><a href=1>A</a></p><p><a href=1>B</a></p></div>"
    found = groups(box + "<ul><li><a href=2>C</a><li><a href=3>D</a></ul>")
    assert found["A"] == found["B"]
    assert len({found["A"], found["C"], found["D"]}) == 3
