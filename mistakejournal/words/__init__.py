"""Codes into sentences, so that window, commands and exports say the same."""
