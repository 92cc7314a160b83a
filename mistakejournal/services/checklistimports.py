"""Checklists of others made hers: read, looked at, and written in one act (E8)."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from mistakejournal.domain.order import spread
from mistakejournal.domain.reading.decoding import decoded
from mistakejournal.domain.reading.imported import MOST_BYTES, MOST_LINES, Format, Imported, NewList, NewStep
from mistakejournal.domain.records import dataclass
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.clients import client_named
from mistakejournal.services.desk import Desk
from mistakejournal.services.done import Done, done
from mistakejournal.services.imports.checklists import FORMATS, lines, rich_text
from mistakejournal.services.versions import note_version
from mistakejournal.store import tables
from mistakejournal.store.writing import Writing

LABEL = "import_checklist"
_MOST_PASTED = 100_000
"""Letters of a document that are read while the window waits."""


@dataclass(frozen=True)
class Wanted:
    """A list as she wants it: under a name of hers."""

    name: str
    content: NewList


def read_file(path: Path) -> Imported:
    """Read a file. Raises JournalError "import_unreadable", or what `read_bytes` raises."""
    try:
        if not path.is_file():  # a folder, or a pipe that never ends
            raise JournalError("import_unreadable", name=path.name)
        if path.stat().st_size > MOST_BYTES:
            raise JournalError("import_too_large", most=MOST_BYTES // 1_000_000)
        content = path.read_bytes()
    except OSError as error:
        raise JournalError("import_unreadable", name=path.name) from error
    return read_bytes(path.name, content)


def read_bytes(name: str, content: bytes) -> Imported:
    """Read what a file of that name holds.

    Raises JournalError "import_too_large", "import_not_text", "import_malformed", "import_doctype",
    "import_unknown", "import_no_steps" or "import_too_long".
    """
    if len(content) > MOST_BYTES:
        raise JournalError("import_too_large", most=MOST_BYTES // 1_000_000)
    return _named(read_text(name, decoded(content)), Path(name).stem)


def read_text(name: str, text: str) -> Imported:
    """Read text that is at hand already; raises what `read_bytes` raises."""
    found = _format_of(name, text)
    if len(text) > found.most:
        raise JournalError("import_too_large", most=found.most // 1_000_000)
    if text.count("\n") > MOST_LINES:
        raise JournalError("import_too_long", most=MOST_LINES)
    return found.read(clean(text))


def read_pasted(html: str, text: str) -> Imported:
    """Read what was pasted, with the lists and headings of its document.

    Where the plain text beside it is of a format by itself (Markdown of an editor, cells of a table), that
    says more. Raises what `read_bytes` raises.
    """
    is_plain = _format_of("", text[:MOST_BYTES]).code == lines.FORMAT.code
    if html.strip() and is_plain and len(html) <= MOST_BYTES:
        with suppress(JournalError):  # the plain text beside it may hold more
            return read_text("pasted.html", html)
    return read_text("", text)


def pasted_lines(html: str, text: str) -> str:
    """Give what was pasted into a list as lines: a document’s own lists where it has some, else its text."""
    if "<li" in html and len(html) <= _MOST_PASTED:
        return "\n".join(rich_text.lines_of(html)) or text
    return text


def add_imported(desk: Desk, wanted: Sequence[Wanted], client: str = "") -> Done:
    """Make checklists of what was read, all in one act; `id` is the first one's.

    `client` is a name: one there is, or a new one made with it; "" is any client. Raises JournalError
    "needs_title" for a list without a name.
    """
    if not all(one_line(one.name) for one in wanted):
        raise JournalError("needs_title")
    with desk.journal.write() as writing:
        client_id = client_named(desk, writing, client) if one_line(client) else None
        ids = [_write_list(desk, writing, one, client_id) for one in wanted]
    return done(writing, LABEL, ids[0] if ids else "")


def _format_of(name: str, text: str) -> Format:
    return next(one for one in FORMATS if one.recognise(name, text))


def _write_list(desk: Desk, writing: Writing, wanted: Wanted, client_id: str | None) -> str:
    content = wanted.content
    checklist_id = writing.add(
        tables.CHECKLISTS,
        name=one_line(wanted.name),
        client_id=client_id,
        pause_point=clean(content.pause_point),
    )
    keys = iter(spread(content.steps))
    section_keys = iter(spread(content.named_sections))
    for section in content.sections:
        section_id = None
        if section.name:
            section_id = writing.add(
                tables.SECTIONS,
                checklist_id=checklist_id,
                name=section.name,
                pause_point=section.pause_point,
                order_key=next(section_keys),
            )
        for step in section.steps:
            _write_step(writing, step, checklist_id, section_id, next(keys))
    note_version(desk, writing, checklist_id, LABEL)
    return checklist_id


def _write_step(
    writing: Writing, step: NewStep, checklist_id: str, section_id: str | None, order_key: str
) -> None:
    writing.add(
        tables.STEPS,
        checklist_id=checklist_id,
        title=step.title,
        section_id=section_id,
        order_key=order_key,
        kind=step.kind,
        why=step.why,
        must_see=step.must_see,
    )


def _named(imported: Imported, stem: str) -> Imported:
    """Give a list that has no name of its own that of its file."""
    lists = tuple(
        one if one.name else NewList(stem, one.sections, one.left, one.ticked, one.nested, one.pause_point)
        for one in imported.lists
    )
    return Imported(imported.format, lists, imported.left, imported.name or stem)
