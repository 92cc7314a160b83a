"""A make-good: what, how much, for which inconvenience (C6). Optional, after the dust has settled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.makegood import MakeGoodKind, is_offered
from mistakejournal.domain.template import capital
from mistakejournal.services import levels
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.make_good_size import MakeGoodSize
from mistakejournal.ui.wizard.session import Session
from mistakejournal.words.makegoods import kind_words

OFF_AT = 1
"""At this level it is right and told, and there is nothing to make good (apology.json > make_good)."""


class MakeGoodForm(QWidget):
    """The words follow kind and size until she words it herself."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._content = session.desk.content.apology["make_good"]
        self._advice = Label("", "small", "text2", wrap=True)
        self._kinds = ChipGroup(
            [(kind, kind_words(kind)) for kind in MakeGoodKind],
            exclusive=True,
            name=self.tr("What kind of make-good"),
        )
        self._kinds.changed.connect(self._on_kind)
        self.setFocusProxy(self._kinds.chip(MakeGoodKind.TIME))
        self._size = MakeGoodSize(session)
        self._size.changed.connect(self._on_size)
        self.words = TextField(min_lines=1)
        self.words.changed.connect(lambda text: session.edit(make_good=text))
        self._reason = LineField(placeholder=self.tr("the questions you had to answer on Tuesday"))
        self._reason.textEdited.connect(lambda text: session.edit(make_good_for=text))
        self._due = Label("", "small", "text2", wrap=True)
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(12)
        fields.addWidget(self._size)
        fields.addWidget(Field(self.tr("What it is, as you’d say it to them"), self.words))
        fields.addWidget(Field(self.tr("For the inconvenience of …"), self._reason))
        fields.addWidget(self._due)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self._advice, self._kinds, self._fields):
            column.addWidget(widget)

    def fill(self) -> None:
        """Show what fits the level, and what she chose."""
        incident = self._session.incident
        level = levels.known_level(self._session.desk, self._session.id) if self._session.id else None
        is_there = is_offered(incident)
        is_off = level == OFF_AT and not is_there
        self._advice.setText(self._said(level))
        self._kinds.setVisible(not is_off)
        self._kinds.set_value(incident.make_good_kind)
        self._fields.setVisible(not is_off and incident.make_good_kind != MakeGoodKind.NONE)
        self._size.fill(level)
        examples = self._row(level)["examples"]
        self.words.setPlaceholderText(capital(examples[0]) if examples else "")
        show_text(self.words, incident.make_good)
        show_text(self._reason, incident.make_good_for)
        self._due.setText(self._due_words())

    def _said(self, level: int | None) -> str:
        if level == OFF_AT:
            return self.tr("At this level there is none to offer: it is right, and they know.")
        size = self.tr("Fitting here: {size}.").format(size=self._row(level)["size"])
        owed = self.tr("Not billing the repair itself is owed, and no make-good.")
        file = self._session.file
        if file is not None and file.client is not None and file.client.retainer:
            hours = self.tr("On a retainer, hours come first and prices second.")
            return f"{size} {hours} {owed}"
        return f"{size} {owed}"

    def _row(self, level: int | None) -> Mapping[str, Any]:
        rows: dict[int, Mapping[str, Any]] = {row["level"]: row for row in self._content["table"]}
        return rows[level or 2]

    def _due_words(self) -> str:
        incident = self._session.incident
        if not is_offered(incident):
            return ""
        if incident.verified_at is None:
            return self.tr("Due once you have seen that the fix works. It waits on Follow up.")
        return self.tr("It waits on Follow up.")

    def _on_kind(self) -> None:
        """Choose a kind with the size that Settings suggests, as far as none is there."""
        kind, incident = self._kinds.value(), self._session.incident
        if kind in ("", MakeGoodKind.NONE):
            self._session.choose(make_good_kind=kind)
            return
        before = self._worded()
        size = self._size.suggested(kind)
        words = incident.make_good
        fields = {"make_good_kind": kind, **size}
        if not words.strip() or words == before:
            fields["make_good"] = self._size.words_for(kind, {**vars(incident), **size})
        self._session.choose(**fields)

    def _on_size(self) -> None:
        """Keep the size; words that were only made from it follow."""
        incident, before = self._session.incident, self._worded()
        fields = self._size.fields()
        if not incident.make_good.strip() or incident.make_good == before:
            words = self._size.words_for(incident.make_good_kind, {**vars(incident), **fields})
            fields["make_good"] = words
            self.words.set_text(words)
        self._session.edit(**fields)

    def _worded(self) -> str:
        incident = self._session.incident
        return self._size.words_for(incident.make_good_kind, vars(incident))
