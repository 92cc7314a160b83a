"""Incidents from elsewhere: looked at before they are made (M3)."""
