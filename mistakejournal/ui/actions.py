"""Every act that has a name, a key or a place in a menu: menus, palette, help and tray read this table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mistakejournal.domain.records import dataclass
from mistakejournal.ui.routes import Place


@dataclass(frozen=True)
class Act:
    """One act. `menu` is the code of its menu, `keys` its shortcuts in Qt's portable form."""

    code: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    place: Place | None = None
    """Where it goes, for the acts that only go somewhere."""
    in_palette: bool = True


# A key may land in a browser or mail window that is in front after all (A1): no Ctrl+Q, no Ctrl+W.
ACTS = (
    Act("something_went_wrong", "file", ("F8",), "life-buoy"),
    Act("quick_incident", "file", ("Ctrl+N",), "file-plus-2"),
    Act("near_miss", "file", ("Ctrl+Shift+N",), "sprout"),
    Act("earlier", "file", (), "clock"),
    Act("practise", "file", (), "repeat"),
    Act("delete_practice", "file", (), "x"),
    Act("print_run", "file", (), "printer"),
    Act("import_checklist", "file", (), "download"),
    Act("import_incidents", "file", (), "download"),
    Act("export_incidents", "file", (), "download"),
    Act("inspect_newsletter", "file", ("Ctrl+O",), "mail-search"),
    Act("save_calendar", "file", (), "calendar-plus"),
    Act("back_up", "file", (), "archive-restore"),
    Act("export_journal", "file", (), "download"),
    Act("move_journal", "file", (), "laptop"),
    Act("import_journal", "file", (), "archive-restore"),
    Act("lock", "file", ("Ctrl+L",), "lock"),
    Act("open_sample", "file", (), "book-open"),
    Act("quit", "file", (), "x"),
    Act("undo", "edit", ("Ctrl+Z",), "undo-2", in_palette=False),
    Act("redo", "edit", ("Ctrl+Shift+Z",), "rotate-ccw", in_palette=False),
    Act("find", "edit", ("Ctrl+F",), "search"),
    Act("bin", "edit", (), "trash-2"),
    Act("today", "go", ("Ctrl+1",), "sun", Place.TODAY),
    Act("checklists", "go", ("Ctrl+2",), "list-checks", Place.CHECKLISTS),
    Act("inspector", "go", ("Ctrl+3",), "mail-search", Place.INSPECTOR),
    Act("journal", "go", ("Ctrl+4",), "book-open", Place.JOURNAL),
    Act("patterns", "go", ("Ctrl+5",), "chart-no-axes-column", Place.PATTERNS),
    Act("clients", "go", ("Ctrl+6",), "users", Place.CLIENTS),
    Act("look_back", "go", (), "rotate-ccw", Place.LOOK_BACK),
    Act("palette", "go", ("Ctrl+K",), "search", in_palette=False),
    Act("next_pane", "go", ("F6",), "", in_palette=False),
    Act("previous_pane", "go", ("Shift+F6",), "", in_palette=False),
    Act("theme_light", "view", (), "sun"),
    Act("theme_dark", "view", (), "palette"),
    Act("theme_system", "view", (), "palette"),
    Act("larger_text", "view", ("Ctrl++", "Ctrl+="), "text"),
    Act("smaller_text", "view", ("Ctrl+-",), "text"),
    Act("mini_runner", "view", (), "pin"),
    Act("share_screen", "view", ("F2",), "eye"),
    Act("settings", "view", ("Ctrl+,",), "settings", Place.SETTINGS),
    Act("keyboard_map", "help", ("F1", "?"), "text-cursor-input"),
    Act("menu_bar", "help", ("F10",), in_palette=False),
    Act("show_journal_folder", "help", (), "box"),
)

SIDEBAR = ("today", "checklists", "inspector", "journal", "patterns", "clients")
"""The places that stand in the sidebar, in the order of a working day."""

MENUS = ("file", "edit", "go", "view", "help")


