from __future__ import annotations

from mistakejournal.domain.sidetext import side_template
from mistakejournal.domain.telling import MessageKind
from mistakejournal.services import incidents
from mistakejournal.services.sidetexts import Whose, keep_fields, keep_text, side_draft, stored_draft


def test_there_is_one_draft_and_fields_without_words_are_not_kept(desk):
    whose = Whose(MessageKind.FACT_PAGE, incidents.start_incident(desk, title="One").id)
    template = side_template(desk.content.apology["fact_page"])
    assert stored_draft(desk, whose) is None
    with desk.journal.write() as writing:
        first = keep_fields(desk, writing, whose, template.id, data="Names", people=" ")
    with desk.journal.write() as writing:
        assert keep_text(desk, writing, whose, body="Mine", base="Built") == first
    draft = side_draft(desk, whose, template, {"me": "Robin"}, template.id)
    assert (draft.message_id, draft.own) == (first, {"data": "Names"})
    assert draft.values == {"me": "Robin", "data": "Names"}
    assert draft.missing == ()


def test_words_for_another_text_are_not_brought_into_this_one(desk):
    whose = Whose(MessageKind.FACT_PAGE, incidents.start_incident(desk, title="One").id)
    template = side_template(desk.content.apology["fact_page"])
    with desk.journal.write() as writing:
        keep_text(desk, writing, whose, text_id="another", body="Mine", base="Built")
    assert side_draft(desk, whose, template, {}, template.id).body.startswith("Facts for you")
