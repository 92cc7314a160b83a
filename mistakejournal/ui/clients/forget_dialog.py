"""Forgetting a client: which names go, what else goes, and what that changes, before it is done (N3)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.errors import JournalError
from mistakejournal.services.clients import get_client
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.services.forgetting import (
    Also,
    Found,
    Name,
    find_names,
    forget_client,
    name_typed,
    what_to_forget,
)
from mistakejournal.services.journals import desk_beside
from mistakejournal.services.long_work import Going
from mistakejournal.services.maildrafts import drafts_folder, forget_drafts
from mistakejournal.services.wiping import wipe
from mistakejournal.ui.ask import confirm
from mistakejournal.ui.awake import Awake
from mistakejournal.ui.context import Context
from mistakejournal.ui.jobs import Job, Ticket
from mistakejournal.ui.long_work import LongWork
from mistakejournal.ui.typed import save_typed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.chip import Chip
from mistakejournal.ui.widgets.dialog import Dialog
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.progress_bar import ProgressBar
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.words.errors import error_words
from mistakejournal.words.forgetting import (
    backups_words,
    evidence_words,
    in_place,
    messages_words,
    newsletters_words,
    places_words,
    set_aside_words,
)


class ForgetDialog(Dialog):
    """Closes when it is done. Stopped, all stays as it was."""

    def __init__(self, context: Context, client_id: str, parent: QWidget) -> None:
        """Look at what there is of a client. Raises KeyError when there is none."""
        self._name = get_client(context.desk, client_id).name
        super().__init__(
            self.tr("Forget {client}?").format(client=self._name),
            text=self.tr(
                "Names and contact details go from the whole journal, from the bin and from search. "
                "What was learned stays. This can’t be undone."
            ),
            width=640,
            parent=parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._client_id = context, client_id
        self._work: LongWork | None = None
        self._job: Job | None = None
        self._later: JournalError | None = None
        self._known = what_to_forget(context.desk, client_id)
        self._chips: dict[Name, Chip] = {}
        inside = QWidget()
        self._page = QVBoxLayout(inside)
        self._page.setContentsMargins(0, 0, self.theme.space(12), 0)
        self._page.setSpacing(self.theme.space(10))
        self._show_names()
        self._show_more()
        self._page.addStretch(1)
        self.add_scrolled(inside)
        self._inside = inside
        self._bar = self.add(ProgressBar(self.tr("How far it is")))
        self._bar.hide()
        self._trouble = self.add(Label("", "body", "clay_text", wrap=True))
        self._trouble.hide()
        self._leave, self._forget = Button(self.tr("Cancel"), "quiet"), Button(self.tr("Forget"), "primary")
        self._leave.clicked.connect(self.reject)
        self._forget.clicked.connect(self._on_forget)
        self.add_buttons(self._leave, self._forget)
        self._forget.setDefault(False)
        self._forget.setAutoDefault(False)
        self.be_large(640, 640)
        self._leave.setFocus()
        self._count()

    def reject(self) -> None:
        """Stop what is going on; it closes when nothing of it is left."""
        if self._work is not None:
            self._work.stop()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Let go of what is still being counted."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _show_names(self) -> None:
        self._page.addWidget(Label(self.tr("Take out these words"), "heading"))
        self._page.addWidget(
            Label(
                self.tr(
                    "“A client”, “someone” or “a number” stands there then. "
                    "Untick a word that means somebody else."
                ),
                "small",
                "text2",
                wrap=True,
            )
        )
        holder = QWidget()
        self._flow = FlowLayout()
        holder.setLayout(self._flow)
        self._page.addWidget(holder)
        for name in self._known.names:
            self._add_name(name)
        self._where = Label(self.tr("Looking where they stand"), "small", "text2", wrap=True)
        self._page.addWidget(self._where)
        self._typed = LineField(placeholder=self.tr("Such as a nickname or another address"))
        self._typed.returnPressed.connect(self._on_typed)
        self._page.addWidget(Field(self.tr("Another name or spelling"), self._typed))

    def _show_more(self) -> None:
        known = self._known
        self._page.addSpacing(self.theme.space(8))
        self._page.addWidget(Label(self.tr("Delete as well"), "heading"))
        self._card = self._toggle(
            self.tr("What stands on their card"),
            self.tr("How they like to be told, what they value, notes"),
            is_on=True,
        )
        inside = self.tr("They may say more than names. Otherwise only the names in them go.")
        self._messages = self._toggle(messages_words(known.messages), inside, is_there=known.messages)
        picture = self.tr("Names inside a picture or a document can’t be taken out.")
        self._evidence = self._toggle(evidence_words(known.evidence), picture, is_there=known.evidence)
        self._newsletters = self._toggle(
            newsletters_words(known.newsletters),
            self.tr("Otherwise names in them are crossed out with x."),
            is_there=known.newsletters,
        )
        self._backups = self._toggle(
            backups_words(known.backups),
            self.tr(
                "Backups hold the names until they are thinned, which takes up to ten months. "
                "A new one is made first."
            ),
            is_there=known.backups,
        )
        outside = self.tr("What you exported, sent or printed lies outside the journal and stays as it is.")
        for words in (*map(set_aside_words, known.set_aside), outside):
            self._page.addWidget(Label(words, "small", "text2", wrap=True))

    def _toggle(self, text: str, second: str, *, is_on: bool = False, is_there: int = 1) -> Toggle:
        toggle = Toggle(text, second, checked=is_on)
        toggle.setVisible(bool(is_there))
        self._page.addWidget(toggle)
        return toggle

    def _add_name(self, name: Name) -> None:
        chip = Chip(name.words, checked=name.is_theirs)
        self._chips[name] = chip
        self._flow.addWidget(chip)

    def _on_typed(self) -> None:
        name = name_typed(self._typed.text())
        self._typed.clear()
        if not name.words:
            return
        same = next((one for one in self._chips if one.words.casefold() == name.words.casefold()), None)
        if same is not None:
            self._chips[same].setChecked(True)
            return
        self._add_name(name)
        self._count()

    def _chosen(self) -> list[Name]:
        return [name for name, chip in self._chips.items() if chip.isChecked()]

    def _count(self) -> None:
        """Count behind the window where the names stand."""
        if self._job is not None:
            self._job.cancel()
        desk, names = self._context.desk, list(self._chips)

        def work(ticket: Ticket) -> Found:
            with desk_beside(desk) as beside:
                return find_names(beside, names, Going(ticket.say, lambda: ticket.cancelled))

        self._job = Job(work, self)
        self._job.done.connect(self._on_counted)
        self._job.start()

    def _on_counted(self, found: object) -> None:
        assert isinstance(found, Found)
        self._job = None
        for name, count in found.by_name.items():
            if name in self._chips:
                self._chips[name].setText(f"{name.words} ({count})")
        self._where.setText(places_words(found.by_kind))

    def _on_forget(self) -> None:
        if not save_typed(self._context_window()):
            return  # the line of trouble says what could not be saved
        if confirm(
            self,
            self.tr("Forget {client} for good?").format(client=self._name),
            self.tr("There is no way back to the names, except in backups that you keep."),
            yes=self.tr("Forget for good"),
            no=self.tr("Not now"),
        ):
            self._begin(self._chosen())

    def _context_window(self) -> QWidget:
        parent = self.parentWidget()
        return parent.window() if parent else self

    def _begin(self, names: Sequence[Name]) -> None:
        also = Also(
            self._card.isChecked(),
            self._messages.isChecked(),
            self._evidence.isChecked(),
            self._newsletters.isChecked(),
            self._backups.isChecked(),
        )
        words, client_id = in_place(), self._client_id

        def act(behind: Desk, going: Going) -> Done:
            done = forget_client(behind, client_id, names, also, words, going)
            try:
                forget_drafts(drafts_folder())
                wipe(behind)
            except JournalError as error:  # the names are gone; this is said besides
                self._later = error
            return done

        self._inside.setEnabled(False)
        self._forget.setEnabled(False)
        self._trouble.hide()
        self._leave.setText(self.tr("Stop"))
        self._bar.show()
        self._awake = Awake(self)
        self._work = LongWork(self._context.desk, act, self)
        self._work.progressed.connect(self._on_progress)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        self._work.stopped.connect(self._on_stopped)
        self._work.start()

    def _on_progress(self, so_far: int, total: int) -> None:
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(so_far)

    def _on_done(self, done: Done) -> None:
        context = self._context
        self._end()
        context.forget_undo()
        self.accept()
        context.changed.emit(done.changes)
        context.noted.emit(self.tr("Names and contact details are gone. What was learned is still here."))
        if self._later is not None:
            context.failed.emit(self._later)

    def _on_failed(self, error: JournalError) -> None:
        self._end()
        self._trouble.setText(error_words(error))
        self._trouble.show()

    def _on_stopped(self) -> None:
        self._end()
        super().reject()

    def _end(self) -> None:
        self._work = None
        self._awake.end()
        self._bar.hide()
        self._inside.setEnabled(True)
        self._forget.setEnabled(True)
        self._leave.setText(self.tr("Cancel"))
