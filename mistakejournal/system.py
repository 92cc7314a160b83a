"""What a window needs from the system, asked before Qt is: Qt itself aborts without a word."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NOT_AVAILABLE = 69
"""The exit code for a service that is not there (EX_UNAVAILABLE in sysexits.h)."""

# What Qt's wheels load from the system and do not bring along, and the Debian and Ubuntu package of each.
_EVERYWHERE = {
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def trouble_with_window(
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    loads: Callable[[str], bool] | None = None,
) -> str | None:
    """Give one line that says why no window can open here and what to do, or None when one can."""
    if not has_display(environment, platform):
        return "Mistake Journal needs a screen: neither DISPLAY nor WAYLAND_DISPLAY is set here."
    missing = missing_libraries(environment, platform, loads)
    if missing:
        return line_for(missing, on_debian=Path("/etc/debian_version").exists())
    return None


def line_for(missing: Mapping[str, str], on_debian: bool) -> str:
    """Give the one line that tells how to get what `missing_libraries` found."""
    if on_debian:
        packages = " ".join(sorted(missing.values()))
        return f"Mistake Journal needs a few system libraries. This adds them: sudo apt install {packages}"
    names = ", ".join(sorted(missing))
    return f"Mistake Journal needs these libraries from your system’s package manager: {names}"


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Tell whether a window has a place to open; a named Qt platform is taken at its word."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))


def missing_libraries(
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    loads: Callable[[str], bool] | None = None,
) -> dict[str, str]:
    """Give each library that this session's Qt platform needs and that does not load, with its package."""
    if not platform.startswith("linux"):
        return {}
    can_load = loads or _loads
    needed = dict(_EVERYWHERE)
    named = environment.get("QT_QPA_PLATFORM", "")
    if named.startswith("wayland") or (not named and environment.get("WAYLAND_DISPLAY")):
        needed |= _WAYLAND
    if named.startswith("xcb") or (not named and environment.get("DISPLAY")):
        needed |= _X11
    return {soname: package for soname, package in needed.items() if not can_load(soname)}


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
