"""The last runs of a list beside each other."""
