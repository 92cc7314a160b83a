"""What leaves the app as a file: checklists, incidents, and the journal as a whole."""
