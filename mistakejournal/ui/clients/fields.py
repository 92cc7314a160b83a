"""What is known of a client, each line saved by itself while it is typed (A11)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.client import Client
from mistakejournal.domain.mailto import address_in
from mistakejournal.domain.timing import is_zone
from mistakejournal.ui.autosave import Autosave
from mistakejournal.ui.clients.zones import zone_options
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.suggest_field import SuggestField
from mistakejournal.ui.widgets.text_field import TextField
from mistakejournal.ui.widgets.toggle import Toggle
from mistakejournal.words.channels import channel_choices

_GAP, _SECTION = 16, 28
_CODE_LENGTH = 3
_WIDEST = 6


class ClientFields(QWidget):
    """Shows a client and hands every change to one saving call, field by field."""

    channel_chosen = Signal(str)
    """A channel of domain.client, or "" for none."""
    retainer_set = Signal(bool)
    left = Signal()
    """A field was left, and what was typed there is saved."""

    def __init__(self, autosave: Autosave, parent: QWidget | None = None) -> None:
        """Hand what is typed to `autosave` under the names of the client's fields."""
        super().__init__(parent)
        self._autosave = autosave
        self._fields: dict[str, LineField | TextField] = {}
        self._zone = SuggestField(zone_options(), placeholder=self.tr("The same as mine"))
        self._zone.changed.connect(self._on_zone)
        self._channel = ChipGroup(
            channel_choices(),
            exclusive=True,
        )
        self._channel.changed.connect(lambda: self.channel_chosen.emit(self._channel.value()))
        self._retainer = Toggle(
            self.tr("On a monthly retainer"), self.tr("A make-good is hours first, prices second.")
        )
        self._retainer.clicked.connect(lambda: self.retainer_set.emit(self._retainer.isChecked()))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._build()

    def show_client(self, client: Client, *, has_namesake: bool = False) -> None:
        """Show what is stored; a field that is typed in, or not saved yet, is left alone.

        What looks wrong is said, and kept all the same.
        """
        for name, field in self._fields.items():
            if name not in self._autosave.pending:
                show_text(field, getattr(client, name))
        self._channel.set_value(client.channel or "")
        if "zone" not in self._autosave.pending and not self._zone_is_typed():
            self._zone.set_value(client.zone)
        self._zone_field.set_hint("")
        self._retainer.setChecked(client.retainer)
        self._show_doubts(client, has_namesake)

    def focus_on(self, name: str) -> None:
        """Put the cursor into a field by its name."""
        self._fields[name].setFocus()

    def _build(self) -> None:
        self._name_field = self._text(self.tr("Name"), self._line("name"))
        self._pair(
            self._name_field,
            self._text(
                self.tr("Contact"),
                self._line("contact", self.tr("First and last name")),
                self.tr("The person your messages speak to."),
            ),
        )
        self._email_field = self._text(self.tr("Email"), self._line("email"))
        self._pair(self._email_field, self._text(self.tr("Phone"), self._line("phone")))
        self._head(self.tr("When something goes wrong"))
        self._pair(
            self._text(
                self.tr("How they like to be told"),
                self._line("how_to_tell", self.tr("A call first, then email")),
            ),
            Field(self.tr("The first word goes by"), self._channel),
        )
        self._long(
            "agreed",
            self.tr("What we agreed for the day something goes wrong"),
            self.tr("Agreements for next time stand here too. Each run shows the last three lines."),
        )
        self._head(self.tr("What to keep in mind"))
        self._long("cares_about", self.tr("What they value"))
        self._long("sore_points", self.tr("Sore points"))
        self._long("anxious_about", self.tr("What they are anxious about"))
        self._head(self.tr("Beside that"))
        self._zone_field = Field(self.tr("Time zone"), self._zone)
        self._currency_field = self._text(self.tr("Currency"), self._line("currency", "EUR"))
        self._pair(self._zone_field, self._currency_field)
        self._column.addWidget(self._retainer)
        self._long("notes", self.tr("Notes"))

    def _line(self, name: str, placeholder: str = "") -> LineField:
        field = LineField(placeholder=placeholder)
        field.textEdited.connect(lambda text: self._autosave.put(name, text))
        field.editingFinished.connect(self._leave)
        self._fields[name] = field
        return field

    def _long(self, name: str, label: str, hint: str = "") -> None:
        field = TextField(min_lines=1, max_lines=_WIDEST)
        field.changed.connect(lambda text: self._autosave.put(name, text))
        field.left.connect(self._leave)
        self._fields[name] = field
        self._column.addWidget(Field(label, field, hint=hint))

    def _text(self, label: str, control: QWidget, hint: str = "") -> Field:
        return Field(label, control, hint=hint)

    def _pair(self, left: QWidget, right: QWidget) -> None:
        pair = Pair(left, right)
        layout = pair.layout()
        for field in (left, right):  # one with a hint is higher than its neighbour
            assert layout is not None
            layout.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(pair)

    def _head(self, words: str) -> None:
        self._column.addSpacing(_SECTION - _GAP)
        self._column.addWidget(Label(words, "heading", wrap=True))

    def _show_doubts(self, client: Client, has_namesake: bool) -> None:
        same = self.tr("Another client has this name too.")
        plain = self.tr("As it stands in your lists.")
        self._name_field.set_hint(same if has_namesake else plain, "amber_text" if has_namesake else "text2")
        is_odd = bool(client.email) and not address_in(client.email)
        odd = self.tr("This doesn’t look like one address, so it is left out when your mail program opens.")
        self._email_field.set_hint(odd if is_odd else "", "amber_text")
        code = client.currency
        is_code = not code or (len(code) == _CODE_LENGTH and code.isascii() and code.isalpha())
        self._currency_field.set_hint(self.tr("Three letters, as on an invoice: EUR, USD."))
        if not is_code:
            self._currency_field.set_hint(self.tr("A currency has three letters, like EUR."), "amber_text")

    def _leave(self) -> None:
        self._autosave.flush()
        self.left.emit()

    def _on_zone(self, _code: str) -> None:
        typed = self._zone.typed()
        zone = self._zone.value() or typed
        known = not typed or is_zone(zone)
        words = self.tr("No zone of that name. A city helps, like Lisbon. Until then yours is used.")
        self._zone_field.set_hint("" if known else words)
        if known:
            self._autosave.put("zone", zone if typed else "")

    def _zone_is_typed(self) -> bool:
        return self._zone.is_typing()
