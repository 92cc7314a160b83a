"""Files kept with an incident or a step: added, dropped, pasted, opened, removed (A7)."""
