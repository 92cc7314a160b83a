"""The Patterns place: four figures, what can be done with them, and the same in words."""
