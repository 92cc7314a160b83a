"""The ways to put it right that the client can choose from (C5): lettered, with when and what they cost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.incident import Option
from mistakejournal.services import incident_parts
from mistakejournal.ui.widgets.avatar import Avatar
from mistakejournal.ui.widgets.badge import Badge
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.wizard.parts.option_form import OptionForm
from mistakejournal.ui.wizard.session import Session

LETTERS = "ABCDEFGHIJ"
_LONGEST = 48
"""Letters of an option on a chip."""


def labels_of(session: Session) -> list[tuple[str, str]]:
    """Give (id, "A. A short correction") of each option that says something."""
    return [(option.id, _label(number, option)) for number, option in enumerate(_told(session))]


def letter_of(session: Session, option_id: str) -> str:
    """Give the letter under which an option was put to them; "" for none."""
    ids = [option.id for option in _told(session)]
    return LETTERS[ids.index(option_id) % len(LETTERS)] if option_id in ids else ""


def _told(session: Session) -> list[Option]:
    return [option for option in (session.file.options if session.file else ()) if option.title]


def _label(number: int, option: Option) -> str:
    title = option.title if len(option.title) <= _LONGEST else f"{option.title[: _LONGEST - 1].rstrip()}…"
    return f"{LETTERS[number % len(LETTERS)]}. {title}"


class Options(QWidget):
    """Rows, and a button that begins a new one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._editing = ""
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._rows = KeptRows[Option, OptionRow](
            rows, key=lambda option: option.id, make=self._make, fill=self._fill_row
        )
        self.add = Button(self.tr("Add an option"), "link", icon="plus")
        self.add.clicked.connect(self._on_add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(rows)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self) -> None:
        """Show every option with its letter."""
        self._rows.show(self._options())

    def fold_up(self) -> None:
        """Show all options as they read; what is empty goes."""
        self._edit("")

    def _options(self) -> tuple[Option, ...]:
        return self._session.file.options if self._session.file else ()

    def _make(self, option: Option) -> OptionRow:
        row = OptionRow(self._session, option.id)
        row.form.finished.connect(self._on_finished)
        row.pencil.clicked.connect(lambda: self._edit(option.id))
        return row

    def _fill_row(self, row: OptionRow, option: Option) -> None:
        number = [other.id for other in self._options()].index(option.id)
        row.fill(option, LETTERS[number % len(LETTERS)], editing=option.id == self._editing)

    def _on_add(self) -> None:
        self._edit("")
        done = self._session.do(lambda desk, row: incident_parts.add_option(desk, row))
        if done is not None:
            self._edit(done.id)

    def _on_finished(self) -> None:
        edited = self._editing
        self._edit("")
        row = self._rows.row(edited)
        (row.pencil if row is not None else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self, option_id: str) -> None:
        self._session.flush()
        left, self._editing = self._editing, option_id
        if left and left != option_id and self._is_blank(left):
            self._session.do(lambda desk, _id: incident_parts.remove_option(desk, left))
        self.fill()
        row = self._rows.row(option_id)
        if row is not None:
            row.form.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_blank(self, option_id: str) -> bool:
        option = next((one for one in self._options() if one.id == option_id), None)
        return option is not None and not any((option.title, option.detail, option.by_when, option.effort))


class OptionRow(QWidget):
    """One option: as it reads, or as it is written."""

    def __init__(self, session: Session, option_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = OptionForm(session, option_id)
        self.pencil = IconButton("pencil", "")
        self._away = IconButton("x", "")
        self._away.clicked.connect(
            lambda: session.do(lambda desk, _id: incident_parts.remove_option(desk, option_id))
        )
        self._letter = QVBoxLayout()
        self._letter.addStretch(1)
        self._title = Label("", "strong", wrap=True)
        self._detail = Label("", "body", "text2", wrap=True)
        self._badges = QWidget()
        self._flow = FlowLayout(parent=self._badges)
        self._reading = QWidget()
        words = QVBoxLayout(self._reading)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(6)
        for widget in (self._title, self._detail, self._badges):
            words.addWidget(widget)
        inner = QVBoxLayout()
        inner.addWidget(self._reading)
        inner.addWidget(self.form)
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addLayout(self._letter)
        line.addLayout(inner, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self.pencil, self._away):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(12)
        column.addLayout(line)
        column.addWidget(Hairline())

    def fill(self, option: Option, letter: str, *, editing: bool) -> None:
        """Show the option under its letter."""
        self.form.fill(option, letter)
        name = option.title or self.tr("Option {letter}").format(letter=letter)
        self.pencil.set_name(self.tr("Edit {title}").format(title=name))
        self._away.set_name(self.tr("Remove {title}").format(title=name))
        self._show_letter(letter)
        self._title.setText(f"{name}, {option.by_when}" if option.by_when else name)
        self._detail.setText(option.detail)
        self._detail.setVisible(bool(option.detail))
        self._show_badges(option)
        self._reading.setHidden(editing)
        self.form.setVisible(editing)
        self.pencil.setHidden(editing)

    def _show_letter(self, letter: str) -> None:
        item = self._letter.itemAt(0)
        old = item.widget() if item is not None else None
        if old is not None and old.accessibleName() == letter:
            return
        if old is not None:
            self._letter.removeWidget(old)
            old.deleteLater()
        self._letter.insertWidget(0, Avatar(letter, letter=letter))

    def _show_badges(self, option: Option) -> None:
        empty(self._flow)
        told = [(option.effort, "clock", "plain"), (option.cost, "coins", "plain")]
        if option.reversible:
            told.append((self.tr("Can be taken back"), "undo-2", "plain"))
        if option.recommended:
            told.append((self.tr("My suggestion"), "check", "accent"))
        if option.chosen_at is not None:
            told.append((self.tr("Chosen"), "circle-check", "accent"))
        for words, icon, tone in told:
            if words:
                self._flow.addWidget(Badge(words, icon=icon, tone=tone))
        self._badges.setHidden(not any(words for words, _icon, _tone in told))
