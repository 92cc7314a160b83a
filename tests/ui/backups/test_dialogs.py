"""Every dialog about backups can be read at twice the size, in the dark, and used by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from mistakejournal.domain.backup import backup_from
from mistakejournal.services.backups import back_up, places
from mistakejournal.services.incidents import edit_incident, start_incident
from mistakejournal.ui.backups.bring_back import BringBackDialog
from mistakejournal.ui.backups.moving import MovingDialog
from mistakejournal.ui.backups.own_journal import OwnJournalDialog
from mistakejournal.ui.backups.sealed_journal import SealedJournalDialog
from mistakejournal.ui.theme import apply_theme, load_theme
from tests.ui.accessibility import complaints


def bring_back(window, made: Path) -> tuple[QDialog, str]:
    backup = backup_from(made, "journal")
    assert backup is not None
    return BringBackDialog(window.main, window.main.context, backup), "Changes back"


def moving(window, _made: Path) -> tuple[QDialog, str]:
    return MovingDialog(window.main, window.main.context), "Everything goes into one file"


def own(window, made: Path) -> tuple[QDialog, str]:
    return OwnJournalDialog(window.main, window.main.context, made), "1 incident"


def sealed(window, made: Path) -> tuple[QDialog, str]:
    dialog = SealedJournalDialog(window.main, window.main.context, made, is_backup=False)
    return dialog, "keeps its passphrase"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("make", [bring_back, moving, own, sealed])
def test_a_dialog_can_be_used_by_everybody(window, make, theme, scale):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme(theme, text_scale=scale))
    row = start_incident(window.desk, title="Last week’s link in the newsletter of Tuesday").id
    made = back_up(places(window.desk), window.clock.now(), "asked")
    assert made is not None
    assert made.backup is not None
    edit_incident(window.desk, row, title="Another title, and a rather long one for a narrow dialog")
    dialog, words = make(window, made.backup.path)
    dialog.open()
    window._look_for(lambda: words in window.words())
    assert words in window.words()
    assert complaints(dialog) == []
    dialog.reject()
