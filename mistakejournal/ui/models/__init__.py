"""Adapters between what the services give and what Qt's lists show."""
