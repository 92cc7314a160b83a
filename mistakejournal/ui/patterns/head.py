"""The head of the Patterns place: how far back, of whom, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.services.clients import client_names, list_works
from mistakejournal.services.desk import Desk
from mistakejournal.ui.patterns.scope import ALL, Scope
from mistakejournal.ui.theme.themed import Themed
from mistakejournal.ui.widgets.button import Button
from mistakejournal.ui.widgets.flow_layout import FlowLayout
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.menu import Menu
from mistakejournal.ui.widgets.menu_button import MenuButton
from mistakejournal.ui.widgets.menu_chip import MenuChip
from mistakejournal.ui.widgets.reading_order import keep_reading_order
from mistakejournal.ui.widgets.segmented import Segmented
from mistakejournal.ui.widgets.side_by_side import SideBySide


class Head(Themed, QWidget):
    """``asked`` when she chose other patterns, ``turned`` for figures or words."""

    asked = Signal(Scope)
    turned = Signal(bool)
    """Whether the figures are to be read as text."""
    save_wanted = Signal(str)
    """The ending of the file she wants."""
    print_wanted = Signal()
    look_back_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Serve `desk`."""
        super().__init__(parent)
        self._desk = desk
        self._is_text = False
        self._title = Label(self.tr("Patterns"), "title")
        self._text = Button(self.tr("Read as text"), "quiet", icon="table-2")
        self._text.clicked.connect(self._turn)
        self._span = Segmented(
            [("3", self.tr("3 months")), ("6", self.tr("6 months")), (ALL, self.tr("All"))],
            name=self.tr("How far back"),
            value=Scope().span,
        )
        self._more = MenuButton("ellipsis", self.tr("Print or save the figures"))
        self._more.set_menu(self._menu())
        self._client = MenuChip(self.tr("Client"), any_label=self.tr("Any client"))
        self._work = MenuChip(self.tr("Kind of work"), any_label=self.tr("Any kind of work"))
        for choice in (self._span, self._client, self._work):
            choice.changed.connect(lambda _value: self.asked.emit(self.scope()))
        self._look_back = Button(self.tr("Look back"), "link", height=30)
        self._look_back.clicked.connect(lambda: self.look_back_wanted.emit())
        tools = QWidget()
        flow = FlowLayout(spacing=8)
        tools.setLayout(flow)
        for part in (self._look_back, self._text, self._client, self._work, self._span, self._more):
            flow.addWidget(part)
        line = SideBySide(spacing=16)
        line.add(self._title, stretch=1)
        line.add(tools)
        self._sentence = Label("", "subtitle", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(line)
        self._column.addWidget(self._sentence)
        keep_reading_order(self)
        self.wear()

    def scope(self) -> Scope:
        """Give what is chosen."""
        return Scope(self._span.value() or ALL, self._client.value(), self._work.value())

    def show_choices(self) -> None:
        """Offer the clients and works there are now."""
        self._client.set_options(client_names(self._desk))
        works = [(work.id, work.name) for work in list_works(self._desk)]
        self._work.set_options(works)
        self._work.setHidden(not works)

    def about(self) -> str:
        """Say what is chosen, for a sheet of its own."""
        spans = {"3": self.tr("The last 3 months"), "6": self.tr("The last 6 months")}
        parts = [spans.get(self._span.value(), self.tr("Everything so far"))]
        parts += [chip.text() for chip in (self._client, self._work) if chip.value()]
        return " · ".join(parts)

    def say(self, sentence: str) -> None:
        """Show the one sentence."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def focus_first(self) -> None:
        """Put the cursor on the first thing to do."""
        self._look_back.setFocus()

    def restyle(self) -> None:
        """Keep the lines apart."""
        self._column.setSpacing(self.theme.space(20))

    def _menu(self) -> Menu:
        menu = Menu(parent=self)
        menu.add(self.tr("Print"), self.print_wanted.emit, icon="printer")
        for ending, words in (
            ("png", self.tr("Save as a picture (PNG)")),
            ("svg", self.tr("Save as a drawing (SVG)")),
            ("pdf", self.tr("Save as PDF")),
        ):
            menu.add(words, lambda ending=ending: self.save_wanted.emit(ending), icon="download")  # type: ignore[misc]  # the default binds it
        return menu

    def _turn(self) -> None:
        self._is_text = not self._is_text
        self._text.setText(self.tr("Show figures") if self._is_text else self.tr("Read as text"))
        self._text.set_icon("chart-no-axes-column" if self._is_text else "table-2")
        self.turned.emit(self._is_text)
