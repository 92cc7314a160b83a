"""Running a checklist: as a list, and one step at a time."""
