"""Keeps, renames and removes views of the Journal as the chip asks for it (L2)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from mistakejournal.domain.savedview import SavedView
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.savedviews import keep_view, remove_view, rename_view, saved_views
from mistakejournal.ui.context import Context
from mistakejournal.ui.journal.views_chip import ViewsChip


class KeptViews:
    """Does what `chip` asks for; `wanted` gives what the list is asked for now."""

    def __init__(
        self, context: Context, chip: ViewsChip, wanted: Callable[[], Wanted], owner: QWidget
    ) -> None:
        """Ask over the window of `owner`."""
        self._context, self._chip, self._wanted, self._owner = context, chip, wanted, owner
        self._views: list[SavedView] = []
        chip.keep_wanted.connect(self._keep)
        chip.rename_wanted.connect(self._rename)
        chip.remove_wanted.connect(self._remove)

    def refresh(self) -> None:
        """Read the views anew."""
        self._views = saved_views(self._context.desk)
        self.show()

    def show(self) -> None:
        """Show which of them is open now."""
        self._chip.show_views(self._views, self._wanted())

    def _keep(self) -> None:
        wanted = self._wanted()
        self._ask(
            self._chip.tr("Keep this view"),
            "",
            lambda name: self._context.perform(lambda: keep_view(self._context.desk, name, wanted)),
        )

    def _rename(self, view: SavedView) -> None:
        self._ask(
            self._chip.tr("Rename this view"),
            view.name,
            lambda name: self._context.perform(lambda: rename_view(self._context.desk, view.id, name)),
        )

    def _remove(self, view: SavedView) -> None:
        self._context.perform(lambda: remove_view(self._context.desk, view.id))

    def _ask(self, title: str, name: str, take: Callable[[str], object]) -> None:
        from mistakejournal.ui.journal.view_dialog import ViewDialog  # few views are kept in a sitting

        dialog = ViewDialog(title, name, self._owner.window())
        dialog.named.connect(take)
        dialog.open()
