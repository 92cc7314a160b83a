"""Files, folders and pasted words of incidents, read one by one; what can't be read is named (M3)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from mistakejournal.domain.reading.decoding import decoded
from mistakejournal.domain.reading.entry import MOST_ENTRIES, MOST_KEYS, Entry, Gathered, KeyUse, Trouble
from mistakejournal.domain.reading.imported import MOST_BYTES, cut
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError
from mistakejournal.services.imports.incidents import FORMATS
from mistakejournal.services.long_work import Going

ENDINGS = frozenset(".md .markdown .mdown .mkd .txt .text .csv .tsv .tab .json .jsonl .ndjson".split())
"""What is read of a folder; a file that was named is read whatever it is called."""
MOST_FILES = 20_000
MOST_LINES = 200_000
"""Lines of one file: at the worst they are read for half a minute."""
MOST_TROUBLES = 2_000
_SAMPLE = 80


def files_in(paths: Sequence[Path]) -> list[Path]:
    """Give the files, and those of the folders among the paths, by name; links and hidden ones are left.

    Raises JournalError "import_many_files".
    """
    found: dict[Path, None] = {}
    for path in paths:
        for one in _walked(path) if path.is_dir() else (path,):
            found[one] = None
            if len(found) > MOST_FILES:
                raise JournalError("import_many_files", most=MOST_FILES)
    return list(found)


def gather(paths: Sequence[Path], going: Going) -> Gathered:
    """Read all of it. Raises JournalError "import_many_files", and UnwantedError."""
    files = files_in(paths)
    going.begin(len(files))
    folder = _shared(files)
    gathering = _Gathering()
    for path in files:
        name = path.relative_to(folder).as_posix() if folder else path.name
        gathering.take(name, partial(_content, path))
        going.on()
    return gathering.done()


def gather_text(text: str) -> Gathered:
    """Read what was pasted."""
    gathering = _Gathering()
    gathering.take("", lambda: text)
    return gathering.done()


class _Gathering:
    def __init__(self) -> None:
        self._files = 0
        self._formats: dict[str, None] = {}
        self._entries: list[Entry] = []
        self._troubles: list[Trouble] = []
        self._uses: dict[str, tuple[int, str]] = {}

    def take(self, name: str, content: Callable[[], str]) -> None:
        """Read one file; its trouble is its own."""
        self._files += 1
        before = len(self._entries)
        try:
            self._read(name, content())
        except JournalError as error:
            self._trouble(
                Trouble(error.code, name, int(error.facts.get("line", 0)), str(error.facts.get("count", "")))
            )
        if len(self._entries) == before and not any(one.file == name for one in self._troubles[-1:]):
            self._trouble(Trouble("import_nothing", name))

    def done(self) -> Gathered:
        """Give what was read."""
        uses = {key: KeyUse(count, sample) for key, (count, sample) in self._uses.items()}
        return Gathered(tuple(self._formats), self._files, tuple(self._entries), tuple(self._troubles), uses)

    def _read(self, name: str, text: str) -> None:
        if len(text) > MOST_BYTES:
            raise JournalError("import_large_file")
        if text.count("\n") > MOST_LINES:
            raise JournalError("import_many_lines")
        found = next(one for one in FORMATS if one.recognise(name, text))
        for one in found.read(Path(name).name, clean(text)):
            self._formats[found.code] = None
            if isinstance(one, Trouble):
                self._trouble(replace(one, file=name))
            else:
                self._keep(replace(one, file=name))

    def _keep(self, entry: Entry) -> None:
        if len(self._entries) >= MOST_ENTRIES:
            raise JournalError("import_many_entries", line=entry.line)
        new = {value.key for value in entry.values if value.key not in self._uses}
        if len(self._uses) + len(new) > MOST_KEYS:
            raise JournalError("import_many_keys", line=entry.line)
        for value in entry.values:
            if value.text.strip():
                count, sample = self._uses.get(value.key, (0, ""))
                self._uses[value.key] = count + 1, sample or cut(one_line(value.text[: 4 * _SAMPLE]), _SAMPLE)
        self._entries.append(entry)

    def _trouble(self, trouble: Trouble) -> None:
        if len(self._troubles) < MOST_TROUBLES:
            self._troubles.append(trouble)


def _content(path: Path) -> str:
    try:
        if not path.is_file():  # a folder, or a pipe that never ends
            raise JournalError("import_gone")
        if path.stat().st_size > MOST_BYTES:
            raise JournalError("import_large_file")
        content = path.read_bytes()
    except OSError as error:
        raise JournalError("import_gone") from error
    try:
        return decoded(content)
    except JournalError as error:
        raise JournalError("import_no_text") from error


def _walked(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(where, name)
            if not name.startswith(".") and path.suffix.lower() in ENDINGS and not path.is_symlink():
                yield path


def _shared(files: Iterable[Path]) -> Path | None:
    """Give the folder that all files lie in, so that the same name in two folders is told apart."""
    folders = {str(path.parent) for path in files}
    return Path(os.path.commonpath(folders)) if len(folders) > 1 else None
