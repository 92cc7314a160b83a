"""What was read from somebody else’s file: lists of steps, and by name all that was not taken (E8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from mistakejournal.domain.records import dataclass
from mistakejournal.domain.text import clean, one_line
from mistakejournal.errors import JournalError

MOST_BYTES = 5_000_000
"""A larger file is refused before it is read."""
MOST_LINES = 50_000
MOST_STEPS = 2_000
"""Steps of one list; those after it are left out by name."""
MOST_THINGS = 20_000
"""Steps and things left out of one file, all in all."""
LONGEST_TITLE, LONGEST_TEXT = 300, 10_000
"""Letters. A longer title is cut and stands whole in the reason; a longer text than that is left out."""


class Why(StrEnum):
    """Why something was not taken."""

    TEXT = "text"
    """Words around the list, such as an introduction."""
    HEADING = "heading"
    """A heading with no step under it."""
    COLUMN = "column"
    """A column or field that a checklist has no place for; `count` says in how many rows it was filled."""
    ARCHIVED = "archived"
    ROW = "row"
    """A row of a kind that is no step."""
    LOOSE = "loose"
    """A note or an item that belongs to nothing in the file."""
    FILE = "file"
    """A picture or a document that hangs at a step."""
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    EMPTY = "empty"
    """A list with no step in it."""


@dataclass(frozen=True)
class Left:
    """One thing that was not taken: why, its first words, the line it began in (0 where there are none)."""

    why: Why
    text: str
    line: int = 0
    count: int = 1


@dataclass(frozen=True)
class NewStep:
    """A step as it will be made."""

    title: str
    why: str = ""
    kind: str = "tick"
    must_see: bool = False


@dataclass(frozen=True)
class NewSection:
    """A section as it will be made; the first one may have no name, its steps then stand loose."""

    name: str
    steps: tuple[NewStep, ...]
    pause_point: str = ""


@dataclass(frozen=True)
class NewList:
    """A checklist as it will be made."""

    name: str
    sections: tuple[NewSection, ...]
    left: tuple[Left, ...] = ()
    ticked: int = 0
    """Steps that were ticked there: a list begins without ticks."""
    nested: int = 0
    """Steps that stood under another step; here they follow it."""
    pause_point: str = ""

    @property
    def steps(self) -> int:
        """Give how many steps it will have."""
        return sum(len(section.steps) for section in self.sections)

    @property
    def named_sections(self) -> int:
        """Give how many sections it will have."""
        return sum(bool(section.name) for section in self.sections)


@dataclass(frozen=True)
class Imported:
    """What a file holds: its format, its lists, and what belongs to none of them."""

    format: str
    lists: tuple[NewList, ...]
    left: tuple[Left, ...] = ()
    name: str = ""
    """What the file calls all of them together, such as a board."""


@dataclass(frozen=True)
class Format:
    """One format: its code, whether a file is of it (by name and text), and how it is read.

    `read` raises JournalError "import_malformed" and its like, and never anything else.
    """

    code: str
    recognise: Callable[[str, str], bool]
    read: Callable[[str], Imported]
    most: int = 1_000_000
    """Letters of a file; what is longer is no checklist, and may have been made to take long."""


@dataclass(frozen=True)
class WrittenFormat:
    """One format a list can be written in: its code, the ending of its files, and how it is written."""

    code: str
    ending: str
    write: Callable[[NewList], str]


class Draft:
    """A list while it is read: headings, steps and notes come in as they stand in the file."""

    def __init__(self, name: str = "") -> None:
        """Begin a list; `name` may be known later."""
        self.name = name
        self.pause_point = ""
        self._sections: list[NewSection] = []
        self._section, self._pause = "", ""
        self._steps: list[NewStep] = []
        self._left: list[Left] = []
        self._ticked = self._nested = self._count = self._line = 0

    def begin_section(self, name: str, pause_point: str = "", line: int = 0) -> None:
        """Put the steps that follow under a heading; without a name they stand loose."""
        self._end_section()
        name = one_line(name)
        self._section, self._pause, self._line = cut(name), clean(pause_point).strip(), line
        if len(name) > LONGEST_TITLE or len(pause_point) > LONGEST_TEXT:
            self.leave(Why.TOO_LONG, name, line)
            self._pause = self._pause[:LONGEST_TEXT]

    def add(
        self,
        title: str,
        why: str = "",
        *,
        ticked: bool = False,
        nested: bool = False,
        line: int = 0,
        kind: str = "tick",
        must_see: bool = False,
    ) -> None:
        """Add a step. One without words, or too long, is left out by name."""
        title, why = one_line(title), clean(why).strip()
        if not title:
            title, _, why = one_line(why[:LONGEST_TEXT]), why, ""
        if not title:
            return
        if max(len(title), len(why)) > LONGEST_TEXT:
            self.leave(Why.TOO_LONG, title, line)
            return
        if self._count == MOST_STEPS:
            self.leave(Why.TOO_MANY, title, line)
            return
        if len(title) > LONGEST_TITLE:
            title, why = cut(title), f"{title}\n{why}".strip()
        self._count += 1
        self._ticked += ticked
        self._nested += nested
        self._steps.append(NewStep(title, why, kind, must_see))

    def leave(self, why: Why, text: str, line: int = 0, count: int = 1) -> None:
        """Name something that is not taken. Raises JournalError "import_too_long" when there is no end."""
        if not text.strip():
            return
        self._left.append(left(why, text, line, count))
        if len(self._left) > MOST_THINGS:
            raise JournalError("import_too_long", most=MOST_THINGS)

    def done(self) -> NewList:
        """Give the list as it will be made."""
        self._end_section()
        return NewList(
            one_line(self.name)[:LONGEST_TITLE],
            tuple(self._sections),
            tuple(sorted(self._left, key=lambda one: one.line)),
            self._ticked,
            self._nested,
            self.pause_point,
        )

    def _end_section(self) -> None:
        if self._steps:
            self._sections.append(NewSection(self._section, tuple(self._steps), self._pause))
        elif self._section:
            self.leave(Why.HEADING, self._section, self._line)
            if self._pause:
                self.leave(Why.TEXT, self._pause, self._line)
        self._steps, self._section, self._pause = [], "", ""


def left(why: Why, text: str, line: int = 0, count: int = 1) -> Left:
    """Name something by its first words."""
    return Left(why, cut(one_line(text[:LONGEST_TEXT]), 120), line, count)


def cut(text: str, longest: int = LONGEST_TITLE) -> str:
    """Give a text cut at a word, with three dots where words are missing."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    return f"{head.rpartition(' ')[0] or head}…"


def single(draft: Draft, code: str) -> Imported:
    """Give what a file with a single list holds. Raises JournalError "import_no_steps" when it has none."""
    made = draft.done()
    if not made.steps:
        raise JournalError("import_no_steps")
    return Imported(code, (made,))


def joined(imported: Imported, chosen: Iterable[int]) -> NewList:
    """Give some of the lists as one, each a section of it, or several where it had its own."""
    lists = [imported.lists[index] for index in chosen]
    sections: list[NewSection] = []
    for part in lists:
        for section in part.sections:
            name = ": ".join(words for words in (part.name, section.name) if words)
            sections.append(NewSection(name, section.steps, section.pause_point or part.pause_point))
    return NewList(
        imported.name,
        tuple(sections),
        tuple(one for part in lists for one in part.left),
        sum(part.ticked for part in lists),
        sum(part.nested for part in lists),
    )
