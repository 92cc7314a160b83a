"""The formats incidents are read from, the most particular first: one file and one entry each (M3)."""
