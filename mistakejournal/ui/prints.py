"""What is painted page after page: one paper, or many after each other (M1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mistakejournal.ui.printing import Print, paint_all

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from PySide6.QtGui import QPagedPaintDevice, QPageLayout

    from mistakejournal.domain.paper import PaperLine


class Printed(Protocol):
    """What can be painted page after page onto a PDF or a printer."""

    layout: QPageLayout

    def onto(self, device: QPagedPaintDevice) -> Generator[int, None, None]:
        """Paint it; gives how many pages are done. Raises JournalError("unprinted")."""
        ...


class Prints:
    """Papers after each other, each from the top of a page; laid out only when it is its turn."""

    def __init__(self, papers: Iterable[Sequence[PaperLine]], layout: QPageLayout) -> None:
        """Take `papers` as they come; `layout` gives paper and margins."""
        self.layout = layout
        self._papers = papers

    def onto(self, device: QPagedPaintDevice) -> Generator[int, None, None]:
        """Paint paper after paper; gives how many pages are done. Raises JournalError("unprinted")."""
        yield from paint_all((Print(paper, self.layout) for paper in self._papers), device)
