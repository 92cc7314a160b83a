"""Journeys begin as the tests of the window do: in the light theme, with a window where one is asked for."""

from __future__ import annotations

from tests.ui.conftest import light, offline, window

__all__ = ["light", "offline", "window"]
