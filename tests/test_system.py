from __future__ import annotations

import subprocess
import sys

import pytest

from mistakejournal import system

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the libraries of Linux")


def all_there(soname: str) -> bool:
    return True


def none_there(soname: str) -> bool:
    return False


def test_a_window_opens_where_there_is_a_screen_and_every_library():
    assert system.trouble_with_window({"DISPLAY": ":0"}, "linux", all_there) is None


def test_without_a_screen_one_line_says_so():
    line = system.trouble_with_window({}, "linux", all_there)
    assert line is not None
    assert "DISPLAY" in line
    assert "\n" not in line


def test_missing_libraries_are_one_line_to_type():
    line = system.trouble_with_window({"DISPLAY": ":0"}, "linux", none_there)
    assert line is not None
    assert "\n" not in line
    assert "libxcb-cursor" in line


def test_debian_is_told_packages_and_others_are_told_libraries():
    missing = {"libEGL.so.1": "libegl1"}
    assert system.line_for(missing, on_debian=True).endswith("sudo apt install libegl1")
    assert "libEGL.so.1" in system.line_for(missing, on_debian=False)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_bring_all_of_it_along(platform):
    assert system.trouble_with_window({}, platform, none_there) is None


@pytest.mark.parametrize(
    ("environment", "asked", "not_asked"),
    [
        ({"DISPLAY": ":0"}, "libxcb-cursor.so.0", "libwayland-client.so.0"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "libwayland-client.so.0", "libxcb-cursor.so.0"),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "libEGL.so.1", "libxcb-cursor.so.0"),
        ({"QT_QPA_PLATFORM": "xcb"}, "libxcb-cursor.so.0", "libwayland-client.so.0"),
        ({"QT_QPA_PLATFORM": "wayland-egl"}, "libwayland-client.so.0", "libxcb-cursor.so.0"),
    ],
)
def test_only_what_this_session_needs_is_asked_for(environment, asked, not_asked):
    missing = system.missing_libraries(environment, "linux", none_there)
    assert asked in missing
    assert not_asked not in missing


def test_a_named_platform_counts_as_a_screen():
    assert system.has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")


@linux
def test_a_library_that_is_nowhere_is_found_missing(monkeypatch):
    monkeypatch.setattr(system, "_EVERYWHERE", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    assert system.missing_libraries({"QT_QPA_PLATFORM": "offscreen"}) == {"libnowhere.so.9": "libnowhere9"}


def test_it_is_asked_before_qt_is_imported():
    code = (
        "import sys; from mistakejournal import system;"
        "system.trouble_with_window(); print('PySide6' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
