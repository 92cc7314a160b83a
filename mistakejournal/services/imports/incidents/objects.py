"""Incidents as JSON: a list of objects, a line for each, or a whole journal of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mistakejournal.domain.reading.entry import LONGEST_KEY, MOST_KEYS, Entry, Format, Trouble, Value
from mistakejournal.domain.text import one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.imports.incidents.ownrows import is_own, own_entries

_ENDINGS = (".json", ".jsonl", ".ndjson")
_LISTS = ("incidents", "entries", "items", "records", "rows", "data", "results", "issues", "mistakes")
_NAMES = ("title", "name", "label", "text", "value", "code")
"""Where an object in an object says what it is."""


def _recognise(name: str, text: str) -> bool:
    return name.lower().endswith(_ENDINGS) or text.lstrip()[:1] in ("{", "[")


def _read(_name: str, text: str) -> Iterator[Entry | Trouble]:
    whole = _loaded(text)
    if whole is None:
        yield from _of_lines(text)
    elif isinstance(whole, dict) and is_own(whole):
        yield from own_entries(whole)
    else:
        found = _list_in(whole)
        lines = _lines_of(text, found)
        for row, line in zip(found, lines, strict=True):
            yield _entry(row, line)


def _loaded(text: str) -> Any:
    """Give what the text holds; None where it holds an object in each line."""
    from json import JSONDecodeError, loads  # few sittings import

    try:
        return loads(text)
    except JSONDecodeError as error:
        if error.msg == "Extra data" and text.lstrip()[:1] == "{":
            return None
        raise JournalError("import_broken_json", line=error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise JournalError("import_broken_json", line=1) from error


def _of_lines(text: str) -> Iterator[Entry | Trouble]:
    from json import loads

    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield _entry(loads(line), number)
            except (ValueError, RecursionError):
                yield Trouble("import_broken_json", line=number)


def _list_in(whole: Any) -> list[Any]:
    """Give the list of objects: the whole, the one under a name that says so, or the longest."""
    if isinstance(whole, list):
        return whole
    if not isinstance(whole, dict):
        return []
    lists = {key: value for key, value in whole.items() if _is_list(value)}
    named = next((lists[name] for name in _LISTS if name in lists), None)
    return named or max(lists.values(), key=len, default=[whole])


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _lines_of(text: str, found: Sequence[Any]) -> list[int]:
    """Give the line each object begins in; 0 where it can't be told."""
    from json import JSONDecoder

    decode, lines = JSONDecoder().raw_decode, list[int]()
    start = text.find("[") + 1
    place, line, counted = start, 1, 0
    while len(lines) < len(found):
        while text[place : place + 1] in (" ", "\n", "\t", ","):
            place += 1
        line += text.count("\n", counted, place)
        counted = place
        try:
            row, place = decode(text, place)
        except (ValueError, RecursionError):
            break
        if row != found[len(lines)]:
            break
        lines.append(line)
    return lines if len(lines) == len(found) else [0] * len(found)


def _entry(row: Any, line: int) -> Entry | Trouble:
    if not isinstance(row, dict):
        return Trouble("import_no_object", line=line, text=_words(row)[:60])
    if len(row) > MOST_KEYS:
        return Trouble("import_many_columns", line=line, text=str(len(row)))
    return Entry(tuple(_values(row, line)), line)


def _values(row: Mapping[str, Any], line: int, above: str = "") -> Iterator[Value]:
    for name, value in row.items():
        key = one_line(f"{above} {name}")[:LONGEST_KEY]
        if isinstance(value, dict) and not above:
            said = _said(value)
            if said:
                yield Value(key, said, line)
            else:
                yield from _values(value, line, name)
            continue
        for one in value if isinstance(value, list) else [value]:
            words = _words(one)
            if words:
                yield Value(key, words, line)


def _said(value: Mapping[str, Any]) -> str:
    """Give what an object says it is; "" for one that says more than a name and an id."""
    name = next((one for one in _NAMES if isinstance(value.get(one), str)), "")
    return str(value[name]) if name and value.keys() <= {name, "id", "code"} else ""


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict) and _said(value):
        return _said(value)
    if isinstance(value, dict | list):
        from json import dumps

        return dumps(value, ensure_ascii=False)
    return str(value)


FORMAT = Format("json", _recognise, _read)
