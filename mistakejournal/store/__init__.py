"""The journal file: the only package that knows SQL."""
