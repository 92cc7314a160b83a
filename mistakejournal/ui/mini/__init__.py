"""The mini runner: a run in a small window that stays in front of the browser (F9)."""
