"""What is copied can be pasted as plain words and as a mail."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mistakejournal.ui.mailing.copying import copy_text

ROOT = Path(__file__).resolve().parents[3]


def test_the_clipboard_carries_it_plain_and_with_its_paragraphs(qtbot, context):
    text = "Hi Theo,\n\nA. This.\nB. That <b> + 50 %.\n\nMaya"
    with qtbot.waitSignal(context.noted) as noted:
        copy_text(context, text, "It is copied.")
    data = QApplication.clipboard().mimeData()
    assert data.text() == text
    assert "<p>A. This.<br>B. That &lt;b&gt; + 50 %.</p>" in data.html()
    assert noted.args == ["It is copied."]


def test_where_there_is_nothing_to_add_it_says_that_it_is_copied(qtbot, context):
    with qtbot.waitSignal(context.noted) as noted:
        copy_text(context, "Clear to send.")
    assert noted.args == ["Copied"]


def test_a_program_that_has_copied_something_ends_without_a_crash():
    program = (
        "from types import SimpleNamespace\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from mistakejournal.ui.mailing.copying import copy_text\n"
        "app = QApplication([])\n"
        "copy_text(SimpleNamespace(practising=False, noted=SimpleNamespace(emit=print)), 'Hi Theo')\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False)
    assert (ended.returncode, ended.stdout.split()) == (0, [b"Copied"])


@pytest.mark.row("P4")
def test_a_private_text_asks_every_history_of_copies_to_leave_it_out(context):
    copy_text(context, "Hi Theo")
    data = QApplication.clipboard().mimeData()
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    for name, content in (
        ("ExcludeClipboardContentFromMonitorProcessing", b"\1"),
        ("CanIncludeInClipboardHistory", bytes(4)),
        ("CanUploadToCloudClipboard", bytes(4)),
    ):
        kind = f'application/x-qt-windows-mime;value="{name}"'
        assert bytes(data.data(kind).data()) == content
    assert data.text() == "Hi Theo"


def test_the_address_of_a_link_is_remembered_like_any_other(context):
    copy_text(context, "https://a.example", private=False)
    assert "x-kde-passwordManagerHint" not in QApplication.clipboard().mimeData().formats()
