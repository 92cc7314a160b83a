"""A client's card and what stands on it."""
