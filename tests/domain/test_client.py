"""A message speaks to the contact by the first name, and to nobody where none is known."""

from __future__ import annotations

import pytest

from mistakejournal.domain.client import Client


@pytest.mark.parametrize(
    ("contact", "first"),
    [
        ("Theo Marsh", "Theo"),
        ("  Theo  ", "Theo"),
        ("Øyvind", "Øyvind"),
        ("", ""),
        ("   ", ""),
        ("Ms Okafor", "Ms Okafor"),
        ("Dr. Anna  Meier", "Dr. Anna Meier"),
    ],
)
def test_the_first_name_is_that_of_the_contact(contact, first):
    assert Client("id", "The Brightside Podcast", contact).first_name == first


def test_the_business_is_never_taken_for_a_person():
    assert Client("id", "The Brightside Podcast").first_name == ""
