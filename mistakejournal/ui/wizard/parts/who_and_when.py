"""The plain facts at the head of Own: client, kind of work, when and how it came up (A2 to A4)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mistakejournal.domain.incident import NoticedBy
from mistakejournal.services import clients
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done
from mistakejournal.ui.widgets.chip_group import ChipGroup
from mistakejournal.ui.widgets.field import Field
from mistakejournal.ui.widgets.filling import show_text
from mistakejournal.ui.widgets.label import Label
from mistakejournal.ui.widgets.line_field import LineField
from mistakejournal.ui.widgets.pair import Pair
from mistakejournal.ui.widgets.time_field import TimeField
from mistakejournal.ui.wizard.parts.named_select import NamedSelect
from mistakejournal.ui.wizard.parts.when_it_happened import WhenItHappened
from mistakejournal.ui.wizard.session import Session

_CLIENT, _WORK = "client", "work"
"""Where a name waits that was typed and not settled yet (A8): half of it must not become a client."""


class WhoAndWhen(QWidget):
    """Everything here may be left empty."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asks_contact = False
        self.client = NamedSelect(self.tr("Type a name"))
        self.client.picked.connect(self._on_client)
        self.client.named.connect(self._on_new_client)
        self.client.textEdited.connect(lambda text: session.jot(_CLIENT, text))
        self.work = NamedSelect(self.tr("Newsletter, invoice, call"))
        self.work.picked.connect(self._on_work)
        self.work.named.connect(self._on_new_work)
        self.work.textEdited.connect(lambda text: session.jot(_WORK, text))
        self.contact = LineField(placeholder=self.tr("First and last name"))
        self.contact.textEdited.connect(self._on_contact)
        self._contact_field = Field(
            self.tr("Who do you write to there?"),
            self.contact,
            hint=self.tr("For “Hi Theo” in the message. You can leave it empty."),
        )
        self.noticed = TimeField(session.desk.clock.local, empty=self.tr("Not said yet"))
        self.noticed.changed.connect(self._on_noticed)
        self._noticed_field = Field(self.tr("I found out"), self.noticed)
        self.happened = WhenItHappened(session)
        self.came_up = ChipGroup(self._answers(), exclusive=True)
        self.came_up.changed.connect(
            lambda: session.choose(
                noticed_by=NoticedBy(self.came_up.value()) if self.came_up.value() else None
            )
        )
        self._near_miss = Label(
            self.tr("Then it is a near miss: a step did its job. It is kept apart from incidents."),
            "small",
            "text2",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        client, work = Field(self.tr("Client"), self.client), Field(self.tr("Kind of work"), self.work)
        column.addWidget(Pair(client, work, stretch=(3, 2)))
        column.addWidget(self._contact_field)
        column.addWidget(
            Pair(
                _at_top(self._noticed_field, self.happened),
                Field(self.tr("How it came up"), self.came_up),
                stretch=(2, 3),
            )
        )
        column.addWidget(self._near_miss)

    def fill(self) -> None:
        """Show what is known."""
        incident, file = self._session.incident, self._session.file
        in_use = clients.clients_in_use(self._session.desk)
        people = [(client.id, _said(client.name, client.contact)) for client in in_use]
        known = file.client if file else None
        if known and known.id not in dict(people):
            people.append((known.id, _said(known.name, known.contact)))
        self.client.show_choice(people, incident.client_id or "")
        works = [(work.id, work.name) for work in clients.list_works(self._session.desk)]
        self.work.show_choice(works, incident.work_id or "")
        for select, key in ((self.client, _CLIENT), (self.work, _WORK)):
            select.show_unsettled(self._session.jotted(key))
        self._asks_contact = known is not None and (not known.contact or self._asks_contact)
        self._contact_field.setVisible(self._asks_contact)
        show_text(self.contact, known.contact if known else "")
        self.noticed.set_value(incident.noticed_at, incident.noticed_about)
        self.happened.fill(incident)
        name = self._session.first_name
        told = self.tr("{name} told me").format(name=name) if name else self.tr("Client told me")
        client_chip = self.came_up.chip(NoticedBy.CLIENT)
        if client_chip.text() != told:
            client_chip.setText(told)
            client_chip.updateGeometry()
        self.came_up.set_value(incident.noticed_by or "")
        self._near_miss.setVisible(incident.noticed_by is NoticedBy.STEP)

    def settle(self) -> None:
        """Take the names as they stand, also those that were typed before the app was ended."""
        self.client.settle()
        self.work.settle()

    def _answers(self) -> list[tuple[str, str]]:
        return [
            (NoticedBy.ME, self.tr("I noticed")),
            (NoticedBy.CLIENT, self.tr("Client told me")),
            (NoticedBy.CUSTOMER, self.tr("Their reader or customer")),
            (NoticedBy.STEP, self.tr("A step caught it")),
            (NoticedBy.TOOL, self.tr("A tool")),
        ]

    def _on_client(self, client_id: str) -> None:
        self._asks_contact = False
        self._session.jot(_CLIENT, "")
        self._session.choose(client_id=client_id or None)

    def _on_new_client(self, name: str) -> None:
        made = self._session.context.perform(lambda: clients.add_client(self._session.desk, name))
        if made is not None:
            self._on_client(made.id)

    def _on_new_work(self, name: str) -> None:
        made = self._session.context.perform(lambda: clients.add_work(self._session.desk, name))
        if made is not None:
            self._on_work(made.id)

    def _on_work(self, work_id: str) -> None:
        self._session.jot(_WORK, "")
        self._session.choose(work_id=work_id or None)

    def _on_contact(self, text: str) -> None:
        client_id = self._session.incident.client_id

        def keep(desk: Desk, _incident_id: str) -> Done:
            return clients.edit_client(desk, str(client_id), contact=text)

        self._session.later("contact", keep)

    def _on_noticed(self) -> None:
        moment = self.noticed.value()
        if not self._session.choose(noticed_at=moment, noticed_about=self.noticed.is_about()):
            self.fill()
            self._noticed_field.set_hint(
                self.tr("That time doesn’t fit the others of this incident, so it stays as it was."),
                "amber_text",
            )
        else:
            self._noticed_field.set_hint("")


def _said(name: str, contact: str) -> str:
    return f"{name} ({contact})" if contact else name


def _at_top(*widgets: QWidget) -> QWidget:
    """Keep fields together where their neighbour is higher."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return holder
