"""Incidents from elsewhere: read, looked at, and made hers in one act (M3)."""
