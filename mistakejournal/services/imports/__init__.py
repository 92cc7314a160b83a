"""What is read from elsewhere: one folder for each thing that it becomes."""
