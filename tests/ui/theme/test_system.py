"""The system is asked, and where it says nothing the answer is the calm one."""

from __future__ import annotations

from mistakejournal.ui.theme import system_high_contrast, system_reduced_motion, system_scheme


def test_a_system_that_says_nothing_means_light(qapp):
    assert system_scheme() == "light"


def test_a_qt_that_cannot_tell_asks_for_nothing(qapp):
    assert system_reduced_motion() is False
    assert system_high_contrast() is False
