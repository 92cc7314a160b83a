"""Trello’s board as JSON: a list is a checklist, a card a step, what a card has to tick follows it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from mistakejournal.domain.reading.imported import (
    MOST_BYTES,
    Draft,
    Format,
    Imported,
    Left,
    NewList,
    Why,
    left,
)
from mistakejournal.domain.reading.inline import plain_of
from mistakejournal.errors import JournalError

Thing = Mapping[str, Any]
_USUAL = "checklist"
"""What Trello calls a card’s checklist that nobody named."""
_FIELDS = {"labels": "Labels", "attachments": "Attachments", "idMembers": "Members", "due": "Due"}
"""What a card may have besides, by the name Trello shows."""


def _recognise(name: str, text: str) -> bool:
    head = text.lstrip()[:1]
    return head in ("{", "[") and (name.lower().endswith(".json") or '"' in text[:200])


def _read(text: str) -> Imported:
    board = _parsed(text)
    if "lists" not in board and ("checklists" in board or "checkItems" in board):
        board = _board_of_card(board)
    if not isinstance(board.get("lists"), list) or not isinstance(board.get("cards"), list):
        raise JournalError("import_unknown")
    reader = _Board(board)
    lists, rest = reader.lists()
    if not any(one.steps for one in lists):
        raise JournalError("import_no_steps")
    kept = tuple(one for one in lists if one.steps)
    empty = [left(Why.EMPTY, one.name) for one in lists if not one.steps and one.name]
    inside = [item for one in lists if not one.steps for item in one.left]
    return Imported("trello", kept, (*rest, *empty, *inside), _words(board, "name"))


def _parsed(text: str) -> Thing:
    """Give the board. Raises JournalError "import_malformed" or "import_unknown"."""
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise JournalError("import_malformed", line=error.lineno) from error
    except (ValueError, RecursionError) as error:  # a number of many thousand digits, brackets in brackets
        raise JournalError("import_malformed", line=1) from error
    if not isinstance(found, dict):
        raise JournalError("import_unknown")
    return found


def _board_of_card(card: Thing) -> Thing:
    """Make a board of a card or a checklist that was exported alone."""
    if "checkItems" in card:
        card = {"id": "card", "name": card.get("name"), "checklists": [card]}
    lists = [{"id": "list", "name": card.get("name")}]
    return {"name": card.get("name"), "lists": lists, "cards": [{**card, "idList": "list", "closed": False}]}


class _Board:
    def __init__(self, board: Thing) -> None:
        self._board = board
        self._checklists: dict[str, list[Thing]] = {}
        for one in _in_order(board.get("checklists")):
            self._checklists.setdefault(_words(one, "idCard"), []).append(one)

    def lists(self) -> tuple[list[NewList], list[Left]]:
        """Give the open lists in their order, and by name what is in none of them."""
        open_lists = [one for one in _in_order(self._board.get("lists")) if not one.get("closed")]
        inside: dict[str, list[Thing]] = {_words(one, "id"): [] for one in open_lists}
        rest = [
            left(Why.ARCHIVED, _words(one, "name"))
            for one in _in_order(self._board.get("lists"))
            if one.get("closed")
        ]
        for card in _in_order(self._board.get("cards")):
            if _words(card, "idList") in inside:
                inside[_words(card, "idList")].append(card)
            else:
                rest.append(left(Why.ARCHIVED, _words(card, "name")))
        return [self._list(one, inside[_words(one, "id")]) for one in open_lists], rest

    def _list(self, one: Thing, cards: list[Thing]) -> NewList:
        draft = Draft(_words(one, "name"))
        active = [card for card in cards if not card.get("closed")]
        parts = [(card, self._of_card(card)) for card in active]
        gathers = bool(parts) and all(items for _card, items in parts)
        alone = gathers and len(parts) == 1 and _words(parts[0][0], "name") == _words(one, "name")
        for card, checklists in parts:
            if gathers:
                _add_sections(draft, card, checklists, alone=alone)
            else:
                _add_steps(draft, card, checklists)
        for card in cards:
            if card.get("closed"):
                draft.leave(Why.ARCHIVED, _words(card, "name"))
        _leave_fields(draft, active)
        return draft.done()

    def _of_card(self, card: Thing) -> list[Thing]:
        """Give the checklists of a card that have items, in their order."""
        found = self._checklists.get(_words(card, "id")) or _in_order(card.get("checklists"))
        return [one for one in found if _in_order(one.get("checkItems"))]


def _add_sections(draft: Draft, card: Thing, checklists: list[Thing], *, alone: bool) -> None:
    """Make the card a section, or several where it has several checklists."""
    pause = plain_of_lines(_words(card, "desc"))
    for one in checklists:
        own = _words(one, "name")
        if len(checklists) == 1 and (own.strip().lower() == _USUAL or (alone and own == draft.name)):
            own = ""
        name = ": ".join(words for words in ("" if alone else _words(card, "name"), own) if words)
        draft.begin_section(name, pause if name else "")
        if pause and not name and not draft.pause_point:
            draft.pause_point = pause
        pause = ""
        _add_items(draft, one, nested=False)


def _add_steps(draft: Draft, card: Thing, checklists: list[Thing]) -> None:
    """Make the card a step, and the items of its checklists steps that follow it."""
    name = _words(card, "name")
    draft.add(name, plain_of_lines(_words(card, "desc")), ticked=bool(card.get("dueComplete")))
    for one in checklists:
        if _words(one, "name").strip().lower() != _USUAL:
            draft.leave(Why.HEADING, _words(one, "name"))
        _add_items(draft, one, nested=True)


def _add_items(draft: Draft, checklist: Thing, *, nested: bool) -> None:
    for item in _in_order(checklist.get("checkItems")):
        words = plain_of(_words(item, "name"))
        draft.add(words, ticked=_words(item, "state") == "complete", nested=nested)


def _leave_fields(draft: Draft, cards: Iterable[Thing]) -> None:
    counts = dict.fromkeys(_FIELDS.values(), 0)
    for card in cards:
        for field, name in _FIELDS.items():
            counts[name] += bool(card.get(field))
    for name, count in counts.items():
        if count:
            draft.leave(Why.COLUMN, name, count=count)


def plain_of_lines(text: str) -> str:
    """Give a description without its Markdown, line by line."""
    return "\n".join(plain_of(line) for line in text[:20_000].split("\n")) if text else ""


def _in_order(found: Any) -> list[Thing]:
    """Give the things of a JSON list by where they stand; one whose `pos` is a word stands first."""
    things = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    return sorted(things, key=lambda one: _place(one.get("pos")))


def _place(pos: Any) -> float:
    return float(pos) if isinstance(pos, int | float) and abs(pos) < 1e300 else 0.0


def _words(thing: Thing, field: str) -> str:
    found = thing.get(field)
    return found if isinstance(found, str) else ""


FORMAT = Format("trello", _recognise, _read, most=MOST_BYTES)
"""A board holds all that ever happened on it."""
