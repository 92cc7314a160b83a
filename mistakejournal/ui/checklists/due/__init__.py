"""When a checklist is due, and what comes after it (H1, H2)."""
