"""The newsletter inspector: what it is handed, the report of an issue, and what is said about it (I1 to I12)."""
