"""What the client answered, in the order it came, and a place to paste the next (C5)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.telling import Reply
from mistakejournal.services import replies
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.icon_button import IconButton
from mistakejournal.ui.widgets.kept_rows import KeptRows
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.moments import moment_said
from mistakejournal.ui.wizard.parts.options import letter_of
from mistakejournal.ui.wizard.parts.reply_form import ReplyForm
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.channels import channel_words


class Replies(QWidget):
    """The form stands open while their answer is awaited, and behind a line afterwards."""

    def __init__(self, session: Session, *, listed: bool = True, parent: QWidget | None = None) -> None:
        """List what came, unless the page shows it already."""
        super().__init__(parent)
        self._session, self._is_listed = session, listed
        self._is_wanted = False
        self.form = ReplyForm(session)
        self.form.kept.connect(self._on_kept)
        self._add = Button(self.tr("Add what they answered"), "link", icon="plus", height=30)
        self._add.clicked.connect(self._on_add)
        self._feel = Button("", "link", height=30)
        self._feel.clicked.connect(self._on_feel)
        rows = QVBoxLayout()
        rows.setSpacing(12)
        self._rows = KeptRows[Reply, ReplyRow](
            rows,
            key=lambda reply: reply.id,
            make=lambda reply: ReplyRow(session, reply.id),
            fill=ReplyRow.fill,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(rows)
        column.addWidget(self.form)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._feel, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self) -> None:
        """Show every answer."""
        file, name = self._session.file, self._session.first_name
        self._add.setText(
            self.tr("Add what {name} answered").format(name=name)
            if name
            else self.tr("Add what they answered")
        )
        known = file.replies if file else ()
        self._rows.show(known if self._is_listed else ())
        self.form.fill()
        self._feel.setText(
            self.tr("Put it where {name}’s words stand, on Feel").format(name=name)
            if name
            else self.tr("Put it where their words stand, on Feel")
        )
        self._feel.setVisible(bool(self._last_words()) and not self._session.incident.client_said.strip())
        self._show_form()

    def fold_up(self) -> None:
        """Put the form behind its line again, unless their answer is awaited."""
        self._is_wanted = False
        self._show_form()

    def open_form(self) -> None:
        """Bring the form into view with the cursor in it."""
        self._is_wanted = True
        self._show_form()
        self.form.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self) -> None:
        file = self._session.file
        is_open = self._is_wanted or bool(file and file.waiting) or bool(self.form.words.text())
        self.form.setVisible(is_open)
        self._add.setVisible(not is_open)

    def _last_words(self) -> str:
        known = self._session.file.replies if self._session.file else ()
        return next((reply.title for reply in reversed(known) if reply.title), "")

    def _on_feel(self) -> None:
        self._session.choose(client_said=self._last_words(), said_is_guess=False)

    def _on_add(self) -> None:
        self.open_form()

    def _on_kept(self) -> None:
        had_cursor = self.form.isVisible()
        self.fold_up()
        if had_cursor and self._add.isVisibleTo(self):
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)


class ReplyRow(QWidget):
    """One answer; the words stay hers to put right, as they were pasted."""

    def __init__(self, session: Session, reply_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._id = session, reply_id
        self._facts = Label("", "small", "text2", wrap=True)
        self._words = TextField(min_lines=1)
        self._words.changed.connect(self._on_words)
        self._away = IconButton("x", "")
        self._away.clicked.connect(lambda: session.do(lambda desk, _id: replies.remove_reply(desk, reply_id)))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._facts, 1)
        head.addWidget(self._away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._words)

    def fill(self, reply: Reply) -> None:
        """Show the answer."""
        facts = self._said(reply)
        self._facts.setText(facts)
        self._words.setAccessibleName(facts)
        self._away.set_name(self.tr("Remove: {words}").format(words=facts))
        show_text(self._words, reply.title)
        self._words.setVisible(bool(reply.title) or self._words.hasFocus())

    def _said(self, reply: Reply) -> str:
        name = self._session.first_name or self.tr("They")
        letter = letter_of(self._session, reply.option_id or "")
        facts = {
            "name": name,
            "way": channel_words(reply.channel),
            "time": moment_said(self._session, reply.came_at),
        }
        if letter:
            return self.tr("{name} chose {letter}. {way}, {time}").format(letter=letter, **facts)
        return self.tr("{name} answered. {way}, {time}").format(**facts)

    def _on_words(self, text: str) -> None:
        self._session.later(
            f"reply/{self._id}", lambda desk, _id: replies.edit_reply(desk, self._id, title=text)
        )
