from __future__ import annotations

import pytest

from mistakejournal.domain.mailto import Mail
from mistakejournal.domain.paper import Style
from mistakejournal.ui.mailing.print_message import PrintMessage

TEXT = "Hi Theo,\n\nTwo ways:\nA. This.\nB. That.\n\nMaya"


@pytest.fixture
def page(qtbot, context):
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(1280, 800)
    parent.show()

    def page(subject, whom="Theo Marsh"):
        dialog = PrintMessage(context, Mail("theo@site.fm", subject, TEXT), whom, parent)
        qtbot.addWidget(dialog)
        return dialog

    return page


def test_a_page_holds_subject_name_and_text_and_no_address(page):
    paper = page("My mistake").paper()
    assert [(line.style, line.text) for line in paper] == [
        (Style.TITLE, "My mistake"),
        (Style.FACTS, "To Theo Marsh"),
        (Style.TEXT, "Hi Theo,"),
        (Style.TEXT, "Two ways:"),
        (Style.TEXT, "Maya"),
    ]
    assert paper[3].details == ("A. This.", "B. That.")


def test_a_call_script_is_headed_by_the_name(page):
    assert [line.text for line in page("").paper()][:2] == ["To Theo Marsh", "Hi Theo,"]
    assert page("", "").paper()[0].text == "Message"
