"""Links that open nothing (I2)."""

from __future__ import annotations

import pytest

from mistakejournal.newsletter.issue import Area, Source
from mistakejournal.newsletter.rules.link_problems import check
from tests.newsletter.beside import issue, said
from tests.newsletter.bring import bring


def test_the_bad_page_has_each_of_them():
    codes = [code for code, _, _ in said(check, bring("broken-links.html"))]
    assert codes == [
        "empty", "only_hash", "doubled_scheme", "spaces", "unknown_scheme", "mail_as_web", "no_host",
        "no_words",
    ]  # fmt: skip


def test_the_good_issue_is_quiet():
    assert said(check, bring("brightside-119-right.eml")) == []


@pytest.mark.parametrize(
    ("href", "code", "strength"),
    [
        ("", "empty", "strong"),
        ("#", "only_hash", "strong"),
        ("http://https://studio.example", "doubled_scheme", "strong"),
        ("hhttp://studio.example", "unknown_scheme", "strong"),
        ("opera:about", "unknown_scheme", "hint"),
        ("https://stu dio.example", "spaces", "strong"),
        ("https://studio.example/two words", "spaces", "hint"),
        ("https://studio.example/?q=two words", "spaces", "note"),
        ("https://post@studio.example", "mail_as_web", "strong"),
        ("https://", "no_host", "strong"),
        ("javascript:void(0)", "script", "strong"),
        ("https://example.com", "placeholder_host", "hint"),
        ("http://localhost/a", "local_host", "hint"),
        ("https://preview.mailerlite.com/a", "editor_address", "hint"),
        ("www.studio.com", "no_scheme", "hint"),
    ],
)
def test_how_sure_it_is_depends_on_what_mail_apps_do(href, code, strength):
    assert said(check, issue(("Prices", href))) == [(code, strength, 1)]


def test_on_a_page_a_relative_link_may_well_work():
    assert said(check, issue(("Prices", "prices.html"))) == [("no_host", "strong", 1)]
    assert said(check, issue(("Prices", "prices.html"), source=Source.PAGE)) == [("no_host", "hint", 1)]


def test_a_way_up_and_a_link_nobody_can_click_are_no_trouble():
    assert said(check, issue(("Back to top", "#"))) == []
    assert said(check, issue(("", ""))) == [("empty", "note", 1)]


def test_what_somebody_else_wrote_is_set_aside_and_so_are_tags():
    assert said(check, issue(("Prices", ""), area=Area.QUOTED)) == []
    assert said(check, issue(("Prices", "{{ price_list }}"))) == []
