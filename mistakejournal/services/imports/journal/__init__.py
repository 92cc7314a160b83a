"""A file that holds a whole journal: recognised, and opened with care (M1)."""
