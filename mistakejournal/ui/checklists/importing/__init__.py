"""Lists from elsewhere: looked at before they are made (E8)."""
