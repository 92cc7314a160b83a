"""The whole journal as a file: written out, and brought into an empty journal."""
