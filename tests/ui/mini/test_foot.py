"""The acts of the mini runner."""

from __future__ import annotations

from tests.ui.runner.newsletter import FIRST, states
from tests.ui.window import Window


def test_every_act_is_a_click_away(window: Window, run_id: str) -> None:
    assert window.find("Checked").accessibleDescription() == FIRST
    window.click("Checked")
    window.click("Skip")
    window.click("Doesn’t apply this time")
    window.click("Caught one")
    window.click("Keep it")
    window.click("Called away")
    assert states(window, run_id) == ["ghost", "ghost", "open", "open", "open"]


def test_untick_opens_a_step_again(window: Window, run_id: str) -> None:
    window.keys("Space", "K")
    window.click("Untick")
    assert states(window, run_id)[0] == "open"
