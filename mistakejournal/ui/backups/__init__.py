"""Backups in the window: brought back, a second place, another laptop."""