def act(code: str) -> Act:
    """Give an act by its code; raises KeyError for an unknown one."""
    found = next((one for one in ACTS if one.code == code), None)
    if found is None:
        raise KeyError(code)
    return found


def title_of(code: str) -> str:
    """Give the words of an act or a menu."""
    return _titles()[code]


def _titles() -> dict[str, str]:
    return {
        "file": QCoreApplication.translate("actions", "File"),
        "edit": QCoreApplication.translate("actions", "Edit"),
        "go": QCoreApplication.translate("actions", "Go"),
        "view": QCoreApplication.translate("actions", "View"),
        "help": QCoreApplication.translate("actions", "Help"),
        "something_went_wrong": QCoreApplication.translate("actions", "Something went wrong"),
        "quick_incident": QCoreApplication.translate("actions", "Note an incident in one line"),
        "near_miss": QCoreApplication.translate("actions", "Note something that was caught"),
        "earlier": QCoreApplication.translate("actions", "Something happened earlier"),
        "practise": QCoreApplication.translate("actions", "Practise with a made-up mistake"),
        "delete_practice": QCoreApplication.translate("actions", "Delete the practice"),
        "print_run": QCoreApplication.translate("actions", "Print this run"),
        "import_checklist": QCoreApplication.translate("actions", "Import a checklist"),
        "import_incidents": QCoreApplication.translate("actions", "Import incidents"),
        "export_incidents": QCoreApplication.translate("actions", "Export incidents"),
        "inspect_newsletter": QCoreApplication.translate("actions", "Inspect a newsletter"),
        "save_calendar": QCoreApplication.translate("actions", "Save calendar file"),
        "back_up": QCoreApplication.translate("actions", "Back up now"),
        "export_journal": QCoreApplication.translate("actions", "Export the whole journal"),
        "move_journal": QCoreApplication.translate("actions", "Move to another laptop"),
        "import_journal": QCoreApplication.translate("actions", "Import a whole journal"),
        "lock": QCoreApplication.translate("actions", "Lock"),
        "open_sample": QCoreApplication.translate("actions", "Look around with a sample journal"),
        "quit": QCoreApplication.translate("actions", "Quit"),
        "undo": QCoreApplication.translate("actions", "Undo"),
        "redo": QCoreApplication.translate("actions", "Redo"),
        "find": QCoreApplication.translate("actions", "Search in this place"),
        "bin": QCoreApplication.translate("actions", "Bin"),
        "today": QCoreApplication.translate("actions", "Today"),
        "checklists": QCoreApplication.translate("actions", "Checklists"),
        "inspector": QCoreApplication.translate("actions", "Inspector"),
        "journal": QCoreApplication.translate("actions", "Journal"),
        "patterns": QCoreApplication.translate("actions", "Patterns"),
        "clients": QCoreApplication.translate("actions", "Clients"),
        "look_back": QCoreApplication.translate("actions", "Look back"),
        "palette": QCoreApplication.translate("actions", "Search or jump to"),
        "next_pane": QCoreApplication.translate("actions", "Next pane"),
        "previous_pane": QCoreApplication.translate("actions", "Previous pane"),
        "theme_light": QCoreApplication.translate("actions", "Light theme"),
        "theme_dark": QCoreApplication.translate("actions", "Dark theme"),
        "theme_system": QCoreApplication.translate("actions", "Theme of the system"),
        "larger_text": QCoreApplication.translate("actions", "Larger text"),
        "smaller_text": QCoreApplication.translate("actions", "Smaller text"),
        "mini_runner": QCoreApplication.translate("actions", "Mini runner"),
        "share_screen": QCoreApplication.translate("actions", "Sharing my screen: hide names, or show them"),
        "settings": QCoreApplication.translate("actions", "Settings"),
        "keyboard_map": QCoreApplication.translate("actions", "Keys"),
        "menu_bar": QCoreApplication.translate("actions", "Menus"),
        "show_journal_folder": QCoreApplication.translate("actions", "Show where the journal is"),
    }
