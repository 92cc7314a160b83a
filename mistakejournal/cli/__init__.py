"""Commands without a window, one file each with `add_arguments(parser)` and `run(arguments) -> int`."""

from __future__ import annotations

COMMANDS = ("check",)
"""The modules of this package; a start with a window imports none of them."""
