"""What is said at its time, where it is said, and the tray (J5); loaded after the first paint."""
