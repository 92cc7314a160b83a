"""Ctrl+K: jump to anything, do anything (L3)."""
