"""The parts of the message on the left: each edited where it stands, stored where it belongs (C2, C3)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain import message as rules
from mistakejournal.domain.fix import FixKind, FixState
from mistakejournal.domain.parts import Parts
from mistakejournal.services import telling
from mistakejournal.services.telling import Draft
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.progress_bar import ProgressBar
from mistakejournal.ui.wizard.parts.deed_help import DeedHelp
from mistakejournal.ui.wizard.parts.message_part import MessagePart
from mistakejournal.ui.wizard.session import Session

_LOOKED_AT = 10_000
"""Letters of a text in which the parts are looked for: what nobody reads in one go tells nobody."""


class MessageParts(QWidget):
    """Six rows and how many of them are there; which are needed is said by the message itself."""

    asked = Signal(str)
    """A page that holds what a part is made of."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows = self._make_rows()
        self._finder = Parts(session.desk.content.apology)
        self._there: frozenset[str] = frozenset()
        self._found: dict[str, bool] = {}
        self._standing: frozenset[str] = frozenset()
        self._change_key = ""
        self._connect()
        self._lay_out()

    def _make_rows(self) -> dict[str, MessagePart]:
        """Make the six parts, in the order in which they are said."""
        self.deed = MessagePart(
            self.tr("Own it first"),
            self.tr("One sentence with “I”: what you did."),
            example=self.tr("I sent issue 118 with last week’s link"),
            needed=True,
        )
        self._help = DeedHelp(self._session)
        self.deed.add_below(self._help)
        self.effect = MessagePart(
            self.tr("The effect, in their terms"),
            self.tr("One sentence from their side: who saw it, what it cost them."),
        )
        self.done_now = MessagePart(
            self.tr("What’s already fixed"), self.tr("What is corrected, or what you are doing right now.")
        )
        self.options = MessagePart(self.tr("Two options"), "", in_place=False)
        self.change = MessagePart(self.tr("What changes"), "")
        self._use = self.change.add_way(
            Button(self.tr("Use my new step"), "secondary", icon="sprout", height=30)
        )
        self._finish = self.change.add_way(
            Button(self.tr("Add my new step"), "secondary", icon="sprout", height=30)
        )
        self.next_update = MessagePart(
            self.tr("When next"),
            self.tr("When, and with what, you write again."),
            example=self.tr("at 2:30 pm with the numbers"),
            needed=True,
        )
        return {
            "responsibility": self.deed,
            "impact": self.effect,
            "repair": self.done_now,
            "options": self.options,
            "prevention": self.change,
            "time": self.next_update,
        }

    def _lay_out(self) -> None:
        self._count = Label("", "small", "text2")
        self._bar = ProgressBar(self.tr("Parts of the message"), len(self._rows), parts=True)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Parts of the message"), "heading", wrap=True), 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(10)
        column.addWidget(self._bar)
        column.addSpacing(4)
        for row in self._rows.values():
            column.addWidget(row)

    def fill(self, draft: Draft) -> None:
        """Show what the message is made of; in a text of hers, what is found in it."""
        fields, incident = draft.fields, self._session.incident
        self._there = draft.there
        self._look(draft)
        self._show("responsibility", fields.get("deed", ""))
        self._help.fill(draft)
        self._show("impact", fields.get("effect", ""), incident.effect)
        self._show("repair", fields.get("done_now", ""))
        self._show_options()
        self._show_change(draft)
        self._show("time", _built(draft, "time"), incident.next_update)
        found = sum(row.is_found for row in self._rows.values())
        self._bar.setValue(found)
        self._count.setText(self.tr("{count} of {all}").format(count=found, all=len(self._rows)))

    def _connect(self) -> None:
        session = self._session
        self.effect.typed.connect(lambda text: session.edit(effect=text))
        self.next_update.typed.connect(lambda text: session.edit(next_update=text))
        self.deed.typed.connect(lambda text: self._keep("deed", text))
        self.done_now.typed.connect(lambda text: self._keep("done_now", text))
        self.change.typed.connect(lambda text: self._keep(self._change_key, text))
        self.options.pencil_pressed.connect(lambda: self.asked.emit("fix/options"))
        self._use.clicked.connect(
            lambda: session.do(lambda desk, row: telling.set_part(desk, row, "new_step", ""))
        )
        for part, row in self._rows.items():
            row.ticked.connect(lambda is_there, part=part: self._on_ticked(part, is_there=is_there))
        self._finish.clicked.connect(lambda: self.asked.emit("fix/new_step"))

    def _keep(self, key: str, text: str) -> None:
        self._session.later(f"part/{key}", lambda desk, row: telling.set_part(desk, row, key, text))

    def _look(self, draft: Draft) -> None:
        """Find which parts are in her text: as they were built, or in words that are known for them."""
        self._found, self._standing = {}, frozenset(self._rows)
        if draft.edited:
            begin = draft.body[:_LOOKED_AT]
            self._standing = rules.standing(draft.built, begin)
            found = self._finder.found(begin)
            self._found = {part: found[part] or part in self._standing for part in self._rows}

    def _show(self, part: str, words: str, raw: str | None = None) -> None:
        """Show a part; where she says it in words of her own, those stand in the message."""
        found, ticked = self._found.get(part), part in self._there
        is_hers = part not in self._standing and (found or ticked)
        self._rows[part].show_words(
            "" if is_hers else words, words if raw is None else raw, found=found, ticked=ticked
        )

    def _on_ticked(self, part: str, *, is_there: bool) -> None:
        parts = self._there | {part} if is_there else self._there - {part}
        self._session.do(lambda desk, row: telling.set_there(desk, row, parts))

    def _show_options(self) -> None:
        file = self._session.file
        titles = [option.title.rstrip(". ") for option in (file.options if file else ()) if option.title]
        if len(titles) < 2:
            self.options.set_ask(
                self.tr("One so far. Two give them the choice.")
                if titles
                else self.tr("Two give them the choice.")
            )
        lettered = [f"{letter}: {title}." for letter, title in zip("ABCDEFGHIJ", titles, strict=False)]
        self._show("options", " ".join(lettered) if len(titles) > 1 else "")

    def _show_change(self, draft: Draft) -> None:
        """A step that stands is told; until then only when she will say what she changed."""
        new_step = draft.fields.get("new_step", "")
        self._use.setVisible(bool(new_step and draft.own.get("new_step")))
        self._finish.setVisible(not new_step and self._has_words_for_a_step())
        if new_step:
            self._change_key = "new_step"
            self._show("prevention", _built(draft, "prevention"), new_step)
            return
        self._change_key = "change_time"
        self.change.set_ask(
            self.tr("Nothing is changed yet. Say by when you tell them what is."), self.tr("tomorrow noon")
        )
        self._show("prevention", _built(draft, "prevention"), draft.fields.get("change_time", ""))

    def _has_words_for_a_step(self) -> bool:
        """Say whether a new step is worded on Fix that stands in no checklist yet."""
        file = self._session.file
        owed = (fix for fix in (file.fixes if file else ()) if fix.state is FixState.OWED)
        return any(fix.kind is FixKind.STEP and fix.title for fix in owed)


def _built(draft: Draft, key: str) -> str:
    """Give what a part says in the message as it is built; "" while it has nothing to say."""
    parts = (part for part in draft.built.paragraphs if part.key == key and not part.missing)
    return next((part.text for part in parts), "")
