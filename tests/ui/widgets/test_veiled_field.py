"""A field shows the names in it once she types there, while the screen is shared (P4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTextEdit, QWidget

from mistakejournal.ui.journal.reading import Reading
from mistakejournal.ui.theme.veil import wear_veil
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.text_field import TextField
from tests.ui.painted import painted


@pytest.fixture(autouse=True)
def lifted() -> Iterator[None]:
    yield
    wear_veil(None)


@pytest.mark.row("P4")
@pytest.mark.parametrize(
    "kind",
    [
        lambda: LineField("Hi Devon"),
        lambda: TextField("Hi Devon, the date"),
        lambda: Reading("Hi Devon", name=""),
    ],
)
def test_a_field_shows_its_names_once_she_types_in_it(
    qtbot, kind: Callable[[], QLineEdit | QTextEdit]
) -> None:
    field, other, window = kind(), Button("Other"), QWidget()
    row = QHBoxLayout(window)
    row.addWidget(field)
    row.addWidget(other)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    assert "Devon" in painted(window)
    wear_veil(lambda text: text.replace("Devon", "•••"))
    assert "Devon" not in painted(window)
    field.setFocus()
    assert "Devon" not in painted(window)
    assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()).startswith("Hi Devon")
    if not field.isReadOnly():
        qtbot.keyClicks(field, "x")
        assert "Devon" in painted(window)
        other.setFocus()
        assert "Devon" not in painted(window)
        field.setFocus()
        assert "Devon" not in painted(window)


@pytest.mark.row("P4")
@pytest.mark.parametrize("kind", [LineField, TextField])
def test_what_was_typed_before_the_key_was_pressed_is_hidden_too(
    qtbot, kind: Callable[[], QLineEdit | QTextEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.setFocus()
    qtbot.keyClicks(field, "Hi Devon")
    assert "Devon" in painted(field)
    wear_veil(lambda text: text.replace("Devon", "•••"))
    assert "Devon" not in painted(field)
    qtbot.keyClicks(field, "x")
    assert "Devon" in painted(field)


def test_a_field_without_a_name_is_seen_as_it_is(qtbot) -> None:
    field = LineField("All sent")
    qtbot.addWidget(field)
    wear_veil(lambda text: text.replace("Devon", "•••"))
    assert "All sent" in painted(field)


def test_what_may_stand_in_a_field_names_nobody_and_comes_back(qtbot) -> None:
    field = LineField("", "Like Devon, Mrs Lee")
    qtbot.addWidget(field)
    wear_veil(lambda text: text.replace("Devon", "•••"))
    assert "Devon" not in painted(field)
    wear_veil(None)
    assert "Devon" in painted(field)
