"""What is said once it is right: built from what is known, hers to change, kept as it was said (J4)."""

from __future__ import annotations

from mistakejournal.domain.client import Channel
from mistakejournal.domain.greeting import greeted
from mistakejournal.domain.incident import AsDescribed
from mistakejournal.domain.incident_file import NOT_SETTLED, IncidentFile
from mistakejournal.domain.sentences import sentences
from mistakejournal.domain.telling import MessageKind
from mistakejournal.domain.template import fill, fill_marked, inside, mark
from mistakejournal.domain.text import clean
from mistakejournal.services.choices import words_of
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.followplan import replan
from mistakejournal.services.incident_files import incident_file
from mistakejournal.services.promising import note_promises
from mistakejournal.store import tables

CONFIRM, CONFIRM_CHANGED, SATISFIED = "fu_confirm", "fu_confirm_changed", "fu_satisfied"


def confirm_text_id(file: IncidentFile) -> str:
    """Give which text confirms the fix: as agreed, or with a difference; "" while neither was said."""
    match file.incident.as_described:
        case None:
            return ""
        case AsDescribed.EXACTLY:
            return CONFIRM
        case _:
            return CONFIRM_CHANGED


def follow_up_text(desk: Desk, file: IncidentFile, text_id: str) -> str:
    """Build a text of the content. A sentence that has nothing to say drops out, new ways never do.

    What can't drop out stands with marks in its empty places, see `still_missing`.
    """
    row = desk.content.follow_up(text_id)
    known, labels = _known(file), {field["key"]: str(field["label"]) for field in row["fields"]}
    text = greeted(row["text"], known["client"])
    if text_id == NOT_SETTLED:
        text = text if known["their_words"] else text.replace(" You wrote: {their_words}.", "")
        return fill_marked(text, known, labels)[0]
    said = [text[span.start : span.end] for span in sentences(text)]
    first, *rest = [fill(sentence, known) for sentence in said]
    if first is None:
        first = fill_marked(said[0], known, labels)[0]
    return " ".join([first, *(one for one in rest if one)])


def still_missing(desk: Desk, text_id: str, body: str) -> tuple[str, ...]:
    """Give the names of the fields whose marks still stand in a text, perhaps one changed by hand."""
    labels = [str(field["label"]) for field in desk.content.follow_up(text_id)["fields"]]
    return tuple(label for label in labels if mark(label) in body)


def say_follow_up(desk: Desk, incident_id: str, text_id: str, body: str, channel: str = "") -> Done:
    """Say that it was sent: kept as it was said, looked through for promises; asking counts as a try."""
    with desk.journal.write() as writing:
        incident = incident_file(desk, incident_id).incident
        words = clean(body)
        message_id = writing.add(
            tables.MESSAGES,
            incident_id=incident_id,
            kind=MessageKind.FOLLOW_UP,
            text_id=text_id,
            channel=channel or incident.told_channel or Channel.EMAIL,
            body=words,
            sent_at=writing.now,
        )
        if text_id == SATISFIED:
            writing.change(tables.INCIDENTS, incident_id, asked_times=incident.asked_times + 1)
        note_promises(desk, writing, incident_id, message_id, words, writing.now)
        replan(desk, writing, incident_id)
    return done(writing, "follow_up_said", message_id)


def _known(file: IncidentFile) -> dict[str, str]:
    incident = file.incident
    saw = incident.what_i_saw.strip().rstrip(".")
    ways = [words_of(option) for option in file.options if option.chosen_at is None and option.title.strip()]
    said = incident.answer_words.strip()
    agreed = words_of(file.chosen) if file.chosen else ""
    return {
        "client": file.first_name,
        "what_i_saw": inside(saw),
        "difference": inside(saw),
        "agreed": inside(agreed),
        "their_words": f"“{said}”" if said and not said.startswith("“") else said,
        "option_a": ways[0] if ways else "",
        "option_b": ways[1] if len(ways) > 1 else "",
    }
