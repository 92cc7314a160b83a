"""The views of the Journal that are kept under a name, and what can be done with them (L2)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mistakejournal.domain.savedview import SavedView
from mistakejournal.domain.wanted import Wanted
from mistakejournal.services.savedviews import wanted_of
from mistakejournal.ui.widgets.menu_chip import MenuChip


class ViewsChip(MenuChip):
    """Shows the name of the view that is open. ``opened`` gives what a view asks for."""

    opened = Signal(Wanted)
    keep_wanted = Signal()
    """What is asked for now is to be kept."""
    rename_wanted = Signal(SavedView)
    remove_wanted = Signal(SavedView)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without views."""
        super().__init__(self.tr("Views"), any_label=self.tr("Everything"), parent=parent)
        self._views: dict[str, SavedView] = {}
        self.changed.connect(self._on_changed)
        self.hide()

    def show_views(self, views: Sequence[SavedView], wanted: Wanted) -> None:
        """Offer these, while `wanted` is asked for; without anything to offer there is no chip."""
        self._views = {view.id: view for view in views}
        self.set_options([(view.id, view.name) for view in views])
        here = next((view for view in views if wanted_of(view) == wanted), None)
        if here is not None or wanted.is_any():
            self.set_value(here.id if here else "")
        else:  # “Everything” is not what is shown, and leads back to it
            self.leave_answers()
        self._menu.addSeparator()
        if here is not None:
            self._menu.add(self.tr("Rename this view"), lambda: self.rename_wanted.emit(here))
            self._menu.add(self.tr("Remove this view"), lambda: self.remove_wanted.emit(here))
        elif not wanted.is_any():
            self._menu.add(self.tr("Keep this view"), self.keep_wanted.emit)
        self.setVisible(bool(views) or not wanted.is_any())

    def _on_changed(self, view_id: str) -> None:
        view = self._views.get(view_id)
        self.opened.emit(wanted_of(view) if view else Wanted())
