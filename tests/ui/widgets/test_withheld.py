"""What is away while others see the screen comes back with the names (P4)."""

from __future__ import annotations

from mistakejournal.ui.theme.veil import wear_veil
from mistakejournal.ui.widgets.panel import Panel
from mistakejournal.ui.widgets.withheld import Withheld


def test_a_part_made_while_the_screen_is_shared_is_seen_once_it_is_not(qtbot) -> None:
    panel = Panel()
    qtbot.addWidget(panel)
    before = panel.add(Withheld())
    panel.show()
    assert before.isVisible()
    wear_veil(str.upper)
    before.wear()
    made = Withheld()
    made.wear()
    panel.add(made)
    assert not before.isVisible()
    assert not made.isVisible()
    wear_veil(None)
    for part in (before, made):
        part.wear()
        assert part.isVisible()
