"""The window's acts as QActions, in the menus and on their keys, each with what it does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from mistakejournal.domain.settings import TEXT_SIZES
from mistakejournal.services.done import Undo
from mistakejournal.services.preferences import change_settings, settings
from mistakejournal.ui.actions import ACTS, Act, title_of
from mistakejournal.ui.context import Context
from mistakejournal.ui.dressing import dress
from mistakejournal.ui.menus import Menus
from mistakejournal.ui.routes import OPEN_FILE, PRACTICE, Place
from mistakejournal.ui.sharing_line import share_screen
from mistakejournal.ui.theme.veil import IN_QUESTIONS
from mistakejournal.ui.typed import save_typed
from mistakejournal.ui.typing_undo import redo_typing, undo_typing
from mistakejournal.ui.view import View
from mistakejournal.ui.window_state import leave
from mistakejournal.words.undo import redo_words, undo_words

SETTINGS = "settings"
_STEP = 10


class Deeds(QObject):
    """One for the window. Every QAction is added to the window too: a hidden menu bar kills its keys."""

    def __init__(
        self,
        window: QMainWindow,
        context: Context,
        panes: Callable[[], list[QWidget]],
        current: Callable[[], View],
    ) -> None:
        """Make the actions of `window`; `panes` gives what F6 goes through, `current` the place in view."""
        super().__init__(window)
        self._window = window
        self._context = context
        self._panes, self._current = panes, current
        self._deeds: dict[str, Callable[[], None]] = {
            "something_went_wrong": self._begin,
            "earlier": lambda: context.go(Place.FLOW, detail="earlier"),
            "practise": lambda: context.go(Place.FLOW, detail=PRACTICE),
            "delete_practice": self._delete_practice,
            "quick_incident": lambda: self._quick(near_miss=False),
            "near_miss": self._catch,
            "print_run": self._print,
            "import_checklist": self._import,
            "import_incidents": self._import_incidents,
            "export_incidents": self._export,
            "inspect_newsletter": lambda: context.go(Place.INSPECTOR, detail=OPEN_FILE),
            "save_calendar": self._save_calendar,
            "back_up": self._back_up,
            "export_journal": self._export_whole,
            "move_journal": self._move_journal,
            "import_journal": self._import_whole,
            "lock": context.lock_wanted.emit,
            "open_sample": lambda: context.journal_wanted.emit("sample"),
            "quit": self._quit,
            "undo": self._undo,
            "redo": self._redo,
            "find": self._find,
            "bin": self._show_bin,
            "palette": self._palette,
            "menu": self._show_menu,
            "next_pane": lambda: self._change_pane(1),
            "previous_pane": lambda: self._change_pane(-1),
            "theme_light": lambda: self._set(theme="light"),
            "theme_dark": lambda: self._set(theme="dark"),
            "theme_system": lambda: self._set(theme="system"),
            "larger_text": lambda: self._resize_text(_STEP),
            "smaller_text": lambda: self._resize_text(-_STEP),
            "mini_runner": lambda: self._show_mini(self._current().run_shown()),
            "share_screen": lambda: share_screen(context),
            "menu_bar": self._show_bar,
            "keyboard_map": self._show_keys,
            "show_journal_folder": self._show_folder,
        }
        self.actions = {one.code: self._action(one) for one in ACTS}
        self.actions["lock"].setVisible(bool(context.desk.journal.key))  # what has no passphrase can't lock
        self._menus = Menus(window, self.actions)
        context.undoable.connect(self._name_undo)
        context.long_turn.connect(self._turn_back)
        context.mini_wanted.connect(self._show_mini)
        context.changed.connect(self._on_changed)
        self._name_undo()
        self._take_key()

    def do(self, code: str) -> None:
        """Do an act by its code."""
        if code in self._deeds:
            self._deeds[code]()
        else:
            place = next(one.place for one in ACTS if one.code == code)
            assert place is not None
            self._context.go(place)

    def _action(self, one: Act) -> QAction:
        action = QAction(title_of(one.code), self._window)
        action.setShortcuts([QKeySequence(keys) for keys in one.keys])
        if one.code == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)  # macOS gives it its place and key
        if one.code in ("share_screen", "lock"):
            action.setData(IN_QUESTIONS)  # a call begins, or somebody comes in, while one is open
        action.triggered.connect(lambda _=False: self.do(one.code))
        self._window.addAction(action)
        return action

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if SETTINGS in kinds:
            self._take_key()
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            dress(app, settings(self._context.desk))

    def _take_key(self) -> None:
        """Give the button for the bad day the key she chose (A1)."""
        key = settings(self._context.desk).wrong_key
        self.actions["something_went_wrong"].setShortcut(QKeySequence(key))

    def _quit(self) -> None:
        if leave(self._window):
            QApplication.quit()  # it may have waited in the tray

    def _show_menu(self) -> None:
        self._menus.show_all()

    def _show_bar(self) -> None:
        self._menus.show_bar()

    def _begin(self) -> None:
        if self._context.sample:
            self._context.journal_wanted.emit("own then something_went_wrong")
        else:
            self._context.go(Place.FLOW)

    def _catch(self) -> None:
        """Keep what was caught: in a run at its step, which then counts it (K3)."""
        if not self._current().catch_here():
            self._quick(near_miss=True)

    def _delete_practice(self) -> None:
        from mistakejournal.services.practice import delete_practice, has_practice

        if has_practice(self._context.desk):
            self._context.perform(lambda: delete_practice(self._context.desk))
        else:
            self._context.noted.emit(self.tr("There is no practice here."))

    def _quick(self, *, near_miss: bool) -> None:
        from mistakejournal.ui.quick import ask_quickly

        ask_quickly(self._window, self._context, near_miss=near_miss)

    def _print(self) -> None:
        if not self._current().print_shown():
            self._context.noted.emit(self.tr("Open a run first, then it can be printed."))

    def _show_mini(self, run_id: str) -> None:
        from mistakejournal.ui.mini.holder import show_mini

        show_mini(self._window, self._context, self.actions, run_id)

    def _import(self) -> None:
        from mistakejournal.ui.checklists.importing.dialog import open_import

        open_import(self._window, self._context)

    def _export(self) -> None:
        if not self._current().export_shown():
            from mistakejournal.ui.journal.export_dialog import open_export

            open_export(self._context, self._window)

    def _save_calendar(self) -> None:
        from mistakejournal.ui.calendar_dialog import open_calendar

        open_calendar(self._window, self._context)

    def _back_up(self) -> None:
        from mistakejournal.ui.backups.making import backing_up

        save_typed(self._window)
        backing_up(self._context).start("asked")

    def _export_whole(self) -> None:
        from mistakejournal.ui.wholejournal.export_dialog import open_whole_export

        open_whole_export(self._window, self._context)

    def _move_journal(self) -> None:
        if self._context.sample:
            self._context.journal_wanted.emit("own then move_journal")
            return
        from mistakejournal.ui.backups.moving import open_moving

        open_moving(self._window, self._context)

    def _import_incidents(self) -> None:
        if self._context.sample:
            self._context.journal_wanted.emit("own then import_incidents")
            return
        from mistakejournal.ui.journal.importing.dialog import open_incident_import

        open_incident_import(self._window, self._context)

    def _import_whole(self) -> None:
        if self._context.sample:
            self._context.journal_wanted.emit("own then import_journal")
            return
        from mistakejournal.ui.wholejournal.import_dialog import open_whole_import

        open_whole_import(self._window, self._context)

    def _palette(self) -> None:
        from mistakejournal.ui.palette.overlay import open_palette

        open_palette(self._window, self._context, self.do)

    def _show_bin(self) -> None:
        from mistakejournal.ui.bin_dialog import open_bin

        open_bin(self._window, self._context)

    def _show_folder(self) -> None:
        from mistakejournal.ui.folder import show_folder

        show_folder(self._context)

    def _show_keys(self) -> None:
        from mistakejournal.ui.keyboard_map import show_keys

        show_keys(self._window, self.actions)

    def _undo(self) -> None:
        if not (undo_typing() or self._context.undo()):
            self._context.noted.emit(self.tr("There is nothing to undo"))

    def _turn_back(self, step: Undo) -> None:
        from mistakejournal.ui.long_undo import LongUndo

        LongUndo(self._context, step, self._window).open()

    def _redo(self) -> None:
        if not (redo_typing() or self._context.redo()):
            self._context.noted.emit(self.tr("There is nothing to do again"))

    def _find(self) -> None:
        fields = self._window.centralWidget().findChildren(QLineEdit, "search")
        seen = next((field for field in fields if field.isVisible()), None)
        if seen is None:
            self._palette()
        else:
            seen.setFocus()
            seen.selectAll()

    def _name_undo(self, _undo: object = None) -> None:
        undo, redo = self._context.next_undo(), self._context.next_redo()
        self.actions["undo"].setText(undo_words(undo.label) if undo else title_of("undo"))
        self.actions["redo"].setText(redo_words(redo.label) if redo else title_of("redo"))

    def _resize_text(self, by: int) -> None:
        size = settings(self._context.desk).text_size + by
        self._set(text_size=min(max(size, TEXT_SIZES.start), TEXT_SIZES.stop - 1))

    def _set(self, **values: object) -> None:
        self._context.perform(lambda: change_settings(self._context.desk, **values))

    def _change_pane(self, by: int) -> None:
        from mistakejournal.ui.panes import change_pane

        change_pane(self._panes(), by)
