"""The newsletter inspector: what it is handed, and the report of an issue (I1 to I12)."""
