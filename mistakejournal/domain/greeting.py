"""How a short text to the client begins: with their first name, or without a greeting."""

from __future__ import annotations

from mistakejournal.domain.template import capital


def greeted(text: str, first_name: str) -> str:
    """Give a text of the content that begins with "Hi {client}, ", without that where no name is known."""
    return text if first_name else capital(text.partition(", ")[2])
