"""There is one theme, and it is found on the application."""

from __future__ import annotations

import subprocess
import sys

from mistakejournal.ui.theme import apply_theme, current_theme, load_theme


def test_the_theme_that_was_applied_is_the_current_one(qapp):
    dark = load_theme("dark")
    apply_theme(qapp, dark)
    assert current_theme() is dark


def test_before_the_first_theme_there_is_none():
    code = "from mistakejournal.ui.theme import current_theme\ncurrent_theme()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "LookupError" in done.stderr
