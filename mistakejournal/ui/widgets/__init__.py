"""The kit: one reusable widget per file."""
