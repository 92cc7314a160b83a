"""The way into her browser."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices

from mistakejournal.newsletter.issue import Link, LinkKind
from mistakejournal.ui.inspector.browser import open_in_browser


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toString()) or True)
    return urls


def test_an_address_of_the_web_goes_out_as_it_stands_in_the_mail(opened: list[str]) -> None:
    href = "https://a.example/episodes/73?utm_source=mail&x=%C3%A4#top"
    assert open_in_browser(Link(1, "Listen", href, LinkKind.WEB, target="https://a.example/episodes/73"))
    assert opened == [href] or opened == [href.replace("%C3%A4", "ä")]


@pytest.mark.parametrize(
    "href", ["file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.example", "", "https://"]
)
def test_nothing_else_is_ever_handed_over(opened: list[str], href: str) -> None:
    assert not open_in_browser(Link(1, "Listen", href, LinkKind.WEB))
    assert opened == []
