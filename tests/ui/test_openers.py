"""All ways out of the app: who may hand something to the system, and what is ever handed over (I4, C9)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from mistakejournal.domain.evidence import Evidence
from mistakejournal.domain.mailto import Mail
from mistakejournal.newsletter.issue import Link, LinkKind
from mistakejournal.services import evidence
from mistakejournal.services.evidence import copy_screenshot
from mistakejournal.ui.context import Context
from mistakejournal.ui.evidence.opening import open_file
from mistakejournal.ui.inspector.browser import open_in_browser
from mistakejournal.ui.mailing.hand_over import HandOver, Opened
from mistakejournal.ui.widgets.panel import Panel

UI = Path(evidence.__file__).resolve().parent.parent
ODD = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "file://server/share/run.exe",
    "FILE:///C:/Windows/System32/calc.exe",
    "\\\\server\\share\\run.exe",
    "//server/share",
    "/etc/passwd",
    "C:\\Windows\\System32\\calc.exe",
    "smb://server/share",
    "ftp://server/file",
    "ms-msdt:/id PCWDiagnostic",
    "ms-settings:privacy",
    "search-ms:query=a&crumb=location:\\\\server",
    "steam://run/1",
    "tel:+49123456",
    "mailto:a@b.example?attach=/etc/passwd",
    "about:blank",
    "view-source:https://a.example",
    "intent://a#Intent;scheme=http;end",
    "http:///nowhere",
    "https://",
    "",
)
INJECTED = (
    "theo@site.example?bcc=all@site.example",
    "theo@site.example&bcc=all@site.example",
    "theo@site.example,all@site.example",
    "theo@site.example;all@site.example",
    "theo@site.example\r\nBcc: all@site.example",
    "theo@site.example%0ABcc:all@site.example",
)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url) or True)
    return urls


def test_only_these_hand_anything_to_the_system() -> None:
    found = {
        source.relative_to(UI).as_posix()
        for source in UI.rglob("*.py")
        for node in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("openUrl", "startfile", "startDetached")
    }
    assert found == {
        "ui/evidence/opening.py",
        "ui/folder.py",
        "ui/inspector/browser.py",
        "ui/mailing/hand_over.py",
    }


@pytest.mark.parametrize("href", ODD)
@pytest.mark.parametrize("kind", [LinkKind.WEB, LinkKind.MAIL])
def test_an_odd_address_in_a_newsletter_opens_nothing(opened: list[QUrl], href: str, kind: LinkKind) -> None:
    assert not open_in_browser(Link(1, "Listen", href, kind, target=href))
    assert opened == []


@pytest.mark.parametrize("to", INJECTED)
def test_no_address_adds_a_reader_or_a_header(context: Context, opened: list[QUrl], to: str) -> None:
    mail = Mail(to, "Re: 119\r\nBcc: all@site.example", "Hi&bcc=all@site.example\r\n.\r\nBcc: x")
    assert HandOver(context).open_in_mail(mail) is Opened.LINK
    (url,) = opened
    assert url.scheme() == "mailto"
    assert "all@site.example" not in url.path()
    fields = [
        part.partition("=")[0] for part in url.query(QUrl.ComponentFormattingOption.FullyEncoded).split("&")
    ]
    assert fields == ["subject", "body"]


@pytest.mark.parametrize("name", ["run.exe", "start.desktop", "macro.vbs", "page.url", "setup.msi", "x.scr"])
def test_a_program_that_was_kept_is_never_started(context: Context, qtbot, opened, name: str) -> None:
    kept = copy_screenshot(context.desk.journal.path, b"MZ", name)
    owner = Panel()
    qtbot.addWidget(owner)
    with qtbot.waitSignal(context.noted) as noted:
        open_file(context, Evidence("1", name, kept.sha256, kept.size), owner)
    assert noted.args[0].startswith("A program isn’t opened from here.")
    assert opened == []
