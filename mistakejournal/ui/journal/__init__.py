"""The Journal's two halves: the list, and the page an incident reads as."""
