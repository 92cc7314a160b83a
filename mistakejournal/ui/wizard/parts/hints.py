"""A text with a second look (B5): on leaving it one folded line, which unfolds; nothing is ever blocked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mistakejournal.domain.wording import Hint, Scope, move, use
from mistakejournal.services.preferences import settings
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.emptying import empty
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.hairline import Hairline
from mistakejournal.ui.widgets.icon_label import IconLabel
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.laying_out import lay_out_now
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.wizard.parts.fold_row import fold_state
from mistakejournal.ui.wizard.parts.looking import Looking
from mistakejournal.ui.wizard.session import Session

MOST = 20
"""Places shown at a time; the ones after them come up as these are settled."""


class HintedText(QWidget):
    """A text field with its hints. They go as soon as she types, and come again when she leaves."""

    changed = Signal(str)
    left = Signal(str)
    moved = Signal(str)
    """A sentence was taken out of the text, for the private box."""

    def __init__(
        self, session: Session, field: TextField, scope: Scope, place: str, parent: QWidget | None = None
    ) -> None:
        """Look at `field` in `scope`; `place` is the name under which kept words are stored.

        It hands no focus on to the field: several that did in one page broke Qt's chain of Tab.
        """
        super().__init__(parent)
        self.field = field
        self._wanted = settings(session.desk).hints
        self._looking = Looking(session, scope, place, self)
        self._looking.found.connect(self._show)
        self._unfolds = False
        self._line = Button("", "quiet", icon="lightbulb", height=30)
        self._line.clicked.connect(self._unfold)
        self._panel = Panel("sunken")
        self._panel.setAccessibleName(self.tr("Places to look at"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(field)
        column.addWidget(self._line, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._panel)
        field.changed.connect(self._on_changed)
        field.left.connect(self._on_left)
        self._clear()

    def setAccessibleName(self, name: str) -> None:
        """Name the text; a `Field` calls this."""
        self.field.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:
        """Describe the text; a `Field` calls this."""
        self.field.setAccessibleDescription(text)

    def _look(self, *, unfolds: bool, now: bool = False) -> None:
        self._unfolds = unfolds
        if self._wanted:
            self._looking.look(self.field.text(), now=now)

    def _on_changed(self, text: str) -> None:
        self._looking.stop()
        self._clear()
        self.changed.emit(text)

    def _on_left(self) -> None:
        self._look(unfolds=not self._panel.isHidden())
        self.left.emit(self.field.text())
        lay_out_now()  # the page scrolls to the next field after this, and has to know where it is

    def _unfold(self) -> None:
        self._look(unfolds=self._panel.isHidden())

    def _clear(self) -> None:
        self._line.hide()
        self._panel.hide()
        self.field.set_marks(())

    def _show(self, hints: list[Hint]) -> None:
        if not hints:
            self._clear()
            return
        text, first = self.field.text(), hints[:MOST]
        self.field.set_marks((_units(text, hint.start), _units(text, hint.end)) for hint in first)
        words = self.tr("1 place to look at") if len(hints) == 1 else self.tr("{count} places to look at")
        self._line.setText(words.format(count=len(hints)))
        self._line.setAccessibleDescription(fold_state(is_open=self._unfolds))
        self._line.show()
        self._fill_panel(first)
        self._panel.setVisible(self._unfolds)

    def _fill_panel(self, hints: list[Hint]) -> None:
        empty(self._panel.body)
        for number, hint in enumerate(hints):
            if number:
                self._panel.add(Hairline(), gap=12)
            row = HintRow(hint)
            row.used.connect(lambda hint=hint: self._write(use(self.field.text(), hint)))
            row.moved.connect(lambda hint=hint: self._move(hint))
            row.kept.connect(lambda hint=hint: self._keep(hint))
            self._panel.add(row, gap=12)

    def _write(self, text: str) -> None:
        self.field.set_text(text)
        self.changed.emit(text)
        self._look(unfolds=True, now=True)
        self._stay()

    def _move(self, hint: Hint) -> None:
        text, sentence = move(self.field.text(), hint)
        if sentence:
            self._write(text)
            self.moved.emit(sentence)

    def _keep(self, hint: Hint) -> None:
        self._looking.keep(hint)
        self._look(unfolds=True, now=True)
        self._stay()

    def _stay(self) -> None:
        """Keep the focus near: the button that had it is gone."""
        (self._line if self._line.isVisible() else self.field).setFocus(Qt.FocusReason.OtherFocusReason)


class HintRow(QWidget):
    """One place: the words, why, what may help, and what to do about it."""

    used = Signal()
    moved = Signal()
    kept = Signal()

    def __init__(self, hint: Hint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel("lightbulb", "amber_text", 18), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        row.addLayout(column, 1)
        column.addWidget(Label(self.tr("“{words}”").format(words=hint.quote), "strong", wrap=True))
        column.addWidget(Label(hint.why, "small", "text2", wrap=True))
        more = self.tr("Try “{sentence}”").format(sentence=hint.better) if hint.better else hint.advice
        column.addWidget(Label(more, "small", "text2", wrap=True))
        buttons = FlowLayout()
        column.addSpacing(4)
        column.addLayout(buttons)
        if hint.better:
            take = Button(self.tr("Use that sentence"), "secondary", height=30)
            take.clicked.connect(lambda: self.used.emit())
            buttons.addWidget(take)
        if hint.movable:
            away = Button(self.tr("Move to their part"), "secondary", height=30)
            away.clicked.connect(lambda: self.moved.emit())
            buttons.addWidget(away)
        keep = Button(self.tr("Keep my words"), "quiet", height=30)
        keep.clicked.connect(lambda: self.kept.emit())
        buttons.addWidget(keep)


def _units(text: str, position: int) -> int:
    """Count as Qt does, in UTF-16: a smiley before a place moves it by one more."""
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2
