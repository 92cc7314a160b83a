"""Mistake Journal: from panic to a learned step that the next run shows."""

__version__ = "0.1.0"
